/** Released results of made-up surveys, for whoever publishes: real tables, really released, without a database. */

import { backgroundOf } from '../../src/analysis/domain/tables/background.ts'
import { findQuestion } from '../../src/analysis/domain/tables/find-question.ts'
import { tablesOf } from '../../src/analysis/domain/tables/tabulate.ts'
import { buildDataSet, type DataSet, type ReleasedResults, release } from '../../src/analysis/index.ts'
import type { Wave } from '../../src/fieldwork/index.ts'
import type { Answers, Questionnaire } from '../../src/questionnaire/index.ts'
import { questionsOf } from '../../src/questionnaire/index.ts'
import { responseId, unwrap, waveId } from '../../src/shared/index.ts'
import { inThree } from './questionnaires.ts'

const hash = 'c0ffee'.padEnd(64, '0')

export function waveOf({ id, version }: Questionnaire, more: Partial<Wave> = {}): Wave {
  return {
    id: waveId('2022'),
    title: inThree('Barometri 2022'),
    state: 'published',
    questionnaire: { id, version },
    languages: ['fi', 'sv', 'en'],
    field: { start: '2022-11-04', end: '2023-02-24' },
    synthetic: false,
    credit: null,
    ...more,
  }
}

export function madeUpDataSet(questionnaire: Questionnaire, answers: readonly Answers[]): DataSet {
  const wave = waveId('2022')
  const responses = answers.map((given, index) => ({
    id: responseId(`r${index}`),
    wave,
    questionnaireVersion: questionnaire.version,
    mode: 'web' as const,
    languages: ['fi'],
    breakOffPage: null,
    startedOn: '2022-11-04',
    submittedOn: '2022-11-04',
    answers: given,
  }))
  return buildDataSet(questionnaire, { wave, hash, responses, excluded: {} })
}

/** @param by names of background variables that every other question is broken down by */
export function madeUpResults(
  questionnaire: Questionnaire,
  answers: readonly Answers[],
  by: readonly string[],
  wave: Partial<Wave> = {},
): ReleasedResults {
  const dataSet = madeUpDataSet(questionnaire, answers)
  const tablesBy = (question: string, name: string | null) => {
    const background = name === null ? null : unwrap(backgroundOf(dataSet, questionnaire, name))
    return tablesOf(dataSet, unwrap(findQuestion(dataSet, question)), background).flatMap((table) => {
      const released = release(table)
      return released.ok ? [released.value] : []
    })
  }
  const questions = questionsOf(questionnaire)
    .filter((question) => question.kind !== 'note' && question.apart !== true)
    .map((question) => ({
      question,
      tables: tablesBy(question.id, null),
      breakdown: [],
      breakdowns: by
        .filter((name) => name !== question.id && question.kind !== 'open')
        .map((name) => ({ by: name, label: inThree(name), tables: tablesBy(question.id, name) })),
    }))
  const results = {
    dataSet: hash,
    responses: answers.length,
    sections: [{ section: { id: 'all', title: inThree('Kaikki') }, questions }],
  }
  // Policy and report of protection are of no use to what is made from the tables.
  return {
    wave: waveOf(questionnaire, wave),
    questionnaire,
    results,
    change: null,
  } as unknown as ReleasedResults
}
