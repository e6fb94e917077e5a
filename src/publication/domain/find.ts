/** The finding of one question, from its released tables alone. */
import { type AskedQuestion, hasTopTwo, type Released, type ReleasedTable } from '#analysis'
import { pointsOf } from '#questionnaire'
import type { LocalisedText } from '#shared'
import type { Among, Finding, Mean, Share } from './finding.ts'

const tooFew: Finding = { kind: 'too_few' }

export function findingOf(question: AskedQuestion, released: readonly Released<ReleasedTable>[]): Finding {
  const tables = released.map(({ value }) => value)
  const [table] = tables
  if (table === undefined) return { kind: 'withheld' }
  if (tables.every(({ groups }) => (groups[0]?.base ?? 0) === 0)) return tooFew
  switch (question.kind) {
    case 'open':
      return { kind: 'written', n: table.groups[0]?.base ?? 0 }
    case 'number':
      return numberFinding(table)
    case 'scale':
      return question.scale.kind === 'numeric'
        ? meanFinding(table, question.scale)
        : commonest(table, amongOf(question))
    case 'single':
    case 'place':
      return commonest(table, amongOf(question))
    case 'multiple':
      return mostChosen(table)
    case 'battery':
      return batteryFinding(question, tables)
    case 'ranking':
      return rankingFinding(tables)
  }
}

function amongOf(question: AskedQuestion): Among {
  const kinds = pointsOf(question).map(({ missing }) => missing)
  if (kinds.includes('not_used')) return 'used'
  return kinds.includes('cannot_say') ? 'opinion' : 'answered'
}

function numberFinding(table: ReleasedTable): Finding {
  const mean = table.groups[0]?.mean ?? null
  return mean === null ? tooFew : { kind: 'number', mean }
}

function meanFinding(table: ReleasedTable, { min, max }: { min: number; max: number }): Finding {
  const mean = table.groups[0]?.mean ?? null
  return mean === null ? tooFew : { kind: 'mean', mean, min, max }
}

/** Shown shares of a table's rows, largest first. */
function sharesOf(table: ReleasedTable): readonly (Share & { readonly n: number })[] {
  const base = table.groups[0]?.base ?? 0
  return table.rows
    .flatMap(({ label, cells }) => {
      const n = cells[0]?.n ?? 0
      return n > 0 && base > 0 ? [{ label, n, share: n / base }] : []
    })
    .sort((one, other) => other.n - one.n)
}

/** One answer is the most common only when all that is hidden together could not be as common. */
function commonest(table: ReleasedTable, among: Among): Finding {
  const shares = sharesOf(table)
  const [first] = shares
  if (first === undefined) return tooFew
  const hidden = (table.groups[0]?.base ?? 0) - shares.reduce((sum, { n }) => sum + n, 0)
  const level = shares.filter(({ n }) => n === first.n)
  if (hidden >= first.n || level.length > 3) {
    return { kind: 'shares', shares: shares.slice(0, 3), top: false, among }
  }
  return { kind: 'most_common', labels: level.map(({ label }) => label), share: first.share, among }
}

/** The three options chosen most often, fewer where the next is level; without the claim where an option is hidden. */
function mostChosen(table: ReleasedTable): Finding {
  const shares = sharesOf(table)
  if (shares.length === 0) return tooFew
  const anyHidden = table.rows.some(({ cells }) => cells[0]?.hidden === true)
  const clear = [3, 2, 1].find((count) => (shares[count - 1]?.n ?? 0) > (shares[count]?.n ?? 0))
  const top = !anyHidden && clear !== undefined && shares.length > clear
  return { kind: 'shares', shares: shares.slice(0, top ? clear : 3), top, among: 'answered' }
}

type Battery = Extract<AskedQuestion, { kind: 'battery' }>

