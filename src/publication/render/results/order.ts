/** The order rows are shown in: scales and single choices with an order of their own as asked, the rest by size. */
import type { AskedQuestion, ReleasedTable, TableRow } from '#analysis'

type Row = TableRow<number | null>

/** Largest first for nominal answers; hidden ones after the shown, "other" (with a text) last, equal ones as asked. */
export function rowsInOrder(question: AskedQuestion, table: ReleasedTable): readonly Row[] {
  if (table.measure !== 'nominal' && table.measure !== 'indicator') return table.rows
  if (hasOwnOrder(question)) return table.rows
  const others = new Set(
    'options' in question
      ? question.options.filter(({ openText }) => openText === true).map(({ code }) => code)
      : [],
  )
  const weight = ({ code, cells }: Row) => (others.has(code) ? -1 : (cells[0]?.n ?? 0))
  return [...table.rows].sort((one, other) => weight(other) - weight(one))
}

/** A single choice without an "other" is a list with an order: length of experience, degree of knowledge, yes and no. */
function hasOwnOrder(question: AskedQuestion): boolean {
  return question.kind === 'single' && !question.options.some(({ openText }) => openText === true)
}

/** Best mean rank first; hidden ones last. */
export function byMean(tables: readonly ReleasedTable[]): readonly ReleasedTable[] {
  const rank = ({ groups }: ReleasedTable) => groups[0]?.mean ?? Number.POSITIVE_INFINITY
  return [...tables].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)))
}
