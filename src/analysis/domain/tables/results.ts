/**
 * The released results of a wave: every question's tables for everyone and by every breakdown that was released. This is
 * the whole of what publication gets to see.
 */
import type { Question, Questionnaire, Section } from '#questionnaire'
import type { LocalisedText } from '#shared'
import type { DataSet } from '../data-set.ts'
import type { DisclosurePolicy } from '../disclosure/policy.ts'
import { type Released, type ReleasedTable, releaseTables } from '../disclosure/release.ts'
import type { ShownWave } from '../disclosure/wave/shown-table.ts'
import { type Background, backgroundOf } from './background.ts'

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

/**
 * Puts what a protected wave shows in the order of its questionnaire.
 * @param codebook of the wave; no response is needed
 */
export function resultsOf(
  shown: ShownWave,
  codebook: DataSet,
  questionnaire: Questionnaire,
  policy: DisclosurePolicy,
): WaveResults {
  const offered = policy.breakdowns.flatMap((name) => {
    const found = backgroundOf(codebook, questionnaire, name)
    return found.ok ? [found.value] : []
  })
  const frame = { wave: codebook.wave, dataSet: shown.dataSet, policy }
  const released = (question: string, background: Background | null) =>
    releaseTables(shown, codebook, question, { ...frame, background })
  const sections = questionnaire.sections.map((section) => ({
    section: { id: section.id, title: section.title },
    questions: section.questions
      .filter((question): question is AskedQuestion => question.kind !== 'note' && question.apart !== true)
      .map((question) => questionResults(question, offered, released)),
  }))
  return {
    dataSet: shown.dataSet,
    responses: shown.responses,
    sections: sections.filter(({ questions }) => questions.length > 0),
  }
}

/** Of core questions the main breakdown, the first of the policy, stands beside the tables for everyone. */
function questionResults(
  question: AskedQuestion,
  offered: readonly Background[],
  released: (question: string, background: Background | null) => readonly Released<ReleasedTable>[],
): QuestionResults {
  const breakdowns = offered
    .map((background) => ({
      by: background.name,
      label: background.label,
      tables: released(question.id, background),
    }))
    .filter(({ tables }) => tables.length > 0)
  const main = breakdowns.find(({ by }) => by === offered[0]?.name)
  return {
    question,
    tables: released(question.id, null),
    breakdown: question.core === true && main !== undefined ? main.tables : [],
    breakdowns,
  }
}