function batteryFinding(question: Battery, tables: readonly ReleasedTable[]): Finding {
  if (question.scale.kind === 'numeric') return meansFinding(tables, question.scale)
  const among = amongOf(question)
  return hasTopTwo(question) ? topTwo(question.scale.id, tables, among) : answerAcross(tables)
}

function meansFinding(
  tables: readonly ReleasedTable[],
  { min, max }: { readonly min: number; readonly max: number },
): Finding {
  const means = meansOf(tables)
  const [highest] = means
  const lowest = means.at(-1)
  if (highest === undefined || lowest === undefined || means.length < tables.length) return tooFew
  return { kind: 'means', highest, lowest, min, max }
}

/** Means of the items, highest first; items whose mean is hidden are not among them. */
function meansOf(tables: readonly ReleasedTable[]): readonly Mean[] {
  return tables
    .flatMap(({ label, groups }) => {
      const mean = groups[0]?.mean ?? null
      return mean === null ? [] : [{ label, mean }]
    })
    .sort((one, other) => other.mean - one.mean)
}

function topTwo(scale: string, tables: readonly ReleasedTable[], among: Among): Finding {
  const shares = sortedShares(tables, (table) => topTwoShare(table, 0))
  const [highest] = shares
  if (highest === undefined) return tooFew
  // With an item hidden nothing is said of the largest and smallest.
  const lowest = shares.length === tables.length && shares.length > 1 ? (shares.at(-1) ?? null) : null
  if (lowest === null && shares.length < tables.length) return tooFew
  return { kind: 'top_two', scale, highest, lowest, among }
}

/** Share of the two last points of a scale in a group, 0–1; null where either is hidden. */
export function topTwoShare(table: ReleasedTable, group: number): number | null {
  const base = table.groups[group]?.base ?? 0
  const counts = table.rows.slice(-2).map(({ cells }) => cells[group]?.n ?? null)
  if (base === 0 || counts.includes(null)) return null
  return counts.reduce<number>((sum, n) => sum + (n ?? 0), 0) / base
}

function sortedShares(
  tables: readonly ReleasedTable[],
  shareOf: (table: ReleasedTable) => number | null,
): readonly Share[] {
  return tables
    .flatMap((table) => {
      const share = shareOf(table)
      return share === null ? [] : [{ label: table.label, share }]
    })
    .sort((one, other) => other.share - one.share)
}

function answerAcross(tables: readonly ReleasedTable[]): Finding {
  const row = commonestRow(tables)
  const shares = sortedShares(tables, ({ rows }) => {
    const percent = rows[row.at]?.cells[0]?.percent ?? null
    return percent === null ? null : percent / 100
  })
  const [highest] = shares
  const lowest = shares.at(-1)
  if (row.label === null || highest === undefined || lowest === undefined || shares.length < tables.length) {
    return tooFew
  }
  return { kind: 'answer_across', answer: row.label, highest, lowest }
}

/** The answer chosen most often over all items together. */
function commonestRow(tables: readonly ReleasedTable[]): { at: number; label: LocalisedText | null } {
  const rows = tables[0]?.rows ?? []
  const sums = rows.map((_, at) => tables.reduce((sum, table) => sum + (table.rows[at]?.cells[0]?.n ?? 0), 0))
  const at = sums.indexOf(Math.max(...sums))
  return { at, label: rows[at]?.label ?? null }
}

function rankingFinding(tables: readonly ReleasedTable[]): Finding {
  const firsts = tables.flatMap(({ label, groups, rows }) => {
    const n = rows[0]?.cells[0]?.n ?? null
    const base = groups[0]?.base ?? null
    return n === null || base === null || base === 0 ? [] : [{ label, n, share: n / base }]
  })
  const first = [...firsts].sort((one, other) => other.n - one.n)[0]
  const means = meansOf(tables)
  const best = means.at(-1)
  if (first === undefined || best === undefined) return tooFew
  if (firsts.length < tables.length || means.length < tables.length) return tooFew
  return { kind: 'ranking', first, best }
}
