/** Running text of Markdown as a row of runs: words with their marks, and places of bindings. */
import { done, type Result } from '#shared'
import { placeholderRun } from './cut-out.ts'
import { type Place, placeAt, refusedAt } from './place.ts'
import type { InlineNode } from './tree.ts'

export interface Marks {
  readonly strong?: true
  readonly emphasis?: true
  readonly href?: string
}

export type Run =
  | {
      readonly kind: 'words'
      readonly text: string
      readonly marks: Marks
      /** Of a character of `text`, by its offset. */
      readonly placeOf: (offset: number) => Place
    }
  | { readonly kind: 'binding'; readonly marks: Marks }

/** @param source the text the nodes were read from. Problems: `markup_not_allowed`, `markdown_not_supported`, `link_not_allowed`, `binding_misplaced`. */
export function runsOf(
  nodes: readonly InlineNode[],
  source: string,
  marks: Marks = {},
): Result<readonly Run[]> {
  const runs: Run[] = []
  for (const node of nodes) {
    const read = runsOfNode(node, source, marks)
    if (!read.ok) return read
    runs.push(...read.value)
  }
  return done(runs)
}

function runsOfNode(node: InlineNode, source: string, marks: Marks): Result<readonly Run[]> {
  const start = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
  switch (node.type) {
    case 'text':
      return done(split(node.value, marks, placesIn(source, node)))
    case 'break':
      return done([{ kind: 'words', text: ' ', marks, placeOf: () => start }])
    case 'strong':
      return runsOf(node.children, source, { ...marks, strong: true })
    case 'emphasis':
      return runsOf(node.children, source, { ...marks, emphasis: true })
    case 'link': {
      const { url, title } = node
      if (`${url}${title ?? ''}`.search(placeholderRun) >= 0) {
        return refusedAt(start, 'binding_misplaced', 'an address cannot hold a binding.')
      }
      if (!/^(?:https?:\/\/|mailto:|#)[^\s]+$/iu.test(url)) {
        return refusedAt(start, 'link_not_allowed', 'a link begins with https://, http://, mailto: or #.', {
          url,
        })
      }
      return runsOf(node.children, source, { ...marks, href: url })
    }
    case 'html':
      return refusedAt(start, 'markup_not_allowed', 'HTML is not allowed; write \\< for the sign itself.')
    default:
      return refusedAt(start, 'markdown_not_supported', `“${node.type}” has no place in a text.`)
  }
}

type TextNode = Extract<InlineNode, { type: 'text' }>

/** Exact where the text stands in the source as it is; the beginning of the node where signs were written another way. */
function placesIn(source: string, { value, position }: TextNode): (offset: number) => Place {
  const from = position?.start.offset ?? 0
  const written = source.slice(from, position?.end.offset ?? from)
  return (offset) => placeAt(source, written === value ? from + offset : from)
}

function split(value: string, marks: Marks, placeOf: (offset: number) => Place): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  const words = (to: number) => {
    const start = from
    const text = value.slice(start, to).replace(/\s*\n\s*/gu, ' ')
    if (text !== '') runs.push({ kind: 'words', text, marks, placeOf: (offset) => placeOf(start + offset) })
  }
  for (const { 0: run, index } of value.matchAll(placeholderRun)) {
    words(index)
    runs.push({ kind: 'binding', marks })
    from = index + run.length
  }
  words(value.length)
  return runs
}
