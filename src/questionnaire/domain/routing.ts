/**
 * Routing as data. A condition speaks of earlier answers by question id and option code; it is decided by one pure
 * function that the server, the linter and any script in a page share.
 */
import type { QuestionId } from '#shared'

/** What to do when the deciding question was not answered: routing hides a question only by an explicit answer. */
export type WhenMissing = 'show' | 'hide'

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly question: QuestionId; readonly answered: true }
  | { readonly question: QuestionId; readonly is: number; readonly whenMissing: WhenMissing }
  | { readonly question: QuestionId; readonly hasAnyOf: readonly number[]; readonly whenMissing: WhenMissing }
  | {
      readonly question: QuestionId
      readonly hasNoneOf: readonly number[]
      readonly whenMissing: WhenMissing
    }
  | { readonly question: QuestionId; readonly atLeast: number; readonly whenMissing: WhenMissing }
