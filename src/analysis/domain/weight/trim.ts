/**
 * Trimming: weights outside the bounds are set to the bound and what that takes or adds is spread, in equal amounts,
 * over the others, so the total stays. The margins are then no longer met exactly.
 * `once` may push others over a bound; `strict` repeats until nobody is outside, and what was trimmed stays at its bound.
 * Source: R survey, `trimWeights` (4.2 and later), https://cran.r-project.org/package=survey
 */
import { done, type Result, refused } from '#shared'

export interface TrimBounds {
  readonly lower: number
  readonly upper: number
}

/** Fails with `invalid_bounds`, and with `trim_bounds_too_tight` where nobody is left to take the rest. */
export function trimWeights(
  weights: Float64Array,
  { lower, upper }: TrimBounds,
  mode: 'once' | 'strict',
): Result<Float64Array> {
  if (!(lower < upper)) return refused('invalid_bounds', 'The lower bound must be below the upper', 'trim')
  let current = Float64Array.from(weights)
  const trimmed = new Uint8Array(weights.length)
  for (;;) {
    const outside = current.map((weight) => (weight < lower || weight > upper ? 1 : 0))
    if (!outside.includes(1)) return done(current)
    const free = outside.map((out, at) => (out === 0 && trimmed[at] === 0 ? 1 : 0))
    const takers = free.reduce((sum, is) => sum + is, 0)
    if (takers === 0)
      return refused(
        'trim_bounds_too_tight',
        'No weight lies inside the bounds to take what is trimmed',
        'trim',
      )
    const clipped = current.map((weight) => Math.min(upper, Math.max(lower, weight)))
    const excess = current.reduce((sum, weight, at) => sum + weight - (clipped[at] ?? 0), 0)
    current = clipped.map((weight, at) => (free[at] === 1 ? weight + excess / takers : weight))
    for (const [at, out] of outside.entries()) if (out === 1) trimmed[at] = 1
    if (mode === 'once') return done(current)
  }
}
