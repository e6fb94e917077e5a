/**
 * The trend of one variable between two waves, later minus earlier, where the concordance allows it.
 * Shares change with Newcombe's interval where nobody is weighted, and by the design-based t where someone is; means
 * by t. The result is confidential: it goes through release like any other estimate.
 */

import { done, type LocalisedText, type Result, refused } from '#shared'
import type { Category, DataSet } from '../data-set.ts'
import { simpleFrame } from '../design/frame.ts'
import type { MeanDifference } from '../difference/t-tests.ts'
import { type DesignMean, designMean } from '../estimate/design-mean.ts'
import { percentWhere, type ScoreMean, scoreMean } from '../scale/score.ts'
import { overBlocks } from '../tally/tally.ts'
import { oneCell, tallyNumbers } from '../tally/tally-columns.ts'
import { type CommonTallies, commonTallies, type WaveColumn } from './common-categories.ts'
import { type Comparison, type Concordance, type ConcordanceEntry, comparisonOf } from './concordance.ts'
import { changeOfEstimates, changeOfProportions, type WaveEstimate } from './independent-waves.ts'

export interface WaveData {
  readonly dataSet: DataSet
  /** One weight per row, checked before; null for none. */
  readonly weights: Float64Array | null
}

export interface WaveChange {
  readonly variable: string
  readonly comparison: Comparison['kind']
  readonly note: LocalisedText
  readonly earlier: { readonly wave: string; readonly dataSet: string; readonly n: number }
  readonly later: { readonly wave: string; readonly dataSet: string; readonly n: number }
  readonly method: 'newcombe' | 'design'
  /** Null for variables whose categories are names. */
  readonly mean: ChangeInWave | null
  /** Empty for plain numbers. */
  readonly categories: readonly (ChangeInWave & { readonly category: Category })[]
}

/** A mean, or a share between 0 and 1, in both waves and what became of it. All but the estimates null where unknown. */
export interface ChangeInWave {
  readonly earlier: number | null
  readonly later: number | null
  readonly change: number | null
  readonly low: number | null
  readonly high: number | null
  readonly p: number | null
}

/** Fails with `unknown_variable`, `wrong_kind`, `no_concordance`, `not_comparable`, and as `commonTallies` does. */
export function compareWaves(
  concordance: Concordance,
  earlier: WaveData,
  later: WaveData,
  variable: string,
): Result<WaveChange> {
  const one = columnIn(earlier, variable)
  if (!one.ok) return one
  const two = columnIn(later, variable)
  if (!two.ok) return two
  const waves = [earlier.dataSet.wave, later.dataSet.wave] as const
  const entry = comparisonOf(concordance, two.value.variable.question, ...waves)
  if (!entry.ok) return entry
  const weighted = earlier.weights !== null || later.weights !== null
  const described = (n1: number, n2: number) => ({
    variable,
    comparison: entry.value.comparison.kind,
    note: entry.value.note,
    earlier: { wave: waves[0], dataSet: earlier.dataSet.hash, n: n1 },
    later: { wave: waves[1], dataSet: later.dataSet.hash, n: n2 },
    method: weighted ? ('design' as const) : ('newcombe' as const),
  })
  if (one.value.column.kind === 'numbers') return numbersCompared(one.value, two.value, described)
  return categoriesCompared(entry.value, one.value, two.value, weighted, described)
}

function columnIn({ dataSet, weights }: WaveData, name: string): Result<WaveColumn> {
  const variable = dataSet.variables.find((own) => own.name === name)
  const column = dataSet.columns.get(name)
  if (variable === undefined || column === undefined)
    return refused('unknown_variable', `Wave ${dataSet.wave} has no variable ${name}`, name, {
      variable: name,
      wave: dataSet.wave,
    })
  if (column.kind === 'texts')
    return refused('wrong_kind', `${name} holds texts; only counted answers have a trend`, name)
  return done({ variable, column, drawing: { weights, blockOf: null, blocks: 1 } })
}

