/**
 * A tally: the sums a table's statistics are made of, per cell and block.
 *
 * Everything the room says about shares, means, differences, tests and design-based errors is a function of a tally
 * and the frame of its design; only ranks and medians need the values themselves. So a tally may come from columns in
 * memory (`tally-columns.ts`) or from SQL on the database, and both must agree.
 *
 * A *cell* is one combination of categories; a table has cell = row + rows × column. A *block* is a stratum where
 * every respondent was drawn alone, and a primary sampling unit (school, office, person) where they came in clusters.
 * SQL fills it by
 *
 *   SELECT block, cell, count(*) AS n, count(*) FILTER (WHERE w > 0) AS counted, sum(w) AS w, sum(w*w) AS w2,
 *          sum(w*d) AS wy, sum(w*d*d) AS wy2, sum(w*w*d) AS w2y, sum(w*w*d*d) AS w2y2    -- d = y − origin
 *   GROUP BY block, cell
 *
 * and `tallyFrom`. Rows with a missing answer are not counted; a missing kind that is to be reported is a cell.
 */

/** The sums of a tally, each over the respondents of one cell in one block. */
export const tallySums = ['n', 'counted', 'w', 'w2', 'wy', 'wy2', 'w2y', 'w2y2'] as const
export type TallySum = (typeof tallySums)[number]

export interface Tally extends Readonly<Record<TallySum, Float64Array>> {
  readonly cells: number
  readonly blocks: number
  /** y is measured from here, so that squares do not drown the spread of large values. */
  readonly origin: number
  /** Respondents: n of cell c in block b at `b * cells + c`, and so for every sum. */
  readonly n: Float64Array
  /** Respondents with a weight above zero; they carry the degrees of freedom. */
  readonly counted: Float64Array
}

/** One line of the SQL above. */
export interface TallyRow extends Readonly<Record<TallySum, number>> {
  readonly block: number
  readonly cell: number
}

/** Nobody in it yet. */
export function emptyTally(cells: number, blocks: number, origin = 0): Tally {
  const sums = () => new Float64Array(cells * blocks)
  return {
    cells,
    blocks,
    origin,
    n: sums(),
    counted: sums(),
    w: sums(),
    w2: sums(),
    wy: sums(),
    wy2: sums(),
    w2y: sums(),
    w2y2: sums(),
  }
}

/** A tally from grouped rows, in any order; cells and blocks without a row stay empty. */
export function tallyFrom(
  shape: { readonly cells: number; readonly blocks: number; readonly origin: number },
  rows: Iterable<TallyRow>,
): Tally {
  const tally = emptyTally(shape.cells, shape.blocks, shape.origin)
  for (const row of rows) {
    const at = row.block * shape.cells + row.cell
    for (const name of tallySums) tally[name][at] = (tally[name][at] ?? 0) + row[name]
  }
  return tally
}

/** The same tally with y measured from another origin. */
export function measuredFrom(tally: Tally, origin: number): Tally {
  const shift = origin - tally.origin
  if (shift === 0) return tally
  return {
    ...tally,
    origin,
    wy: tally.wy.map((sum, at) => sum - shift * (tally.w[at] ?? 0)),
    wy2: tally.wy2.map((sum, at) => sum - 2 * shift * (tally.wy[at] ?? 0) + shift ** 2 * (tally.w[at] ?? 0)),
    w2y: tally.w2y.map((sum, at) => sum - shift * (tally.w2[at] ?? 0)),
    w2y2: tally.w2y2.map(
      (sum, at) => sum - 2 * shift * (tally.w2y[at] ?? 0) + shift ** 2 * (tally.w2[at] ?? 0),
    ),
  }
}

/** The tally of two sets of respondents together: what was counted apart, on other machines too, adds up. */
export function merged(one: Tally, other: Tally): Tally {
  if (one.cells !== other.cells || one.blocks !== other.blocks)
    throw new Error('only tallies of the same table and design can be merged')
  const added = measuredFrom(other, one.origin)
  const sum = (name: TallySum) => one[name].map((value, at) => value + (added[name][at] ?? 0))
  return {
    cells: one.cells,
    blocks: one.blocks,
    origin: one.origin,
    n: sum('n'),
    counted: sum('counted'),
    w: sum('w'),
    w2: sum('w2'),
    wy: sum('wy'),
    wy2: sum('wy2'),
    w2y: sum('w2y'),
    w2y2: sum('w2y2'),
  }
}

/** One sum per cell, over all blocks. */
export function overBlocks(tally: Tally, name: TallySum): Float64Array {
  const totals = new Float64Array(tally.cells)
  for (let at = 0; at < tally[name].length; at++) {
    const cell = at % tally.cells
    totals[cell] = (totals[cell] ?? 0) + (tally[name][at] ?? 0)
  }
  return totals
}

/** The tally of some cells alone, or of cells put together: `into[c]` is the new cell of cell c, −1 to leave it out. */
export function regrouped(tally: Tally, into: readonly number[], cells: number): Tally {
  const result = emptyTally(cells, tally.blocks, tally.origin)
  for (let at = 0; at < tally.n.length; at++) {
    const cell = into[at % tally.cells] ?? -1
    if (cell < 0) continue
    const to = Math.floor(at / tally.cells) * cells + cell
    for (const name of tallySums) result[name][to] = (result[name][to] ?? 0) + (tally[name][at] ?? 0)
  }
  return result
}

/** The tally of one cell alone. */
export function cellAlone(tally: Tally, cell: number): Tally {
  return regrouped(
    tally,
    Array.from({ length: tally.cells }, (_, index) => (index === cell ? 0 : -1)),
    1,
  )
}
