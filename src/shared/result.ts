/** An expected failure as a value: a stable code for programs, a sentence for people, the place it is about. */
export interface Problem {
  /** Stable and machine-readable, such as `wave_closed`. Pages look their wording up by it, per language. */
  readonly code: string
  /** One English sentence: what is wrong and how to go on. Holds nothing personal. */
  readonly message: string
  /** Where: a question id, a file line, a path in a document; empty when the problem has no place. */
  readonly at: string
  /** Values the wording needs, such as `{ max: 3 }`. */
  readonly values?: Readonly<Record<string, string | number>>
}

/** What a use case or a parser returns: the value, or the problem. Exceptions are bugs, never answers. */
export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure }

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refused(
  code: string,
  message: string,
  at = '',
  values?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: values === undefined ? { code, message, at } : { code, message, at, values } }
}

/** The value of a result that must be there, such as content shipped with the product; a failure is a bug. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`${result.problem.code} at ${result.problem.at}: ${result.problem.message}`)
}
