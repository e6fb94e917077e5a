/**
 * The change since the wave before as open data: `change.csv`, a line for each item or answer that is compared, and
 * `change.json`, with the mix of organisations, the notes and the reasons why the others are not. Means are in units of
 * the scale; shares in per cent and their changes in percentage points. Hidden figures are empty in CSV, null in JSON.
 */
import type { ComparedQuestion, QuestionTrend, TrendChange, TrendRow } from '#analysis'
import type { Wave } from '#fieldwork'
import type { ChangeSince } from '../change-since.ts'
import type { Column, CsvTable } from './csv.ts'
import { natureOf } from './nature.ts'
import { rounded } from './tables.ts'

const columns: readonly Column[] = [
  { name: 'wave', type: 'string' },
  { name: 'since', type: 'string' },
  { name: 'data', type: 'string' },
  { name: 'question', type: 'string' },
  { name: 'key', type: 'string' },
  { name: 'figure', type: 'string' },
  { name: 'unit', type: 'string' },
  { name: 'comparison', type: 'string' },
  { name: 'earlier', type: 'number' },
  { name: 'earlier_n', type: 'integer' },
  { name: 'later', type: 'number' },
  { name: 'later_n', type: 'integer' },
  { name: 'method', type: 'string' },
  { name: 'change', type: 'number' },
  { name: 'low', type: 'number' },
  { name: 'high', type: 'number' },
  { name: 'mix_held_change', type: 'number' },
  { name: 'mix_held_low', type: 'number' },
  { name: 'mix_held_high', type: 'number' },
]

export function changeCsv(wave: Wave, { since, trend }: ChangeSince): CsvTable {
  const lines = trend.value.questions.flatMap((question) =>
    question.kind === 'compared'
      ? question.rows.map((row) => {
          const { earlier, later, change, mixHeld } = inUnits(question, row)
          return [
            wave.id,
            since.id,
            natureOf(wave),
            question.question,
            row.key,
            question.figure,
            unitOf(question),
            question.comparison,
            earlier.value ?? '',
            earlier.n ?? '',
            later.value ?? '',
            later.n ?? '',
            question.method,
            ...ends(change),
            ...ends(mixHeld),
          ]
        })
      : [],
  )
  return { file: 'change.csv', columns, lines, key: ['question', 'key'] }
}

export function changeJson(wave: Wave, { since, trend }: ChangeSince): string {
  const { earlier, later, mix, questions } = trend.value
  const document = {
    wave: wave.id,
    since: since.id,
    data: natureOf(wave),
    synthetic: wave.synthetic || since.synthetic,
    earlier,
    later,
    intervals: '95 %, indicative: respondents chose themselves',
    mix,
    questions: questions.map(asJson),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

function asJson(question: QuestionTrend) {
  if (question.kind === 'not_compared') return question
  return {
    ...question,
    unit: unitOf(question),
    rows: question.rows.map((row) => ({ key: row.key, label: row.label, ...inUnits(question, row) })),
  }
}

function unitOf({ figure }: ComparedQuestion): 'mean' | 'percent' {
  return figure === 'mean' ? 'mean' : 'percent'
}

function inUnits({ figure }: ComparedQuestion, { earlier, later, change, mixHeld }: TrendRow) {
  const times = figure === 'mean' ? 1 : 100
  const scaled = (value: number) => rounded(value * times)
  const written = (own: TrendChange | null): TrendChange | null =>
    own === null ? null : { change: scaled(own.change), low: scaled(own.low), high: scaled(own.high) }
  const inUnit = ({ value, n }: TrendRow['earlier']) => ({ value: value === null ? null : scaled(value), n })
  return {
    earlier: inUnit(earlier),
    later: inUnit(later),
    change: written(change),
    mixHeld: written(mixHeld),
  }
}

function ends(change: TrendChange | null): readonly (number | string)[] {
  return change === null ? ['', '', ''] : [change.change, change.low, change.high]
}
