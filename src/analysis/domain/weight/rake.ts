/**
 * Raking (iterative proportional fitting): weights that meet several margins at once, by meeting each in turn until
 * all hold. Post-stratification is raking to one margin, done in one step.
 * Guarantee: on success every margin is met to 1e-8 of the total, usually to 1e-13; otherwise the problem names the
 * group that is farthest off. Judged by the margins achieved, not by how little the weights still move.
 * Source: W. Deming and F. Stephan (1940), https://projecteuclid.org/euclid.aoms/1177731829
 */
import { done, type Result, refused } from '#shared'
import { type Combinations, combinationsOf, spreadFactors } from './combinations.ts'
import { checkMargins, type Margin } from './margins.ts'

export interface Convergence {
  readonly iterations: number
  /** Largest distance of a margin from its target, as a share of the total, and the group it is in. */
  readonly largestGap: number
  readonly margin: string
  readonly group: string
}

export interface Weighted {
  readonly weights: Float64Array
  readonly convergence: Convergence
}

const sufficient = 1e-13
const acceptable = 1e-8

/** Fails as `checkMargins` does, and with `not_converged`. `base` are the weights to start from. */
export function rake(base: Float64Array, margins: readonly Margin[], maxIterations = 5000): Result<Weighted> {
  const checked = checkMargins(margins, base)
  if (!checked.ok) return checked
  const combinations = combinationsOf(margins, base)
  const factors = new Float64Array(combinations.base.length).fill(1)
  let convergence = gapOf(margins, combinations, factors, 0)
  while (convergence.largestGap > sufficient && convergence.iterations < maxIterations) {
    for (const index of margins.keys()) meet(margins, index, combinations, factors)
    convergence = gapOf(margins, combinations, factors, convergence.iterations + 1)
  }
  if (convergence.largestGap > acceptable) return notConverged(convergence)
  return done({ weights: spreadFactors(base, combinations, factors), convergence })
}

/** Weights of one margin: each category's respondents share its target in proportion to their base weights. */
export function postStratify(base: Float64Array, margin: Margin): Result<Weighted> {
  return rake(base, [margin])
}

/** Problem `not_converged`, with the group that is furthest off. */
export function notConverged(convergence: Convergence) {
  const { margin, group, largestGap, iterations } = convergence
  return refused(
    'not_converged',
    `After ${iterations} rounds ${margin} ${group} is still ${(100 * largestGap).toPrecision(2)} % of the total off its target; the margins contradict each other for these respondents`,
    margin,
    { margin, group },
  )
}

function achieved(
  margins: readonly Margin[],
  index: number,
  combinations: Combinations,
  factors: Float64Array,
) {
  const sums = new Float64Array(margins[index]?.categories.length ?? 0)
  for (let place = 0; place < factors.length; place++) {
    const category = combinations.categories[place]?.[index] ?? 0
    sums[category] = (sums[category] ?? 0) + (combinations.base[place] ?? 0) * (factors[place] ?? 0)
  }
  return sums
}

function meet(
  margins: readonly Margin[],
  index: number,
  combinations: Combinations,
  factors: Float64Array,
): void {
  const sums = achieved(margins, index, combinations, factors)
  const ratios = sums.map((sum, category) =>
    sum > 0 ? (margins[index]?.categories[category]?.target ?? 0) / sum : 1,
  )
  for (let place = 0; place < factors.length; place++)
    factors[place] = (factors[place] ?? 0) * (ratios[combinations.categories[place]?.[index] ?? 0] ?? 1)
}

/** How far the margins are from their targets under these factors. */
export function gapOf(
  margins: readonly Margin[],
  combinations: Combinations,
  factors: Float64Array,
  iterations: number,
): Convergence {
  let worst: Convergence = { iterations, largestGap: 0, margin: '', group: '' }
  for (const [index, margin] of margins.entries()) {
    const total = margin.categories.reduce((sum, { target }) => sum + target, 0)
    const sums = achieved(margins, index, combinations, factors)
    for (const [category, { name, target }] of margin.categories.entries()) {
      const gap = Math.abs((sums[category] ?? 0) - target) / total
      if (!(gap <= worst.largestGap))
        worst = { iterations, largestGap: gap, margin: margin.name, group: name }
    }
  }
  return worst
}
