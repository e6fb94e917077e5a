/**
 * What is to be tallied, said without saying where: `tallyPlanned` does it from columns in memory, the store's
 * `tallyInDatabase` by SQL, and both give the same tallies.
 *
 * Each table of a plan has cell = level + levels × (first group + first groups × second group), and the strata as
 * blocks. A row is left out where a dimension gives it no level, where a condition does not hold, or where it has no
 * value to measure.
 */
import type { Column, DataSet } from '../data-set.ts'
import type { Tally } from '../tally/tally.ts'
import { type Drawing, tallyNumbers, tallyTable } from '../tally/tally-columns.ts'

/** A variable as levels 0, 1, 2 … of its codes and missing marks. */
export interface Dimension {
  readonly variable: string
  readonly levelOf: ReadonlyMap<number, number>
  readonly levels: number
  /** Level of every other code; null leaves their rows out. */
  readonly rest: number | null
}

/** Holds where the variable has one of the codes (or missing marks). */
export interface Condition {
  readonly variable: string
  readonly codes: readonly number[]
}

export interface TallyPlan {
  /** One tally each. */
  readonly tables: readonly Dimension[]
  /** Groups, none to two; the same for every table. */
  readonly by: readonly Dimension[]
  readonly strata: Dimension | null
  /** All must hold. */
  readonly filter: readonly Condition[]
  /** The variable whose numbers (or codes) are y; null for counts and weights alone. */
  readonly measure: string | null
}

/** The level a raw code belongs to; −1 where it is in none. */
export function levelIn(dimension: Dimension, code: number): number {
  return dimension.levelOf.get(code) ?? dimension.rest ?? -1
}

/** Number of groups a plan tells apart. */
export function groupsOfPlan({ by }: Pick<TallyPlan, 'by'>): number {
  return by.reduce((product, { levels }) => product * levels, 1)
}

/** The variables a plan looks at. */
export function variablesOfPlan({ tables, by, strata, filter, measure }: TallyPlan): readonly string[] {
  const dimensions = [...tables, ...by, ...(strata === null ? [] : [strata]), ...filter]
  const names = dimensions.map(({ variable }) => variable)
  return [...new Set(measure === null ? names : [...names, measure])]
}

/** The tallies of a plan, in the order of its tables. */
export function tallyPlanned(
  dataSet: DataSet,
  weights: Float64Array | null,
  plan: TallyPlan,
): readonly Tally[] {
  const groupOf = groupLevels(dataSet, plan)
  const drawing = drawingOf(dataSet, weights, plan, groupOf)
  const groups = { levelOf: groupOf, levels: groupsOfPlan(plan) }
  const y = plan.measure === null ? null : measured(columnOf(dataSet, plan.measure))
  return plan.tables.map((dimension) => {
    const table = { levelOf: levelsOf(dataSet, dimension), levels: dimension.levels }
    if (y === null) return tallyTable(table, groups, drawing)
    const cellOf = Int32Array.from(table.levelOf, (level, row) => {
      const group = groupOf[row] ?? -1
      return level < 0 || group < 0 ? -1 : level + table.levels * group
    })
    return tallyNumbers(y, { levelOf: cellOf, levels: table.levels * groups.levels }, drawing)
  })
}

/** Group of each row; −1 where it is in none, or a condition does not hold. */
function groupLevels(dataSet: DataSet, { by, filter }: TallyPlan): Int16Array {
  const groupOf = new Int16Array(dataSet.rows)
  let width = 1
  for (const dimension of by) {
    const levels = levelsOf(dataSet, dimension)
    for (let row = 0; row < groupOf.length; row++) {
      const [before, own] = [groupOf[row] ?? -1, levels[row] ?? -1]
      groupOf[row] = before < 0 || own < 0 ? -1 : before + width * own
    }
    width *= dimension.levels
  }
  for (const { variable, codes } of filter) {
    const kept = new Set(codes)
    const code = codeReader(columnOf(dataSet, variable))
    for (let row = 0; row < groupOf.length; row++) if (!kept.has(code(row))) groupOf[row] = -1
  }
  return groupOf
}

/** The strata of the rows; whoever is in none also leaves `groupOf`. */
function drawingOf(
  dataSet: DataSet,
  weights: Float64Array | null,
  { strata }: TallyPlan,
  groupOf: Int16Array,
): Drawing {
  if (strata === null) return { weights, blockOf: null, blocks: 1 }
  const blockOf = Int32Array.from(levelsOf(dataSet, strata))
  for (let row = 0; row < groupOf.length; row++) if ((blockOf[row] ?? -1) < 0) groupOf[row] = -1
  return { weights, blockOf, blocks: strata.levels }
}

function levelsOf(dataSet: DataSet, dimension: Dimension): Int16Array {
  const code = codeReader(columnOf(dataSet, dimension.variable))
  return Int16Array.from({ length: dataSet.rows }, (_, row) => levelIn(dimension, code(row)))
}

/** The code or missing mark of a row; a number that is there has the code 0. */
export function codeReader(column: Column): (row: number) => number {
  if (column.kind === 'texts') throw new Error('texts have no codes')
  const { values } = column
  if (column.kind === 'codes') return (row) => values[row] ?? -1
  return (row) => (column.missing[row] === 0 ? 0 : -(column.missing[row] ?? 1))
}

function measured(column: Column): Float64Array {
  if (column.kind === 'texts') throw new Error('texts cannot be measured')
  if (column.kind === 'numbers') return column.values
  return Float64Array.from(column.values, (code) => (code < 0 ? Number.NaN : code))
}

function columnOf(dataSet: DataSet, name: string): Column {
  const column = dataSet.columns.get(name)
  if (column === undefined) throw new Error(`the data set has no column ${name}`)
  return column
}
