/**
 * Binds a text: Markdown in, blocks of a document out.
 *
 * Guarantees: every number in the blocks was put there by a binding, or is an outside figure printed with its source;
 * nothing an editor writes becomes markup. The first fault in reading order is refused with its line and column.
 */
import type { BlockContent, DefinitionContent, Heading, List, Paragraph, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { done, type Language, type Result } from '#shared'
import type { CellPointer } from '../found-statement.ts'
import type { Text } from '../report-document.ts'
import { bindRuns, type Parts, plain } from './bind-runs.ts'
import type { Bindings, Bound, BoundText, TextBlock } from './bound-text.ts'
import { type CutText, cutOut, placeholderRun } from './cut-out.ts'
import { type Place, placed, refusedAt } from './place.ts'
import { type Inline, runsOf } from './runs.ts'

/** What one call works with. */
interface Work {
  readonly cut: CutText
  readonly source: string
  readonly bindings: Bindings
  readonly language: Language
  /** How many bindings were met so far: they come in the order they were cut out. */
  met: number
}

/**
 * Markdown may have headings of two levels (`##`, `###`), a title (`#`) as its first line, paragraphs, plain lists, strong
 * and emphasised words, and links. Headings get ids from their words, unique within the text.
 *
 * Problems: `unbound_number`, `markup_not_allowed`, `markdown_not_supported`, `link_not_allowed`, `sign_not_allowed`,
 * `binding_unclear`, `binding_misplaced`, and those of `Bindings`; `at` is `line:column`, which are also values.
 */
export function bindText(markdown: string, bindings: Bindings, language: Language): Result<BoundText> {
  const cut = cutOut(markdown)
  if (!cut.ok) return cut
  const work: Work = { cut: cut.value, source: markdown, bindings, language, met: 0 }
  const { children } = fromMarkdown(cut.value.markdown) satisfies Root
  const all: Gathered = { title: null, blocks: [], cells: [], outside: [], judgements: [] }
  for (const [index, node] of children.entries()) {
    const bound = bindBlock(node, index === 0, work)
    if (!bound.ok) return bound
    gather(all, bound.value)
  }
  return done({ ...all, blocks: withIds(all.blocks) })
}

/** One sentence or paragraph without headings or lists, such as an editor's own wording of a finding. */
export function bindSentence(
  markdown: string,
  bindings: Bindings,
  language: Language,
): Result<{ readonly text: Text; readonly cells: readonly CellPointer[] }> {
  const bound = bindText(markdown, bindings, language)
  if (!bound.ok) return bound
  const [block, ...more] = bound.value.blocks
  if (block?.kind !== 'paragraph' || more.length > 0 || bound.value.title !== null) {
    return refusedAt({ line: 1, column: 1 }, 'markdown_not_supported', 'write one paragraph.')
  }
  return done({ text: block.text, cells: bound.value.cells })
}

interface Gathered extends BoundText {
  title: Text | null
  readonly blocks: TextBlock[]
  readonly cells: CellPointer[]
  readonly outside: BoundText['outside'][number][]
  readonly judgements: BoundText['judgements'][number][]
}

interface BoundBlock {
  readonly title: Text | null
  readonly block: TextBlock | null
  readonly parts: readonly Parts[]
}

function gather(all: Gathered, { title, block, parts }: BoundBlock): void {
  if (title !== null) all.title = title
  if (block !== null) all.blocks.push(block)
  for (const { cells, outside, judgements } of parts) {
    all.cells.push(...cells)
    all.outside.push(...outside)
    all.judgements.push(...judgements)
  }
}

function bindBlock(node: RootContent, isFirst: boolean, work: Work): Result<BoundBlock> {
  switch (node.type) {
    case 'heading':
      return bindHeading(node, isFirst, work)
    case 'paragraph':
      return bindParagraph(node, work)
    case 'list':
      return bindList(node, work)
    default:
      return notSupported(node)
  }
}

function bindParagraph({ children }: Paragraph, work: Work): Result<BoundBlock> {
  const next = work.cut.bindings[work.met]
  if (next?.binding.kind === 'picked' && isAlone(children)) {
    work.met++
    const bound = work.bindings.picked(work.language)
    return bound.ok ? done(listOf(bound.value)) : placed(bound, next.place)
  }
  const bound = bindInline(children, work)
  if (!bound.ok) return bound
  const { text } = bound.value
  return done({ title: null, block: { kind: 'paragraph', text }, parts: [bound.value] })
}

/** One binding and nothing else. */
function isAlone(children: readonly Inline[]): boolean {
  const [only, ...more] = children
  return more.length === 0 && only?.type === 'text' && only.value.replace(placeholderRun, '') === ''
}

function listOf(items: readonly Bound[]): BoundBlock {
  const parts = items.map((item) => ({ ...item, outside: [], judgements: [] }))
  const block: TextBlock = { kind: 'list', ordered: false, items: items.map(({ text }) => text) }
  return { title: null, block: items.length === 0 ? null : block, parts }
}

function bindHeading(node: Heading, isFirst: boolean, work: Work): Result<BoundBlock> {
  const level = node.depth
  if (level > 3 || (level === 1 && !isFirst)) return notSupported(node)
  const bound = bindInline(node.children, work)
  if (!bound.ok) return bound
  const { text } = bound.value
  if (level === 1) return done({ title: text, block: null, parts: [bound.value] })
  const block = { kind: 'heading', level: level === 2 ? 2 : 3, id: '', text } as const
  return done({ title: null, block, parts: [bound.value] })
}

function bindList(node: List, work: Work): Result<BoundBlock> {
  const parts: Parts[] = []
  for (const item of node.children) {
    const [only, ...more] = item.children
    if (only?.type !== 'paragraph' || more.length > 0) return notSupported(more[0] ?? only ?? node)
    const bound = bindInline(only.children, work)
    if (!bound.ok) return bound
    parts.push(bound.value)
  }
  const items = parts.map(({ text }) => text)
  return done({ title: null, block: { kind: 'list', ordered: node.ordered === true, items }, parts })
}

function bindInline(children: readonly Inline[], work: Work): Result<Parts> {
  const runs = runsOf(children, work.cut.markdown)
  if (!runs.ok) return runs
  const placed = runs.value.map((run) => {
    const cut = run.kind === 'binding' ? work.cut.bindings[work.met++] : undefined
    return { run, cut: cut ?? null }
  })
  return bindRuns(placed, work)
}

type Refusable = RootContent | BlockContent | DefinitionContent

function notSupported(node: Refusable): Result<never> {
  if (node.type === 'html') {
    return refusedAt(
      startOf(node),
      'markup_not_allowed',
      'HTML is not allowed; write \\< for the sign itself.',
    )
  }
  const what = node.type === 'heading' ? `a heading of level ${node.depth}` : `“${node.type}”`
  return refusedAt(
    startOf(node),
    'markdown_not_supported',
    `${what} has no place here: use headings (##, ###), paragraphs, plain lists, strong, emphasis and links.`,
  )
}

function startOf({ position }: Refusable): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
}

function withIds(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const taken = new Map<string, number>()
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    const words = slug(plain(block.text))
    const before = taken.get(words) ?? 0
    taken.set(words, before + 1)
    return { ...block, id: before === 0 ? words : `${words}-${before + 1}` }
  })
}

function slug(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || 'text'
}
