/** A block of an island as the protector's machinery takes it: cells, the sums that bind them, and what each must withstand. */
import { type Block, patternSituation, type Requirement, tieBreak } from '../block.ts'
import { goodPattern } from '../good-pattern.ts'
import type { DisclosurePolicy } from '../policy.ts'
import { type Leeway, narrow } from '../possible.ts'
import type { SparseRow } from '../reach.ts'
import { leastHidden, protectionLevels } from '../rule.ts'
import type { Solver } from '../solver.ts'
import { withstands } from '../withstand.ts'

export interface IslandCell {
  readonly value: number
  /**
   * `open`: shown unless it must be hidden. `hidden`: hidden in any case. `moving`: hidden by an earlier decision that
   * proved it, so that it only has to move along. `shown` by an earlier decision.
   */
  readonly part: 'open' | 'hidden' | 'moving' | 'shown'
}

/** Parts add up to a whole; null for a whole that readers know. */
export interface CellSum {
  readonly whole: number | null
  readonly parts: readonly number[]
}

/** A mean that is shown of some cells: their scores may add up to something else only as far as rounding covers. */
export interface ShownMean {
  readonly parts: readonly { readonly place: number; readonly score: number }[]
  /** How far the sum of scores could lie below and above the true one, in whole numbers. */
  readonly below: number
  readonly above: number
}

export interface IslandCells {
  readonly cells: readonly IslandCell[]
  readonly sums: readonly CellSum[]
  readonly means: readonly ShownMean[]
  /** True: lines and columns only, so that a best movement is always one of whole people. */
  readonly network: boolean
}

/** Per cell whether it is hidden in a safe pattern; null where none is found. */
export function hiddenIn(
  island: IslandCells,
  policy: DisclosurePolicy,
  solver: Solver,
): readonly boolean[] | null {
  const decided = decidedIn(island, policy)
  if (!island.cells.some((cell) => isSecret(cell, policy))) return decided
  const { block, places } = islandBlock(island, decided, policy)
  const pattern = block === null ? null : goodPattern(block, block.fixed, solver)
  if (pattern === null) return null
  const hidden = new Set([...pattern].map((column) => places[column] ?? -1))
  return decided.map((already, place) => already || hidden.has(place))
}

/** Whether a pattern is safe, also beside the island's means. */
export function isSafe(island: IslandCells, hidden: readonly boolean[], policy: DisclosurePolicy): boolean {
  const { block } = islandBlock(island, hidden, policy)
  if (block === null) return false
  const situation = patternSituation(block, block.fixed)
  return block.requirements.every((requirement) => withstands(block, situation, requirement).held)
}

const isSecret = ({ part, value }: IslandCell, { cellThreshold }: DisclosurePolicy): boolean =>
  (part === 'open' || part === 'hidden') && value > 0 && value < cellThreshold

/** What is hidden in any case: secrets, decisions from above, and zeros where anything is hidden at all. */
function decidedIn({ cells }: IslandCells, policy: DisclosurePolicy): readonly boolean[] {
  const hidesAny = cells.some((cell) => isSecret(cell, policy) || cell.part === 'moving')
  const blurs = hidesAny && policy.zeros === 'hidden'
  return cells.map(
    (cell) =>
      cell.part === 'hidden' ||
      cell.part === 'moving' ||
      isSecret(cell, policy) ||
      (blurs && cell.part === 'open' && cell.value === 0),
  )
}

interface PlacedBlock {
  /** Null where the sums alone leave a secret too little room. */
  readonly block: Block | null
  /** Per column the place of its cell; columns of means come after these. */
  readonly places: readonly number[]
}

function islandBlock(
  island: IslandCells,
  decided: readonly boolean[],
  policy: DisclosurePolicy,
): PlacedBlock {
  const { cells, means, network } = island
  const { fall, rise } = leewayOf(island, decided, policy)
  const secret = cells.map((cell) => isSecret(cell, policy))
  const places = [...cells.keys()].filter(
    (place) => (fall[place] ?? 0) + (rise[place] ?? 0) > 0 || secret[place] === true,
  )
  const own = { fall: places.map((place) => fall[place] ?? 0), rise: places.map((place) => rise[place] ?? 0) }
  const requirements = places.flatMap((place, column): readonly Requirement[] =>
    secret[place] === true ? [{ column, ...needOf(cells[place]?.value ?? 0, policy) }] : [],
  )
  if (requirements.some((requirement) => isCramped(requirement, own))) return { block: null, places }
  const fixed = places.flatMap((place, column) => (decided[place] === true ? [column] : []))
  const block = {
    name: 'answers',
    ...withMeans(own, valuesAt(island, places), fixed, means),
    sums: rowsOf(island, new Map(places.map((place, column) => [place, column]))),
    requirements,
    // Beside a mean, movements by whole people are dear to prove; the attacker does it, and finds nothing or the mean goes.
    whole: means.length === 0,
    network,
    moves: [],
  }
  return { block, places }
}

