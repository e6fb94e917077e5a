/** From the tallies of one variable to the table the explorer shows. */
import type { MissingKind } from '#questionnaire'
import { missingMarks, type Variable } from '../data-set.ts'
import { type DesignFrame, simpleFrame } from '../design/frame.ts'
import { designMean } from '../estimate/design-mean.ts'
import { designProportion } from '../estimate/design-proportion.ts'
import type { Interval } from '../estimate/interval.ts'
import { plainProportion } from '../estimate/proportion.ts'
import type { Breakdown } from '../tables/background.ts'
import { totalGroup } from '../tables/table.ts'
import { overBlocks, type Tally } from '../tally/tally.ts'
import { kish } from '../weight/kish.ts'
import { everyGroup, ofGroups, type Shape, scored } from './category-tallies.ts'
import type {
  ExploredCell,
  ExploredGroup,
  ExploredLayer,
  ExploredMean,
  ExploredTable,
} from './explored-table.ts'
import type { Dimension } from './tally-plan.ts'
import { independenceOf, meansTestOf } from './tests-of-groups.ts'

const missingKinds = Object.keys(missingMarks) as MissingKind[]

/** The variable's categories as levels, then a level for each missing kind; a number that is there is one category. */
export function answersOf(variable: Variable): Dimension {
  const codes = hasCategories(variable) ? variable.categories.map(({ code }) => code) : [0]
  const all = [...codes, ...missingKinds.map((kind) => missingMarks[kind])]
  return {
    variable: variable.name,
    levelOf: new Map(all.map((code, level) => [code, level])),
    levels: all.length,
    rest: null,
  }
}

/** The groups of a breakdown as levels, then one for whoever is in none, so that everyone together can be told too. */
export function groupsAsDimension({ variable, groups, groupOfCode }: Breakdown): Dimension {
  return { variable: variable.name, levelOf: groupOfCode, levels: groups.length + 1, rest: groups.length }
}

export interface VariableTallies {
  readonly variable: Variable
  readonly by: readonly Breakdown[]
  /** Of `answersOf` the variable by `groupsAsDimension` of each of `by`. */
  readonly answers: Tally
  /** Of the same groups with the number measured; null for a variable with categories. */
  readonly numbers: Tally | null
  /** Responses in the whole wave where a weight set is used; null without weights. */
  readonly weighted: { readonly rows: number } | null
}

/** The table of one variable with its estimates, everyone first, then each group. */
export function exploreVariable(from: VariableTallies): ExploredTable {
  const shape = shapeOf(from)
  const total = everyGroup(from.answers, shape)
  const all = {
    ...from,
    answers: total,
    numbers: from.numbers && everyGroup(from.numbers, { ...shape, levels: 1 }),
  }
  return {
    variable: from.variable,
    total: groupFrom(all, { ...shape, groups: 1 }, 0, totalGroup, null),
    layers: from.by.length === 0 ? [] : layersOf(from, shape),
  }
}

function shapeOf({ variable, by }: VariableTallies): Shape {
  const groups = by.reduce((product, breakdown) => product * groupsAsDimension(breakdown).levels, 1)
  return { levels: answersOf(variable).levels, groups }
}

function layersOf(from: VariableTallies, shape: Shape): readonly ExploredLayer[] {
  const [first, second] = from.by
  if (first === undefined) return []
  const places = first.groups.map((_, index) => index)
  if (second === undefined) return [layerOf(from, shape, first, places, null)]
  return second.groups.map((group, index) =>
    layerOf(
      from,
      shape,
      first,
      places.map((place) => place + (first.groups.length + 1) * index),
      group,
    ),
  )
}

/** @param places where the layer's groups are among those of the tally */
function layerOf(
  from: VariableTallies,
  shape: Shape,
  first: Breakdown,
  places: readonly number[],
  layer: Breakdown['groups'][number] | null,
): ExploredLayer {
  const { levels } = shape
  const categories = levels - missingKinds.length
  const own = { ...shape, groups: places.length }
  const answered = ofGroups(from.answers, shape, places, categories)
  const frame = frameFor(from, answered)
  const tested = hasCategories(from.variable)
    ? independenceOf(answered, { levels: categories, groups: places.length }, frame, from.weighted !== null)
    : null
  const inLayer = {
    ...from,
    answers: ofGroups(from.answers, shape, places),
    numbers: from.numbers && ofGroups(from.numbers, { ...shape, levels: 1 }, places),
  }
  const y = measuredFrom(inLayer, own)
  return {
    key: layer?.key ?? null,
    label: layer?.label ?? null,
    groups: first.groups.map((group, place) =>
      groupFrom(inLayer, own, place, group, tested?.residuals ?? null),
    ),
    independence: tested?.test ?? null,
    means: y === null ? null : meansTestOf(y, frame, first.groups),
  }
}

