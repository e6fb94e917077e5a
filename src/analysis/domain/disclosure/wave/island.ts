/**
 * The pattern of one island: which counts of a set of answers are hidden, for everyone and by each breakdown.
 *
 * For everyone first; an answer hidden there is hidden in every group. Then each breakdown, coarser ones first, as a block
 * of its own: rows add up to everyone's or to the coarser group's, columns to their base. A cell that the coarser
 * breakdown hides is hidden in all its parts, so that they can follow every movement of it; an answer hidden for
 * everyone is hidden in every group of every breakdown, so that all of them can follow every movement of that. What proves
 * a cell safe in its own block therefore proves it in the whole.
 */
import type { DisclosurePolicy } from '../policy.ts'
import type { Solver } from '../solver.ts'
import { type CellSum, hiddenIn, type IslandCell, roundingOf, type ShownMean } from './cells.ts'
import type { AnswerColumn } from './columns.ts'

/** Counts by column and line, and which of them are hidden. */
export interface Grid {
  readonly columns: readonly AnswerColumn[]
  /** `hidden[column][line]`; a rest is hidden whole. */
  readonly hidden: readonly (readonly boolean[])[]
}

/** Lines whose sum readers know, in every column. */
type LineSums = readonly (readonly number[])[]

/** What is shown of everyone together. */
export interface Everyone {
  readonly counts: readonly number[]
  readonly hidden: readonly boolean[]
  /** The score of each line where a mean is shown, else null. */
  readonly scores: readonly number[] | null
}

/**
 * Which lines are hidden for everyone; null where no pattern is safe. A mean is given up only where no pattern is safe
 * beside it.
 */
export function hideForEveryone(
  counts: readonly number[],
  scores: readonly number[] | null,
  sums: LineSums,
  policy: DisclosurePolicy,
  solver: Solver,
): Everyone | null {
  const island = {
    cells: counts.map((value): IslandCell => ({ value, part: 'open' })),
    sums: sums.map((parts): CellSum => ({ whole: null, parts })),
    network: true,
  }
  const plain = hiddenIn({ ...island, means: [] }, policy, solver)
  if (plain === null) return null
  if (scores === null || !plain.includes(true)) return { counts, hidden: plain, scores }
  const beside = hiddenIn({ ...island, means: [meanOf(counts, scores, 0)] }, policy, solver)
  return beside === null ? { counts, hidden: plain, scores: null } : { counts, hidden: beside, scores }
}

/** The mean of a column whose first cell stands at `first`. */
function meanOf(counts: readonly number[], scores: readonly number[], first: number): ShownMean {
  const base = counts.reduce((sum, n) => sum + n, 0)
  const sum = counts.reduce((soFar, n, line) => soFar + n * (scores[line] ?? 0), 0)
  return {
    parts: scores.map((score, line) => ({ place: first + line, score })),
    ...roundingOf(sum, base),
  }
}

/** What a breakdown must go along with. */
export interface Above {
  readonly everyone: Everyone
  readonly coarser: Grid | null
}

/** The pattern of one breakdown; null where no pattern is safe. */
export function hideInGroups(
  columns: readonly AnswerColumn[],
  sums: LineSums,
  above: Above,
  policy: DisclosurePolicy,
  solver: Solver,
): Grid | null {
  const { counts, hidden: hiddenOfAll, scores } = above.everyone
  const lines = counts.length
  const coarse = above.coarser?.columns ?? []
  const cells = [...aboveCells(above), ...columns.flatMap((column) => columnCells(column, above))]
  // Columns stand one under the other: everyone, the coarser groups, the own ones.
  const place = (column: number, line: number) => column * lines + line
  const first = 1 + coarse.length
  const equations = [
    ...Array.from({ length: first + columns.length }, (_, column) =>
      sums.map((parts): CellSum => ({ whole: null, parts: parts.map((line) => place(column, line)) })),
    ).flat(),
    ...rowSums(columns, coarse.length, lines, place),
  ]
  const means = scores === null || !hiddenOfAll.includes(true) ? [] : [meanOf(counts, scores, 0)]
  const island = { cells, sums: equations, means, network: sums.length === 1 }
  const hidden = hiddenIn(island, policy, solver)
  if (hidden === null) return null
  return {
    columns,
    hidden: columns.map((_, column) => hidden.slice(place(first + column, 0), place(first + column + 1, 0))),
  }
}

function aboveCells({ everyone, coarser }: Above): readonly IslandCell[] {
  const decided = (isHidden: boolean | undefined) => (isHidden === true ? 'moving' : 'shown')
  return [
    ...everyone.counts.map((value, line): IslandCell => ({ value, part: decided(everyone.hidden[line]) })),
    ...(coarser?.columns ?? []).flatMap(({ counts }, column) =>
      counts.map((value, line): IslandCell => ({ value, part: decided(coarser?.hidden[column]?.[line]) })),
    ),
  ]
}

function columnCells(
  { group, counts, within }: AnswerColumn,
  { everyone, coarser }: Above,
): readonly IslandCell[] {
  return counts.map((value, line): IslandCell => {
    const hiddenAbove = within === null ? everyone.hidden[line] : coarser?.hidden[within]?.[line]
    return { value, part: group === null || hiddenAbove === true ? 'hidden' : 'open' }
  })
}

function rowSums(
  columns: readonly AnswerColumn[],
  coarse: number,
  lines: number,
  place: (column: number, line: number) => number,
): readonly CellSum[] {
  const blocks = Map.groupBy(columns.keys(), (column) => columns[column]?.within ?? null)
  return Array.from({ length: lines }, (_, line): readonly CellSum[] => {
    const own = [...blocks].map(([within, members]) => ({
      whole: place(within === null ? 0 : 1 + within, line),
      parts: members.map((column) => place(1 + coarse + column, line)),
    }))
    if (coarse === 0) return own
    const groups = Array.from({ length: coarse }, (_column, column) => place(1 + column, line))
    return [...own, { whole: place(0, line), parts: groups }]
  }).flat()
}
