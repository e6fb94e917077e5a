/**
 * Routing as data. A condition speaks of earlier answers by question id and option code; it is decided by one pure
 * function, `isShown`, that the server, the linter and any script in a page share. Truth table: docs/methods/routing.md.
 */
import type { QuestionId } from '#shared'
import type { Answer, Answers } from './answer.ts'

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
  | {
      readonly question: QuestionId
      readonly atLeast: number
      /** Codes that are no amounts, such as 98 cannot say: they count as no answer here. */
      readonly except?: readonly number[]
      readonly whenMissing: WhenMissing
    }

/** Whether what carries this condition is shown; without a condition it always is. Reads nothing but its arguments. */
export function isShown(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every((part) => isShown(part, answers))
  if ('any' in condition) return condition.any.some((part) => isShown(part, answers))
  if ('not' in condition) return !isShown(condition.not, answers)
  const answer = answers[condition.question]
  if ('answered' in condition) return answer !== undefined
  const values =
    answer === undefined ? [] : decidingValues(answer).filter((value) => counts(condition, value))
  if (values.length === 0) return condition.whenMissing === 'show'
  if ('is' in condition) return values.every((value) => value === condition.is)
  if ('hasAnyOf' in condition) return values.some((value) => condition.hasAnyOf.includes(value))
  if ('hasNoneOf' in condition) return !values.some((value) => condition.hasNoneOf.includes(value))
  return values.some((value) => value >= condition.atLeast)
}

function counts(condition: Condition, value: number): boolean {
  return !('atLeast' in condition && condition.except?.includes(value))
}

/** The codes or numbers a condition can speak of; texts and rankings decide nothing but whether they were answered. */
function decidingValues(answer: Answer): readonly number[] {
  switch (answer.kind) {
    case 'single':
    case 'scale':
    case 'place':
      return [answer.code]
    case 'multiple':
      return answer.codes
    case 'battery':
      return Object.values(answer.codes)
    case 'number':
      return [answer.value]
    case 'ranking':
    case 'open':
      return []
  }
}

/** The questions a condition asks about, each once. */
export function decidersOf(condition: Condition | undefined): readonly QuestionId[] {
  return [...new Set(leavesOf(condition).map((leaf) => leaf.question))]
}

type Leaf = Extract<Condition, { readonly question: QuestionId }>

/** The single statements a condition is made of. */
export function leavesOf(condition: Condition | undefined): readonly Leaf[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return [condition]
}
