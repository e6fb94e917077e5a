/** What a respondent said to one question: codes and texts only, JSON as stored. Unanswered means absent, never null or 0. */
import type { QuestionId } from '#shared'

export type Answer =
  | { readonly kind: 'single'; readonly code: number; readonly text?: string }
  | { readonly kind: 'multiple'; readonly codes: readonly number[]; readonly text?: string }
  /** A scale point's code, or the number itself on a numeric scale. */
  | { readonly kind: 'scale'; readonly code: number }
  /** Item key → code; items left empty are absent. */
  | { readonly kind: 'battery'; readonly codes: Readonly<Record<string, number>> }
  /** Item key → rank, 1 = first; unranked items are absent. */
  | { readonly kind: 'ranking'; readonly ranks: Readonly<Record<string, number>> }
  | { readonly kind: 'open'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'place'; readonly code: number }

/** The answers of one response by question id. */
export type Answers = Readonly<Record<QuestionId, Answer>>
