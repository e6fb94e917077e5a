/**
 * A binding, as written in braces:
 *
 * - `{finding ID}` the sentence of a statement found in the released tables
 * - `{labels ID}` what the statement names, as a list in a sentence: “training, webinars and newsletters”;
 *   `{labels ID from}` in the form for where something comes from: “Uudeltamaalta”
 * - `{share ID}` the statement's share in words: “nearly a third”
 * - `{figure QUESTION[/ITEM] [by BY=GROUP] [ROW] percent|count|base|mean}` one released figure
 * - `{fact NAME}` a stored fact: `{fact report.date}`
 * - `{outside FIGURE | SOURCE}` a figure of others, printed with its source
 * - `{judged TEXT}` a sentence no result can prove
 */
import { done, type Result, refused } from '#shared'
import type { CellPointer } from '../found-statement.ts'

export type Binding =
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'labels'; readonly id: string; readonly form: LabelForm }
  | { readonly kind: 'share'; readonly id: string }
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

export type LabelForm = 'plain' | 'from'

/** @param written what stands between the braces. Problems: `binding_unclear`. */
export function readBinding(written: string): Result<Binding> {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/su.exec(written) ?? []
  const read = readers[word]
  const binding = read?.(rest) ?? null
  if (binding !== null) return done(binding)
  const known = read === undefined ? `one of ${Object.keys(readers).join(', ')}` : usage[word]
  return refused('binding_unclear', `{${written}} cannot be read: write ${known}, or \\{ for a brace.`, '', {
    binding: written,
  })
}

const usage: Readonly<Record<string, string>> = {
  finding: '{finding ID}',
  labels: '{labels ID} or {labels ID from}',
  share: '{share ID}',
  figure: '{figure QUESTION[/ITEM] [by BY=GROUP] [ROW] percent|count|base|mean}',
  fact: '{fact NAME}',
  outside: '{outside FIGURE | SOURCE}',
  judged: '{judged TEXT}',
}

const readers: Readonly<Record<string, (rest: string) => Binding | null>> = {
  finding: (rest) => (isOneWord(rest) ? { kind: 'finding', id: rest } : null),
  share: (rest) => (isOneWord(rest) ? { kind: 'share', id: rest } : null),
  fact: (rest) => (isOneWord(rest) ? { kind: 'fact', name: rest } : null),
  labels: (rest) => {
    const [, id = '', form] = /^(\S+)(?:\s+(from))?$/u.exec(rest) ?? []
    return id === '' ? null : { kind: 'labels', id, form: form === 'from' ? 'from' : 'plain' }
  },
  figure: readFigure,
  outside: (rest) => {
    const [, figure = '', source = ''] = /^([^|]*[^|\s])\s*\|\s*([^|]+)$/u.exec(rest) ?? []
    return /\p{L}/u.test(source) ? { kind: 'outside', figure, source } : null
  },
  judged: (text) => (text === '' ? null : { kind: 'judged', text }),
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
