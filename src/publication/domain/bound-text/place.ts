/** Where something stands in a text, as an editor counts: lines and columns from 1. */
import { type Problem, type Result, refused } from '#shared'

export interface Place {
  readonly line: number
  readonly column: number
}

export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

export function refusedAt(
  place: Place,
  code: string,
  message: string,
  values: Problem['values'] = {},
): Result<never> {
  return placed(refused(code, message, '', values), place)
}

/** The same problem, told with its place. */
export function placed<Value>(result: Result<Value>, { line, column }: Place): Result<Value> {
  if (result.ok) return result
  const { code, message, values } = result.problem
  return refused(code, `Line ${line}, column ${column}: ${message}`, `${line}:${column}`, {
    ...values,
    line,
    column,
  })
}
