/** Margins as people state them, by the keys of categories, made into margins of the respondents of a data set. */
import type { MissingKind } from '#questionnaire'
import { done, type Result, refused } from '#shared'
import { type DataSet, missingMarks, type Variable } from '../data-set.ts'
import { codeReader } from '../explore/tally-plan.ts'
import type { Margin } from './margins.ts'

export interface StatedMargin {
  /** One variable, or several whose combinations have targets (`region`, `org_type`). */
  readonly variables: readonly string[]
  readonly groups: readonly {
    /**
     * For each variable the keys that make the group: categories that are put together, and missing kinds
     * (`not_answered`) where the target says what they count for.
     */
    readonly of: readonly (readonly string[])[]
    /** A number of people or a share; all margins need the same total. */
    readonly target: number
  }[]
}

/**
 * Problems: `variable_unknown`, `variable_unsuitable` (no categories), `category_unknown`, `category_twice`,
 * `margin_incomplete` (a group does not say its keys for each variable), `respondent_outside_margin`; each names the margin.
 */
export function marginsOf(dataSet: DataSet, stated: readonly StatedMargin[]): Result<readonly Margin[]> {
  const margins: Margin[] = []
  for (const one of stated) {
    const margin = marginOf(dataSet, one)
    if (!margin.ok) return margin
    margins.push(margin.value)
  }
  return done(margins)
}

function marginOf(dataSet: DataSet, { variables: names, groups }: StatedMargin): Result<Margin> {
  const name = names.join(' × ')
  const variables = variablesNamed(dataSet, names)
  if (!variables.ok) return variables
  const placeOf = new Map<string, number>()
  for (const [place, { of }] of groups.entries()) {
    if (of.length !== names.length || of.some((keys) => keys.length === 0))
      return refused('margin_incomplete', `Each group of margin ${name} needs keys of each variable`, name)
    const codes = codesOfKeys(variables.value, of, name)
    if (!codes.ok) return codes
    for (const combination of combinations(codes.value)) {
      if (placeOf.has(combination))
        return refused('category_twice', `Two groups of margin ${name} hold ${groupName(of)}`, name)
      placeOf.set(combination, place)
    }
  }
  const categoryOf = placesOfRows(dataSet, names, placeOf)
  const outside = categoryOf.indexOf(-1)
  if (outside >= 0) return outsideMargin(name, keysOfRow(dataSet, variables.value, outside))
  return done({
    name,
    categories: groups.map(({ of, target }) => ({ name: groupName(of), target })),
    categoryOf,
  })
}

function outsideMargin(margin: string, group: string) {
  return refused(
    'respondent_outside_margin',
    `No group of margin ${margin} has respondents with ${group}; put them in one, or give them a target.`,
    margin,
    { margin, group },
  )
}

function keysOfRow({ columns }: DataSet, variables: readonly Variable[], row: number): string {
  const keys = variables.map(({ name, categories }) => {
    const column = columns.get(name)
    const code = column === undefined ? 0 : codeReader(column)(row)
    const missing = Object.entries(missingMarks).find(([, mark]) => mark === code)?.[0]
    return missing ?? categories.find((category) => category.code === code)?.key ?? String(code)
  })
  return keys.join('|')
}

function variablesNamed(dataSet: DataSet, names: readonly string[]): Result<readonly Variable[]> {
  const found: Variable[] = []
  for (const name of names) {
    const variable = dataSet.variables.find((candidate) => candidate.name === name)
    if (variable === undefined) return refused('variable_unknown', `There is no variable ${name}.`, name)
    if (variable.categories.length === 0)
      return refused('variable_unsuitable', `${name} has no categories to weight by.`, name)
    found.push(variable)
  }
  return found.length > 0
    ? done(found)
    : refused('margin_incomplete', 'A margin needs a variable.', 'margins')
}

function codesOfKeys(
  variables: readonly Variable[],
  of: readonly (readonly string[])[],
  margin: string,
): Result<readonly (readonly number[])[]> {
  const all: (readonly number[])[] = []
  for (const [index, variable] of variables.entries()) {
    const codes = (of[index] ?? []).map((key) => ({ key, code: codeOfKey(variable, key) }))
    const unknown = codes.find(({ code }) => code === undefined)
    if (unknown !== undefined)
      return refused('category_unknown', `${variable.name} has no category ${unknown.key}.`, margin, {
        margin,
        group: unknown.key,
      })
    all.push(codes.flatMap(({ code }) => (code === undefined ? [] : [code])))
  }
  return done(all)
}

/** The code of a category, or the mark of a missing kind. */
function codeOfKey({ categories }: Variable, key: string): number | undefined {
  const category = categories.find((candidate) => candidate.key === key)
  if (category !== undefined) return category.code
  return Object.hasOwn(missingMarks, key) ? missingMarks[key as MissingKind] : undefined
}

/** Every choice of one code from each list, written as text. */
function combinations(lists: readonly (readonly number[])[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (so_far, codes) => so_far.flatMap((before) => codes.map((code) => `${before},${code}`)),
    [''],
  )
}

function placesOfRows(
  { rows, columns }: DataSet,
  names: readonly string[],
  placeOf: ReadonlyMap<string, number>,
): Int16Array {
  const readers = names.flatMap((name) => {
    const column = columns.get(name)
    return column === undefined ? [] : [codeReader(column)]
  })
  return Int16Array.from(
    { length: rows },
    (_, row) => placeOf.get(readers.map((code) => `,${code(row)}`).join('')) ?? -1,
  )
}

const groupName = (of: readonly (readonly string[])[]) => of.map((keys) => keys.join('+')).join('|')
