/**
 * A wave's weight set: named, documented and frozen. Figures name the set they were made with, so it never changes;
 * new weights are a new set under a new name.
 */
import { done, isId, type LocalisedText, type Result, refused, type WaveId } from '#shared'
import { faultyWeights } from '../design/survey-design.ts'
import { summariseWeights, type WeightSummary } from './kish.ts'
import { type Margin, marginSums } from './margins.ts'
import type { Convergence } from './rake.ts'
import type { TrimBounds } from './trim.ts'

export interface WeightSet {
  readonly name: string
  readonly wave: WaveId
  /** Hash of the data set whose rows the weights belong to. */
  readonly dataSet: string
  readonly method: 'post-stratification' | 'raking' | 'linear calibration' | 'logit calibration'
  /** Where the targets come from and what population they describe, in each language. */
  readonly frame: LocalisedText
  readonly margins: readonly {
    readonly name: string
    readonly categories: readonly {
      readonly name: string
      readonly target: number
      /** What the final weights sum to; differs from the target after trimming. */
      readonly achieved: number
    }[]
  }[]
  readonly trim: TrimBounds | null
  readonly convergence: Convergence
  readonly summary: WeightSummary
  readonly weights: Float64Array
}

/** What a weight set is made of. */
export interface WeightSetParts
  extends Pick<
    WeightSet,
    'name' | 'wave' | 'dataSet' | 'method' | 'frame' | 'trim' | 'convergence' | 'weights'
  > {
  readonly margins: readonly Margin[]
}

/** Fails with `invalid_name`, `frame_not_stated`, `no_data`, and as `faultyWeights` does. */
export function freezeWeightSet(parts: WeightSetParts): Result<WeightSet> {
  if (!isId(parts.name))
    return refused('invalid_name', 'A weight set is named by letters, digits, - and _', 'name')
  if (Object.values(parts.frame).every((text) => text.trim() === ''))
    return refused(
      'frame_not_stated',
      'State which population the targets describe and their source',
      'frame',
    )
  const fault = faultyWeights(parts.weights)
  if (fault !== null) return { ok: false, problem: fault }
  if (parts.weights.length === 0) return refused('no_data', 'There are no respondents to weight', 'weights')
  const margins = parts.margins.map((margin) => {
    const sums = marginSums(margin, parts.weights)
    const categories = margin.categories.map((category, index) =>
      Object.freeze({ ...category, achieved: sums[index] ?? 0 }),
    )
    return Object.freeze({ name: margin.name, categories: Object.freeze(categories) })
  })
  return done(
    Object.freeze({
      ...parts,
      frame: Object.freeze({ ...parts.frame }),
      margins: Object.freeze(margins),
      summary: Object.freeze(summariseWeights(parts.weights)),
      weights: Float64Array.from(parts.weights),
    }),
  )
}
