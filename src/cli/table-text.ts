/** Tables as aligned text for a terminal. */
import type { ReleasedTable } from '#analysis'
import { type Language, textIn } from '#shared'

const labelWidth = 48

export function tablesAsText(tables: readonly ReleasedTable[], language: Language): string {
  const anyHidden = tables.some(
    ({ rows, groups }) =>
      groups.some(({ base }) => base === null) ||
      rows.some(({ cells }) => cells.some(({ hidden }) => hidden)),
  )
  const note = anyHidden ? ['– hidden to protect respondents'] : []
  const [first] = tables
  const title = first === undefined ? [] : [textIn(first.questionText, language).text, '']
  return [...title, ...tables.flatMap((table) => [...tableLines(table, language), '']), ...note].join('\n')
}

function tableLines(table: ReleasedTable, language: Language): readonly string[] {
  const head = ['', ...table.groups.map(({ key }) => key)]
  const item = table.item === null ? [] : [textIn(table.label, language).text]
  const rows = table.rows.map(({ label, cells }) => [
    shortened(textIn(label, language).text),
    ...cells.map(({ n, percent }) =>
      n === null ? '–' : `${n}${percent === null ? '' : ` (${percent.toFixed(1)} %)`}`,
    ),
  ])
  const bases = ['n', ...table.groups.map(({ base }) => (base === null ? '–' : String(base)))]
  const means = table.groups.some(({ mean }) => mean !== null)
    ? [['mean', ...table.groups.map(({ mean }) => (mean === null ? '–' : mean.toFixed(2)))]]
    : []
  return [...item, ...aligned([head, ...rows, bases, ...means]), missingLine(table)]
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= labelWidth ? line : `${line.slice(0, labelWidth - 1)}…`
}

/** First column to the left, the others to the right. */
function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...lines.map((line) => line.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

function missingLine({ missing }: ReleasedTable): string {
  const kinds = Object.entries(missing).filter(([, n]) => n !== 0)
  const told = kinds.map(([kind, n]) => `${kind.replaceAll('_', ' ')} ${n ?? '–'}`)
  return `missing: ${told.length === 0 ? 'none' : told.join(', ')}`
}