/** The frame of the respondents with an answer: a simple sample of themselves, or part of the weighted whole. */
function frameFor({ weighted }: VariableTallies, answered: Tally): DesignFrame {
  return simpleFrame(weighted?.rows ?? overBlocks(answered, 'n').reduce((sum, n) => sum + n, 0))
}

function groupFrom(
  from: VariableTallies,
  shape: Shape,
  place: number,
  { key, label }: Pick<ExploredGroup, 'key' | 'label'>,
  residuals: Residuals,
): ExploredGroup {
  const categories = shape.levels - missingKinds.length
  const own = ofGroups(from.answers, shape, [place])
  const answered = ofGroups(from.answers, shape, [place], categories)
  const n = overBlocks(own, 'n')
  const sum = (name: 'n' | 'counted' | 'w' | 'w2') =>
    overBlocks(answered, name).reduce((all, one) => all + one, 0)
  const y = measuredFrom(from, shape)
  return {
    key,
    label,
    base: sum('n'),
    effectiveBase: kish(sum('counted'), sum('w'), sum('w2')).effectiveN,
    missing: Object.fromEntries(
      missingKinds.map((kind, index) => [kind, n[categories + index] ?? 0]),
    ) as Readonly<Record<MissingKind, number>>,
    mean: y === null ? null : meanFrom(ofGroups(y, { levels: 1, groups: shape.groups }, [place]), from),
    cells: cellsFrom(from, answered, (level) => residuals?.[level]?.[place] ?? null),
  }
}

type Residuals = readonly (readonly (number | null)[])[] | null

function cellsFrom(
  from: VariableTallies,
  answered: Tally,
  residual: (level: number) => number | null,
): readonly ExploredCell[] {
  if (!hasCategories(from.variable)) return []
  const n = overBlocks(answered, 'n')
  return from.variable.categories.map(({ code, key, label }, level) => {
    const { p, interval } = shareOf(from, answered, level)
    return {
      code,
      key,
      label,
      n: n[level] ?? 0,
      percent: p === null ? null : 100 * p,
      interval: interval === null ? null : { low: 100 * interval.low, high: 100 * interval.high },
      residual: residual(level),
    }
  })
}

interface Share {
  readonly p: number | null
  readonly interval: Interval | null
}

function shareOf(from: VariableTallies, answered: Tally, level: number): Share {
  if (from.weighted === null) {
    const n = overBlocks(answered, 'n')
    const { p, wilson } = plainProportion(
      n[level] ?? 0,
      n.reduce((sum, count) => sum + count, 0),
    )
    return { p, interval: wilson }
  }
  const levels = answered.cells
  const chosen = Array.from({ length: levels }, (_, index) => (index === level ? 1 : 0))
  const share = designProportion(scored(answered, { levels, groups: 1 }, chosen), frameFor(from, answered))
  return share.ok ? { p: share.value.p, interval: share.value.wilsonDesign } : { p: null, interval: null }
}

/** The tally of the number or of the codes by group; null where codes have no mean. */
function measuredFrom({ variable, answers, numbers }: VariableTallies, shape: Shape): Tally | null {
  if (numbers !== null) return numbers
  if (!['numeric', 'ordinal', 'rank'].includes(variable.measure)) return null
  return scored(answers, shape, [
    ...variable.categories.map(({ code }) => code),
    ...missingKinds.map(() => null),
  ])
}

function meanFrom(y: Tally, from: VariableTallies): ExploredMean | null {
  const estimated = designMean(y, frameFor(from, y))
  if (!estimated.ok || estimated.value.mean === null) return null
  const { mean, se, ciLow, ciHigh } = estimated.value
  return {
    value: mean,
    se,
    interval: ciLow === null || ciHigh === null ? null : { low: ciLow, high: ciHigh },
  }
}

function hasCategories({ categories }: Variable): boolean {
  return categories.length > 0
}