const valuesAt = ({ cells }: IslandCells, places: readonly number[]) =>
  places.map((place) => cells[place]?.value ?? 0)

/** Behind the columns of cells one for each mean: it may move as far as rounding lets it, and costs nothing. */
function withMeans(
  { fall, rise }: Leeway,
  values: readonly number[],
  fixed: readonly number[],
  means: readonly ShownMean[],
): Pick<Block, 'fall' | 'rise' | 'cost' | 'fixed'> {
  return {
    fall: Float64Array.from([...fall, ...means.map(({ below }) => below)]),
    rise: Float64Array.from([...rise, ...means.map(({ above }) => above)]),
    cost: Float64Array.from([...costsOf(values, new Set(fixed)), ...means.map(() => 0)]),
    fixed: new Set([...fixed, ...means.map((_, mean) => values.length + mean)]),
  }
}

function isCramped({ column, below, above, width }: Requirement, { fall, rise }: Leeway): boolean {
  const down = fall[column] ?? 0
  return down < below || (rise[column] ?? 0) < Math.max(above, width - down)
}

/** Every cell counts the same; of two, the one that counts fewer people goes. */
function costsOf(values: readonly number[], fixed: ReadonlySet<number>): readonly number[] {
  const people = values.reduce((sum, n) => sum + n, 1)
  return values.map((n, column) => (fixed.has(column) ? 0 : 1 + (tieBreak * n) / people))
}

/** What must stay as it is: every sum, and the sum of scores but for the column that stands for its rounding. */
function rowsOf({ sums, means }: IslandCells, columnOf: ReadonlyMap<number, number>): readonly SparseRow[] {
  const row = (
    terms: readonly (readonly [number, number])[],
    more: readonly (readonly [number, number])[],
  ) => {
    const own = terms.flatMap(([place, factor]): readonly (readonly [number, number])[] => {
      const column = columnOf.get(place)
      return column === undefined || factor === 0 ? [] : [[column, factor]]
    })
    if (own.length === 0) return []
    const all = [...own, ...more]
    return [{ columns: all.map(([column]) => column), values: all.map(([, factor]) => factor) }]
  }
  return [
    ...sums.flatMap(({ whole, parts }) => {
      const terms = parts.map((part): readonly [number, number] => [part, 1])
      return row(whole === null ? terms : [...terms, [whole, -1]], [])
    }),
    ...means.flatMap(({ parts }, mean) =>
      row(
        parts.map(({ place, score }) => [place, score]),
        [[columnOf.size + mean, -1]],
      ),
    ),
  ]
}

const needOf = (value: number, { cellThreshold, standard }: DisclosurePolicy) =>
  protectionLevels({ key: [], value }, { kind: 'threshold', n: cellThreshold }, standard)

/** How far each cell could move at most, were everything hidden that may be. */
function leewayOf(
  { cells, sums }: IslandCells,
  decided: readonly boolean[],
  { standard }: DisclosurePolicy,
): Leeway {
  const most = cells.reduce((sum, { value }) => sum + value, 0)
  const least = leastHidden(standard)
  const moves = (place: number) => {
    const cell = cells[place]
    if (cell === undefined || cell.part === 'shown') return false
    return decided[place] === true || cell.value > 0
  }
  // Readers see that a rest is hidden whole, and must reckon with zeros in it.
  const floor = ({ part }: IslandCell) => (part === 'hidden' || part === 'moving' ? 0 : least)
  const known = cells.length
  return narrow(
    sums.map(({ whole, parts }) => ({ total: whole ?? known, parts })),
    {
      fall: [...cells.map((cell, place) => (moves(place) ? Math.max(0, cell.value - floor(cell)) : 0)), 0],
      rise: [...cells.map(({ value }, place) => (moves(place) ? most - value : 0)), 0],
    },
  )
}

/** How far rounding to one decimal lets the sum of scores be another: what readers see of a mean. */
export function roundingOf(sum: number, base: number): Pick<ShownMean, 'below' | 'above'> {
  const shown = Math.round((10 * sum) / base) / 10
  const play = 1e-6
  return {
    below: Math.max(0, Math.floor(sum - (shown - 0.05) * base - play)),
    above: Math.max(0, Math.floor((shown + 0.05) * base - sum - play)),
  }
}
