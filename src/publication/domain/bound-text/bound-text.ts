/**
 * Text whose numbers are bound: an editor's Markdown becomes blocks of a document, and every number in them was put
 * there by a binding. So a text cannot disagree with the tables, in any language, however late they change.
 */
import type { Language, Result } from '#shared'
import type { CellPointer } from '../findings/found-statement.ts'
import type { Block, Text } from '../report-document.ts'
import type { Binding } from './binding.ts'

export interface BoundText {
  /** Of a first line that begins with `#`; null where there is none. */
  readonly title: Text | null
  readonly blocks: readonly TextBlock[]
  /** The released figures its numbers come from. */
  readonly cells: readonly CellPointer[]
  /** Figures of others, as printed. */
  readonly outside: readonly OutsideFigure[]
  /** Sentences that no result can prove: whoever approves the text answers for them. */
  readonly judgements: readonly Judgement[]
}

export type TextBlock = Extract<Block, { kind: 'heading' | 'paragraph' | 'list' }>

export interface OutsideFigure {
  readonly figure: string
  readonly source: string
}

export interface Judgement {
  readonly text: string
  readonly line: number
}

/** What a binding becomes in a language: words to print, and the released figures behind them. */
export interface Bound {
  readonly text: Text
  readonly cells: readonly CellPointer[]
  /** Said otherwise after a sentence that begins alike; absent where it has no other form. */
  readonly otherwise?: Text
  /** In words that an editor gave a finding; absent where there are none. */
  readonly own?: Pick<BoundText, 'outside' | 'judgements'>
}

/**
 * Everything a text can be bound to.
 * Problems: `finding_unknown`, `finding_stale`, `finding_has_no_share`, `finding_has_no_things`, `figure_unknown`,
 * `figure_hidden`, `fact_unknown`, `fact_missing`.
 */
export interface Bindings {
  readonly look: (binding: Lookup, language: Language) => Result<Bound>
  /** The chosen statements in their order. */
  readonly picked: (language: Language) => Result<readonly Bound[]>
}

/** Bindings that are looked up; the others carry what they print. */
export type Lookup = Extract<
  Binding,
  { kind: 'finding' | 'follows' | 'things' | 'share' | 'figure' | 'fact' }
>
