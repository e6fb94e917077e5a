/** Answers of two waves put into common categories, as the concordance says. */

import { done, type Result, refused } from '#shared'
import type { Category, Column, Variable } from '../data-set.ts'
import { classify } from '../tally/classified.ts'
import { regrouped, type Tally } from '../tally/tally.ts'
import { type Drawing, tallyCategories } from '../tally/tally-columns.ts'
import type { CodeMapping, Comparison } from './concordance.ts'

export interface WaveColumn {
  readonly variable: Variable
  readonly column: Column
  readonly drawing: Drawing
}

export interface CommonTallies {
  readonly categories: readonly Category[]
  /** Tallies whose cells are `categories`. */
  readonly earlier: Tally
  readonly later: Tally
}

/** Fails with `categories_differ` where an entry without a mapping meets other codes, and as `classify` does. */
export function commonTallies(
  comparison: Comparison,
  earlier: WaveColumn,
  later: WaveColumn,
): Result<CommonTallies> {
  const mapped = comparison.kind === 'scale_mapped' ? comparison : { earlier: {}, later: {} }
  const categories = later.variable.categories.filter(({ code }) => target(mapped.later, code) === code)
  const places = new Map(categories.map(({ code }, index) => [code, index]))
  const one = tallyInto(earlier, mapped.earlier, places)
  if (!one.ok) return one
  const two = tallyInto(later, mapped.later, places)
  return two.ok ? done({ categories, earlier: one.value, later: two.value }) : two
}

/** The common category of a code; null where the concordance leaves it out. */
export function target(mapping: CodeMapping, code: number): number | null {
  const to = mapping[String(code)]
  return to === undefined ? code : to
}

function tallyInto(
  wave: WaveColumn,
  mapping: CodeMapping,
  places: ReadonlyMap<number, number>,
): Result<Tally> {
  const { variable, column, drawing } = wave
  const classified = classify(variable, column)
  if (!classified.ok) return classified
  const targets = variable.categories.map(({ code }) => target(mapping, code))
  const stranger =
    targets.find((code) => code !== null && !places.has(code)) ??
    [...places.keys()].find((code) => !targets.includes(code))
  if (stranger != null) return differ(variable, stranger)
  const into = targets.map((code) => (code === null ? -1 : (places.get(code) ?? -1)))
  return done(regrouped(tallyCategories(classified.value, drawing), into, places.size))
}

function differ(variable: Variable, code: number) {
  return refused(
    'categories_differ',
    `${variable.name} has the code ${code} in one wave only; the concordance must say where it belongs`,
    variable.name,
    { code },
  )
}
