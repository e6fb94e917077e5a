/**
 * Names of variables in files of responses: the codebook's, made fit for SPSS, PSPP and the like. Letters, digits and `_`,
 * a letter first, at most 60 characters, no reserved word, no two alike whatever their case.
 */
import type { Variable } from '#analysis'

const reserved = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with'])
const longest = 60

/** By the name in the codebook. */
export function exportNames(variables: readonly Pick<Variable, 'name'>[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    variables.map(({ name }) => {
      const own = unlike(fitting(name), taken)
      taken.add(own.toLowerCase())
      return [name, own]
    }),
  )
}

function fitting(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_]/gu, '_')
  const named = /^[A-Za-z]/u.test(plain) && !reserved.has(plain.toLowerCase()) ? plain : `v_${plain}`
  return named.slice(0, longest).replace(/_+$/u, '')
}

function unlike(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  let number = 2
  while (taken.has(`${name}_${number}`.toLowerCase())) number += 1
  return `${name}_${number}`
}
