/** A column of codes as levels 0, 1, 2 … of a list of categories, ready to be tallied. */

import { done, type Result, refused } from '#shared'
import type { Column, Variable } from '../data-set.ts'

export interface Classified {
  /** Level of each row; −1 where the value is missing. */
  readonly levelOf: Int16Array
  readonly levels: number
}

/**
 * Levels of a column in the order of `codes` (of the variable's categories when left out).
 * Fails with `wrong_kind` for a column without codes, and with `code_outside_codebook` for a value that is no category.
 */
export function classify(
  variable: Variable,
  column: Column,
  codes: readonly number[] = variable.categories.map((category) => category.code),
): Result<Classified> {
  if (column.kind !== 'codes')
    return refused('wrong_kind', `${variable.name} has no categories to count`, variable.name)
  const level = new Map(codes.map((code, index) => [code, index]))
  const known = new Set(variable.categories.map((category) => category.code))
  const table = new Int16Array(Math.max(0, ...known, ...codes) + 1).fill(-2)
  for (const code of known) table[code] = -1
  for (const [code, index] of level) table[code] = index
  const levelOf = new Int16Array(column.values.length)
  for (let row = 0; row < levelOf.length; row++) {
    const code = column.values[row] ?? -1
    const found = code < 0 ? -1 : (table[code] ?? -2)
    if (found === -2) return outside(variable, code)
    levelOf[row] = found
  }
  return done({ levelOf, levels: codes.length })
}

function outside(variable: Variable, code: number) {
  return refused(
    'code_outside_codebook',
    `${variable.name} holds the code ${code}, which is no category of its codebook`,
    variable.name,
    { code },
  )
}
