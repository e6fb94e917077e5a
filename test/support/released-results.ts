/**
 * Released results of made-up surveys, for tests of what is published: tables as a release makes them, without a database.
 * Small counts are hidden by a rule of the test's own, which hides enough to look at and proves nothing.
 */

import { buildDataSet } from '../../src/analysis/domain/build-data-set.ts'
import { releaseTables } from '../../src/analysis/domain/disclosure/release.ts'
import type { ShownTable, ShownWave } from '../../src/analysis/domain/disclosure/wave/shown-table.ts'
import { type Background, backgroundOf } from '../../src/analysis/domain/tables/background.ts'
import { tablesOf } from '../../src/analysis/domain/tables/tabulate.ts'
import type { DataSet, ReleasedResults, Variable } from '../../src/analysis/index.ts'
import type { Wave } from '../../src/fieldwork/index.ts'
import type { Answers, Questionnaire } from '../../src/questionnaire/index.ts'
import { questionsOf } from '../../src/questionnaire/index.ts'
import { responseId, unwrap, waveId } from '../../src/shared/index.ts'
import { inThree } from './questionnaires.ts'

const hash = 'c0ffee'.padEnd(64, '0')
const madeUp = waveId('2022')

export function waveOf({ id, version }: Questionnaire, more: Partial<Wave> = {}): Wave {
  return {
    id: madeUp,
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
  const responses = answers.map((given, index) => ({
    id: responseId(`r${index}`),
    wave: madeUp,
    questionnaireVersion: questionnaire.version,
    mode: 'web' as const,
    languages: ['fi'],
    breakOffPage: null,
    startedOn: '2022-11-04',
    submittedOn: '2022-11-04',
    answers: given,
  }))
  return buildDataSet(questionnaire, { wave: madeUp, hash, responses, excluded: {} })
}

/** @param by names of background variables that every other question is broken down by */
export function madeUpResults(
  questionnaire: Questionnaire,
  answers: readonly Answers[],
  by: readonly string[],
  wave: Partial<Wave> = {},
): ReleasedResults {
  const dataSet = madeUpDataSet(questionnaire, answers)
  const backgrounds = by.map((name) => unwrap(backgroundOf(dataSet, questionnaire, name)))
  const shown: ShownWave = {
    dataSet: hash,
    responses: answers.length,
    tables: [null, ...backgrounds].flatMap((background) =>
      dataSet.variables.map((variable) => shownTable(dataSet, variable, background)),
    ),
    withheld: [],
  }
  const tablesBy = (question: string, background: Background | null) =>
    releaseTables(shown, dataSet, question, {
      wave: madeUp,
      dataSet: hash,
      policy: { percentDecimals: 0 },
      background,
    })
  const questions = questionsOf(questionnaire)
    .filter((question) => question.kind !== 'note')
    .map((question) => ({
      question,
      tables: tablesBy(question.id, null),
      breakdown: [],
      breakdowns: backgrounds
        .filter(({ name }) => name !== question.id && question.kind !== 'open')
        .map((background) => ({
          by: background.name,
          label: inThree(background.name),
          tables: tablesBy(question.id, background),
        })),
    }))
  const sections = [{ section: { id: 'all', title: inThree('Kaikki') }, questions }]
  const results = { dataSet: hash, responses: answers.length, sections }
  // Policy and report of protection are of no use to what is made from the tables.
  return {
    wave: waveOf(questionnaire, wave),
    questionnaire,
    results,
    change: null,
  } as unknown as ReleasedResults
}

function shownTable(dataSet: DataSet, variable: Variable, background: Background | null): ShownTable {
  const [table] = tablesOf(dataSet, [variable], background)
  if (table === undefined) throw new Error(`there is no table of ${variable.name}`)
  const bases = table.groups.map(({ base }) => base)
  const rows = table.rows.map(({ cells }) => cells.map(({ n }) => n))
  const isIndicator = variable.measure === 'indicator'
  const counts = isIndicator ? [...rows, bases.map((base, at) => base - (rows[0]?.[at] ?? 0))] : rows
  const small = bases.map((base) => base < 10)
  const any = bases.map((_, group) => counts.some((line) => isSmall(line[group] ?? 0)))
  const hides = (n: number, group: number) => small[group] === true || (any[group] === true && n < 10)
  return {
    variable: variable.name,
    by: background?.name ?? null,
    bases: bases.map((base, group) => (small[group] === true ? null : base)),
    counts: counts.map((line) => line.map((n, group) => (hides(n, group) ? null : n))),
    missing: background === null && small[0] !== true ? table.missing : null,
    means: table.groups.map(({ mean }, group) =>
      mean === null || small[group] === true || any[group] === true ? null : Math.round(mean * 10) / 10,
    ),
  }
}

const isSmall = (n: number) => n > 0 && n < 5