type Described = (n1: number, n2: number) => Omit<WaveChange, 'mean' | 'categories'>

function numbersCompared(one: WaveColumn, two: WaveColumn, described: Described): Result<WaveChange> {
  const earlier = meanOfNumbers(one)
  if (!earlier.ok) return earlier
  const later = meanOfNumbers(two)
  if (!later.ok) return later
  return done({
    ...described(earlier.value.n, later.value.n),
    mean: changed(estimateOf(earlier.value), estimateOf(later.value)),
    categories: [],
  })
}

function meanOfNumbers({ variable, column, drawing }: WaveColumn): Result<DesignMean> {
  if (column.kind !== 'numbers')
    return refused('wrong_kind', `${variable.name} is a number in one wave only`, variable.name)
  const rows = column.values.length
  return designMean(tallyNumbers(column.values, oneCell(rows), drawing), simpleFrame(rows))
}

function categoriesCompared(
  entry: ConcordanceEntry,
  one: WaveColumn,
  two: WaveColumn,
  weighted: boolean,
  described: Described,
): Result<WaveChange> {
  const common = commonTallies(entry.comparison, one, two)
  if (!common.ok) return common
  const { categories, earlier, later } = common.value
  const n = (tally: CommonTallies['earlier']) => overBlocks(tally, 'n').reduce((sum, count) => sum + count, 0)
  const { measure } = two.variable
  const scores = categories.map(({ code }) => code)
  const mean = (tally: CommonTallies['earlier']) => scoreEstimate(scoreMean(tally, scores))
  return done({
    ...described(n(earlier), n(later)),
    mean: measure === 'numeric' || measure === 'ordinal' ? changed(mean(earlier), mean(later)) : null,
    categories: categories.map((category, at) => ({
      category,
      ...(weighted ? shareByDesign(common.value, at) : shareByCounts(common.value, at)),
    })),
  })
}

function shareByCounts({ earlier, later }: CommonTallies, category: number): ChangeInWave {
  const [one, two] = [overBlocks(earlier, 'n'), overBlocks(later, 'n')]
  const whole = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0)
  const change = changeOfProportions(one[category] ?? 0, whole(one), two[category] ?? 0, whole(two))
  return {
    earlier: change.p1,
    later: change.p2,
    change: change.change,
    low: change.newcombeHybridScore?.low ?? null,
    high: change.newcombeHybridScore?.high ?? null,
    p: change.pPooled,
  }
}

function shareByDesign({ categories, earlier, later }: CommonTallies, category: number): ChangeInWave {
  const scores = categories.map((_, at) => (at === category ? 1 : 0))
  const [one, two] = [scoreMean(earlier, scores), scoreMean(later, scores)]
  const share = (tally: CommonTallies['earlier']) => {
    const percent = percentWhere(tally, (cell) => cell === category)
    return percent === null ? null : percent / 100
  }
  return { ...changed(scoreEstimate(one), scoreEstimate(two)), earlier: share(earlier), later: share(later) }
}

const scoreEstimate = ({ n, mean, se }: ScoreMean): WaveEstimate | null =>
  mean === null || se === null ? null : { estimate: mean, se, df: n - 1 }

const estimateOf = ({ mean, se, df }: DesignMean): WaveEstimate | null =>
  mean === null || se === null ? null : { estimate: mean, se, df }

function changed(earlier: WaveEstimate | null, later: WaveEstimate | null): ChangeInWave {
  const test: MeanDifference | null =
    earlier === null || later === null ? null : changeOfEstimates(earlier, later)
  return {
    earlier: earlier?.estimate ?? null,
    later: later?.estimate ?? null,
    change: test?.difference ?? null,
    low: test?.ciLow ?? null,
    high: test?.ciHigh ?? null,
    p: test?.p ?? null,
  }
}
