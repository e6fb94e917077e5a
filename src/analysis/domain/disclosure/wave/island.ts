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
import {
  type CellSum,
  hiddenIn,
  type IslandCell,
  type IslandCells,
  isSafe,
  roundingOf,
  type ShownMean,
} from './cells.ts'
import type { AnswerColumn } from './columns.ts'

/** Counts by column and line, and which of them are hidden. */
export interface Grid {
  readonly columns: readonly AnswerColumn[]
  /** `hidden[column][line]`; a rest is hidden whole. */
  readonly hidden: readonly (readonly boolean[])[]
  /** Columns whose mean is shown although answers of it are hidden. */
  readonly means: ReadonlySet<number>
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
  /** The coarser breakdown; or another one whose means limit how answers of everyone can move. */
  readonly coarser: Grid | null
  /** By line, where a mean is taken of them. */
  readonly scores: readonly number[] | null
}

/**
 * The pattern of one breakdown; null where no pattern is safe. With `keepsMeans` the means of groups are shown also beside
 * hidden answers, as far as their rounding leaves these uncertain.
 */
export function hideInGroups(
  columns: readonly AnswerColumn[],
  sums: LineSums,
  above: Above,
  policy: DisclosurePolicy,
  solver: Solver,
  keepsMeans = false,
): Grid | null {
  const lines = above.everyone.counts.length
  const first = 1 + (above.coarser?.columns.length ?? 0)
  const island = islandOf(columns, sums, above)
  const hidden = hiddenIn(island, policy, solver)
  if (hidden === null) return null
  const pattern = columns.map((_, column) =>
    hidden.slice((first + column) * lines, (first + column + 1) * lines),
  )
  const { scores } = above
  const candidates =
    scores === null || !keepsMeans
      ? []
      : columns.flatMap(({ group, counts }, column) =>
          group !== null && pattern[column]?.includes(true) === true
            ? [{ column, mean: meanOf(counts, scores, (first + column) * lines) }]
            : [],
        )
  const kept = meansKept(candidates, (means) =>
    isSafe({ ...island, means: [...island.means, ...means] }, hidden, policy),
  )
  return { columns, hidden: pattern, means: new Set(kept) }
}

/** Columns stand one under the other: everyone, the coarser groups, the own ones. */
function islandOf(columns: readonly AnswerColumn[], sums: LineSums, above: Above): IslandCells {
  const { everyone, coarser, scores } = above
  const lines = everyone.counts.length
  const coarse = coarser?.columns ?? []
  const place = (column: number, line: number) => column * lines + line
  const every = Array.from({ length: 1 + coarse.length + columns.length }, (_, column) => column)
  const meansAbove =
    scores === null
      ? []
      : [...(coarser?.means ?? [])].map((column) =>
          meanOf(coarse[column]?.counts ?? [], scores, place(1 + column, 0)),
        )
  const meanOfAll =
    everyone.scores === null || !everyone.hidden.includes(true)
      ? []
      : [meanOf(everyone.counts, everyone.scores, 0)]
  return {
    cells: [...aboveCells(above), ...columns.flatMap((column) => columnCells(column, above))],
    sums: [
      ...every.flatMap((column) =>
        sums.map((parts): CellSum => ({ whole: null, parts: parts.map((line) => place(column, line)) })),
      ),
      ...rowSums(columns, coarse.length, lines, place),
    ],
    means: [...meanOfAll, ...meansAbove],
    network: sums.length === 1,
  }
}

interface Candidate {
  readonly column: number
  readonly mean: ShownMean
}

/** All of them where that is safe, else as many as are, from the first on. */
function meansKept(
  candidates: readonly Candidate[],
  isSafeBeside: (means: readonly ShownMean[]) => boolean,
): readonly number[] {
  if (candidates.length === 0) return []
  if (isSafeBeside(candidates.map(({ mean }) => mean))) return candidates.map(({ column }) => column)
  let kept: readonly Candidate[] = []
  for (const candidate of candidates) {
    const more = [...kept, candidate]
    if (isSafeBeside(more.map(({ mean }) => mean))) kept = more
  }
  return kept.map(({ column }) => column)
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
