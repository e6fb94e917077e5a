/**
 * The released tables as open data: `tables.csv` with codes only, `bases.csv` and `missing.csv` with whom they are of,
 * `labels.csv` with what the codes mean in every language, and `tables.json` with all of it. Hidden counts are empty in
 * CSV and null in JSON, and marked `hidden`.
 */
import type { ReleasedTable, WaveResults } from '#analysis'
import type { Wave } from '#fieldwork'
import { type Language, type LocalisedText, textIn } from '#shared'
import { tablesIn } from '../released-tables.ts'
import type { Column, CsvCell, CsvTable } from './csv.ts'
import { natureOf } from './nature.ts'

const place: readonly Column[] = [
  { name: 'wave', type: 'string' },
  { name: 'data', type: 'string' },
  { name: 'question', type: 'string' },
  { name: 'item', type: 'string' },
]

function placeOf(wave: Wave, { wave: of, question, item }: ReleasedTable): readonly CsvCell[] {
  return [of, natureOf(wave), question, item ?? '']
}

export function tablesCsv(wave: Wave, results: WaveResults): CsvTable {
  return {
    file: 'tables.csv',
    columns: [
      ...place,
      { name: 'by', type: 'string' },
      { name: 'group', type: 'string' },
      { name: 'base', type: 'integer' },
      { name: 'code', type: 'integer' },
      { name: 'key', type: 'string' },
      { name: 'n', type: 'integer' },
      { name: 'percent', type: 'number' },
      { name: 'hidden', type: 'flag' },
    ],
    key: ['question', 'item', 'by', 'group', 'code'],
    lines: tablesIn(results).flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.map((cell, index) => [
          ...placeOf(wave, table),
          table.by?.name ?? '',
          cell.group,
          table.groups[index]?.base ?? '',
          row.code,
          row.key,
          cell.n ?? '',
          cell.percent === null ? '' : rounded(cell.percent),
          cell.hidden ? 1 : 0,
        ]),
      ),
    ),
  }
}

export function basesCsv(wave: Wave, results: WaveResults): CsvTable {
  return {
    file: 'bases.csv',
    columns: [
      ...place,
      { name: 'by', type: 'string' },
      { name: 'group', type: 'string' },
      { name: 'base', type: 'integer' },
      { name: 'mean', type: 'number' },
      { name: 'hidden', type: 'flag' },
    ],
    key: ['question', 'item', 'by', 'group'],
    lines: tablesIn(results).flatMap((table) =>
      table.groups.map(({ key, base, mean }) => [
        ...placeOf(wave, table),
        table.by?.name ?? '',
        key,
        base ?? '',
        mean === null ? '' : rounded(mean),
        base === null ? 1 : 0,
      ]),
    ),
  }
}

export function missingCsv(wave: Wave, results: WaveResults): CsvTable {
  return {
    file: 'missing.csv',
    columns: [
      ...place,
      { name: 'kind', type: 'string' },
      { name: 'n', type: 'integer' },
      { name: 'hidden', type: 'flag' },
    ],
    key: ['question', 'item', 'kind'],
    lines: tablesIn(results)
      .filter(({ by }) => by === null)
      .flatMap((table) =>
        Object.entries(table.missing).map(([kind, n]) => [
          ...placeOf(wave, table),
          kind,
          n ?? '',
          n === null ? 1 : 0,
        ]),
      ),
  }
}

export function labelsCsv(results: WaveResults, languages: readonly Language[]): CsvTable {
  const labels = new Map<string, readonly CsvCell[]>()
  const add = (
    kind: string,
    [question, item, code, key]: readonly [string, string, CsvCell, string],
    text: LocalisedText,
  ) => {
    const at = [kind, question, item, code, key]
    const known = JSON.stringify(at)
    if (!labels.has(known)) labels.set(known, [...at, ...languages.map((tag) => textIn(text, tag).text)])
  }
  for (const table of tablesIn(results)) {
    add('question', [table.question, '', '', ''], table.questionText)
    if (table.item !== null) add('item', [table.question, table.item, '', ''], table.label)
    if (table.by !== null) add('by', [table.by.name, '', '', ''], table.by.label)
    for (const { code, key, label } of table.rows) add('answer', [table.question, '', code, key], label)
    for (const { key, label } of table.groups) add('group', [table.by?.name ?? '', '', '', key], label)
  }
  const names = ['kind', 'question', 'item', 'code', 'key'] as const
  return {
    file: 'labels.csv',
    columns: [
      ...names.map((name) => ({ name, type: name === 'code' ? ('integer' as const) : ('string' as const) })),
      ...languages.map((language) => ({ name: language, type: 'string' as const, language })),
    ],
    key: names,
    lines: [...labels.values()],
  }
}

/** A table a line. */
export function tablesJson(wave: Wave, results: WaveResults): string {
  const { tables, ...head } = {
    wave: wave.id,
    title: wave.title,
    data: natureOf(wave),
    synthetic: wave.synthetic,
    credit: wave.credit,
    field: wave.field,
    dataSet: results.dataSet,
    responses: results.responses,
    tables: tablesIn(results).map(tableAsJson),
  }
  const lines = tables.map((table) => JSON.stringify(table)).join(',\n')
  return `${JSON.stringify(head).slice(0, -1)},"tables":[\n${lines}\n]}\n`
}

function tableAsJson({ question, item, questionText, label, by, groups, rows, missing }: ReleasedTable) {
  return { question, item, text: questionText, label, by, groups, rows, missing }
}

/** To two decimals at most: what is released is rounded already, or exact. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
