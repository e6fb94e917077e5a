/** Carries a problem past code that has nothing to say about it, from opening an installation to the end of a verb. */
import type { Problem, Result } from '#shared'

const carried = Symbol('problem')

/** The value, or an error that `problemOf` knows again. */
export function orFail<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw Object.assign(new Error(result.problem.message), { [carried]: result.problem })
}

/** Null for any other error: that is a bug. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof Error && carried in error ? (error[carried] as Problem) : null
}
