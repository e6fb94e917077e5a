/**
 * The released results of a wave: every question's tables for everyone, and the core questions by type of
 * organisation. This is the whole of what publication gets to see.
 */
import { type Question, type Questionnaire, questionsOf, type Section } from '#questionnaire'
import type { LocalisedText } from '#shared'
import type { DataSet } from '../data-set.ts'
import type { DisclosurePolicy } from '../disclosure/policy.ts'
import { type Released, type ReleasedTable, release } from '../disclosure/release.ts'
import { type Background, backgroundOf } from './background.ts'
import { findQuestion } from './find-question.ts'
import { tablesOf } from './tabulate.ts'

export type AskedQuestion = Exclude<Question, { kind: 'note' }>

export interface QuestionResults {
  readonly question: AskedQuestion
  /** One table, or one per item of a battery or ranking; empty where the question never leaves the raw data. */
  readonly tables: readonly Released<ReleasedTable>[]
  /** The same by the groups of the main background question; empty where there is no such breakdown. */
  readonly breakdown: readonly Released<ReleasedTable>[]
  /** Every breakdown that was released, in the order they are offered; these and no others can be looked up. */
  readonly breakdowns: readonly BreakdownResults[]
}

export interface BreakdownResults {
  /**
   * Name of a background variable (`region`), of its report groups (`org_type:group`), or of two crossed, with `+` between
   * (`org_type:group+region:group`); the keys of crossed groups have `+` between as well.
   */
  readonly by: string
  readonly label: LocalisedText
  readonly tables: readonly Released<ReleasedTable>[]
}

export interface SectionResults {
  readonly section: Pick<Section, 'id' | 'title'>
  readonly questions: readonly QuestionResults[]
}

export interface WaveResults {
  /** Hash of the data set everything was counted from. */
  readonly dataSet: string
  readonly responses: number
  readonly sections: readonly SectionResults[]
}

export function resultsOf(
  dataSet: DataSet,
  questionnaire: Questionnaire,
  policy: DisclosurePolicy,
): WaveResults {
  const background = mainBackground(dataSet, questionnaire)
  const offered = policy.breakdowns.flatMap((name) => {
    const found = backgroundOf(dataSet, questionnaire, name)
    return found.ok ? [found.value] : []
  })
  const sections = questionnaire.sections.map((section) => ({
    section: { id: section.id, title: section.title },
    questions: section.questions
      .filter((question): question is AskedQuestion => question.kind !== 'note' && question.apart !== true)
      .map((question) => questionResults(dataSet, question, background, offered, policy)),
  }))
  return {
    dataSet: dataSet.hash,
    responses: dataSet.rows,
    sections: sections.filter(({ questions }) => questions.length > 0),
  }
}

/** The report groups of the first question that has some: the barometer's type of organisation. */
function mainBackground(dataSet: DataSet, questionnaire: Questionnaire): MainBackground | null {
  const question = questionsOf(questionnaire).find(
    (candidate) => candidate.kind !== 'note' && candidate.reportGroups !== undefined,
  )
  if (question === undefined) return null
  const background = backgroundOf(dataSet, questionnaire, `${question.id}:group`)
  return background.ok ? { question: question.id, background: background.value } : null
}

interface MainBackground {
  readonly question: string
  readonly background: Background
}

function questionResults(
  dataSet: DataSet,
  question: AskedQuestion,
  main: MainBackground | null,
  offered: readonly Background[],
  policy: DisclosurePolicy,
): QuestionResults {
  const breaksDown =
    main !== null && question.core === true && question.id !== main.question && question.kind !== 'open'
  return {
    question,
    tables: releasedTables(dataSet, question.id, null, policy),
    breakdown: breaksDown ? releasedTables(dataSet, question.id, main.background, policy) : [],
    breakdowns:
      question.kind === 'open'
        ? []
        : offered
            .filter(({ name }) => !name.split('+').some((part) => part.split(':')[0] === question.id))
            .map((background) => ({
              by: background.name,
              label: background.label,
              tables: releasedTables(dataSet, question.id, background, policy),
            })),
  }
}

function releasedTables(
  dataSet: DataSet,
  question: string,
  background: Background | null,
  policy: DisclosurePolicy,
): readonly Released<ReleasedTable>[] {
  const variables = findQuestion(dataSet, question)
  if (!variables.ok) return []
  return tablesOf(dataSet, variables.value, background).flatMap((table) => {
    const released = release(table, policy)
    return released.ok ? [released.value] : []
  })
}
