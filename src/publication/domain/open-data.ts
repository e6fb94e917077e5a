/**
 * The released tables as open data: `tables.csv` with codes only, `labels.csv` with what the codes mean in every language
 * published, and `tables.json` with both. Hidden counts are empty in CSV and null in JSON, and marked `hidden`.
 */
import type { ReleasedTable, WaveResults } from '#analysis'
import type { Wave } from '#fieldwork'
import { type Language, type LocalisedText, textIn } from '#shared'
import { tablesIn } from './released-tables.ts'

export function tablesCsv(wave: Wave, results: WaveResults): string {
  const head = [
    'wave',
    'data',
    'question',
    'item',
    'by',
    'group',
    'base',
    'code',
    'key',
    'n',
    'percent',
    'hidden',
  ]
  const lines = tablesIn(results).flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.map((cell, index) => [
        table.wave,
        natureOf(wave),
        table.question,
        table.item ?? '',
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
  )
  return csv([head, ...lines])
}

export function labelsCsv(results: WaveResults, languages: readonly Language[]): string {
  const labels = new Map<string, readonly (string | number)[]>()
  const add = (
    kind: string,
    [question, item, code, key]: readonly [string, string, string | number, string],
    text: LocalisedText,
  ) => {
    const place = [kind, question, item, code, key]
    const known = JSON.stringify(place)
    if (!labels.has(known)) labels.set(known, [...place, ...languages.map((tag) => textIn(text, tag).text)])
  }
  for (const table of tablesIn(results)) {
    add('question', [table.question, '', '', ''], table.questionText)
    if (table.item !== null) add('item', [table.question, table.item, '', ''], table.label)
    for (const { code, key, label } of table.rows) add('answer', [table.question, '', code, key], label)
    for (const { key, label } of table.groups) add('group', [table.by?.name ?? '', '', '', key], label)
  }
  return csv([['kind', 'question', 'item', 'code', 'key', ...languages], ...labels.values()])
}

export function tablesJson(wave: Wave, results: WaveResults): string {
  const document = {
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
  return `${JSON.stringify(document, null, 1)}\n`
}

/** Stands beside every figure, so that a copied line still says what it is. */
export function natureOf(wave: Wave): string {
  return wave.synthetic ? 'synthetic demonstration data' : 'survey responses'
}

function tableAsJson({ question, item, questionText, label, by, groups, rows, missing }: ReleasedTable) {
  return { question, item, text: questionText, label, by, groups, rows, missing }
}

export function rounded(percent: number): number {
  return Math.round(percent * 100) / 100
}

/** By RFC 4180, in UTF-8 with a byte order mark so that spreadsheets read ä and å; what looks like a formula is defused. */
export function csv(lines: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    if (typeof value === 'number') return String(value)
    const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
    return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe
  }
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
