/**
 * A binding, as written in braces:
 *
 * - `{finding ID}` the sentence of a statement found in the released tables
 * - `{follows ID | TEXT}` words of one's own that follow from a statement; no longer printed once it does not hold
 * - `{things ID}` what the statement names, as a list in a sentence: “training, webinars and newsletters”
 * - `{share ID}` the statement's share in words: “nearly a third”; `{share ID percent}` as a percentage
 * - `{figure QUESTION[/ITEM] [by BY=GROUP] [ROW] percent|count|base|mean}` one released figure
 * - `{fact NAME}` a stored fact: `{fact report.date}`
 * - `{outside FIGURE | SOURCE}` a figure of others, printed with its source
 * - `{judged TEXT}` a sentence no result can prove
 * - `{picked}`, alone in its paragraph: the sentences of the chosen statements, as a list
 */
import { done, type Result, refused } from '#shared'
import type { CellPointer } from '../findings/found-statement.ts'

export type Binding =
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'follows'; readonly id: string; readonly text: string }
  | { readonly kind: 'things'; readonly id: string }
  | { readonly kind: 'share'; readonly id: string; readonly written: 'words' | 'percent' }
  | {
      readonly kind: 'figure'
      readonly question: string
      readonly item: string | null
      readonly by: string | null
      readonly group: string
      readonly row: string | null
      readonly figure: CellPointer['figure']
    }
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'outside'; readonly figure: string; readonly source: string }
  | { readonly kind: 'judged'; readonly text: string }
  | { readonly kind: 'picked' }

/** @param written what stands between the braces. Problems: `binding_unclear`. */
export function readBinding(written: string): Result<Binding> {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/su.exec(written) ?? []
  const known = isKind(word) ? kinds[word] : undefined
  const binding = known?.read(rest) ?? null
  if (binding !== null) return done(binding)
  const way = known?.usage ?? `one of ${Object.keys(kinds).join(', ')}`
  return refused('binding_unclear', `{${written}} cannot be read: write ${way}, or \\{ for a brace.`, '', {
    binding: written,
  })
}

interface Kind {
  readonly usage: string
  /** Null where it is not written so. */
  readonly read: (rest: string) => Binding | null
}

const kinds: Readonly<Record<Binding['kind'], Kind>> = {
  finding: {
    usage: '{finding ID}',
    read: (rest) => (isOneWord(rest) ? { kind: 'finding', id: rest } : null),
  },
  follows: {
    usage: '{follows ID | TEXT}',
    read: (rest) => {
      const [, id = '', text = ''] = /^([^\s|]+)\s*\|\s*(.+)$/u.exec(rest) ?? []
      return text === '' ? null : { kind: 'follows', id, text }
    },
  },
  things: {
    usage: '{things ID}',
    read: (rest) => (isOneWord(rest) ? { kind: 'things', id: rest } : null),
  },
  share: {
    usage: '{share ID} or {share ID percent}',
    read: (rest) => {
      const [, id = '', percent] = /^(\S+)(?:\s+(percent))?$/u.exec(rest) ?? []
      return id === '' ? null : { kind: 'share', id, written: percent === undefined ? 'words' : 'percent' }
    },
  },
  figure: {
    usage: '{figure QUESTION[/ITEM] [by BY=GROUP] [ROW] percent|count|base|mean}',
    read: readFigure,
  },
  fact: { usage: '{fact NAME}', read: (rest) => (isOneWord(rest) ? { kind: 'fact', name: rest } : null) },
  outside: {
    usage: '{outside FIGURE | SOURCE}',
    read: (rest) => {
      const [, figure = '', source = ''] = /^([^|]*[^|\s])\s*\|\s*([^|]+)$/u.exec(rest) ?? []
      return /\p{L}/u.test(source) ? { kind: 'outside', figure, source } : null
    },
  },
  judged: { usage: '{judged TEXT}', read: (text) => (text === '' ? null : { kind: 'judged', text }) },
  picked: { usage: '{picked}', read: (rest) => (rest === '' ? { kind: 'picked' } : null) },
}

export interface WayToBind {
  readonly kind: Binding['kind']
  /** `{finding ID}` */
  readonly written: string
}

export const waysToBind: readonly WayToBind[] = Object.keys(kinds)
  .filter(isKind)
  .map((kind) => ({ kind, written: kinds[kind].usage }))

function isKind(word: string): word is Binding['kind'] {
  return Object.hasOwn(kinds, word)
}

function isOneWord(text: string): boolean {
  return /^\S+$/u.test(text)
}

function readFigure(rest: string): Binding | null {
  const shape =
    /^([^\s/]+)(?:\/(\S+))?(?:\s+by\s+([^\s=]+)=(\S+))?(?:\s+(\S+))?\s+(percent|count|base|mean)$/u.exec(rest)
  if (shape === null) return null
  const [, question = '', item = null, by = null, group = 'total', row = null, figure] = shape
  const needsRow = figure === 'percent' || figure === 'count'
  if (!isFigure(figure) || needsRow !== (row !== null)) return null
  return { kind: 'figure', question, item, by, group, row, figure }
}

function isFigure(word: string | undefined): word is CellPointer['figure'] {
  return word === 'percent' || word === 'count' || word === 'base' || word === 'mean'
}
