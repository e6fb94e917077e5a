/**
 * Binds a text: Markdown in, blocks of a document out.
 *
 * Guarantees: every number in the blocks was put there by a binding, or is an outside figure printed with its source;
 * nothing an editor writes becomes markup. The first fault in reading order is refused with its line and column.
 */
import { done, type Language, type Result } from '#shared'
import type { CellPointer } from '../findings/found-statement.ts'
import type { Text } from '../report-document.ts'
import { bindRuns, inTurns, ownMarks, type Parts } from './bind-runs.ts'
import type { Bindings, Bound, BoundText, TextBlock } from './bound-text.ts'
import { type CutText, cutOut, placeholderRun } from './cut-out.ts'
import { type Place, placed, refusedAt } from './place.ts'
import { runsOf } from './runs.ts'
import { type BlockNode, type BlockOf, type InlineNode, readTree } from './tree.ts'
import { unboundNumber } from './unbound-numbers.ts'

/** What one call works with. */
interface Work {
  readonly cut: CutText
  readonly bindings: Bindings
  readonly language: Language
  /** How many bindings were met so far: they come in the order they were cut out. */
  met: number
}

/**
 * Markdown may have headings of two levels (`##`, `###`), a title (`#`) as its first line, paragraphs, plain lists, strong
 * and emphasised words, and links.
 *
 * @param part of the edition: headings are numbered by it, so that their ids are unique in a document of several parts
 *
 * Problems: `unbound_number`, `markup_not_allowed`, `markdown_not_supported`, `link_not_allowed`, `sign_not_allowed`,
 * `binding_unclear`, `binding_misplaced`, and those of `Bindings`; `at` is `line:column`, which are also values.
 */
export function bindText(
  markdown: string,
  bindings: Bindings,
  language: Language,
  part = 'text',
): Result<BoundText> {
  const cut = cutOut(markdown)
  if (!cut.ok) return cut
  const work: Work = { cut: cut.value, bindings, language, met: 0 }
  const all: Gathered = { title: null, blocks: [], cells: [], outside: [], judgements: [] }
  for (const [index, node] of readTree(cut.value.markdown).entries()) {
    const bound = bindBlock(node, index === 0, work)
    if (!bound.ok) return bound
    gather(all, bound.value)
  }
  return done({ ...all, blocks: withIds(all.blocks, part) })
}

/** One sentence or paragraph without headings or lists, such as an editor's own wording of a finding. */
export function bindSentence(markdown: string, bindings: Bindings, language: Language): Result<Bound> {
  const bound = bindText(markdown, bindings, language)
  if (!bound.ok) return bound
  const [block, ...more] = bound.value.blocks
  if (block?.kind !== 'paragraph' || more.length > 0 || bound.value.title !== null) {
    return refusedAt({ line: 1, column: 1 }, 'markdown_not_supported', 'write one paragraph.')
  }
  const { cells, outside, judgements } = bound.value
  return done({ text: block.text, cells, own: { outside, judgements } })
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

function bindBlock(node: BlockNode, isFirst: boolean, work: Work): Result<BoundBlock> {
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

function bindParagraph({ children }: BlockOf<'paragraph'>, work: Work): Result<BoundBlock> {
  const next = work.cut.bindings[work.met]
  if (next?.binding.kind === 'picked' && isAlone(children)) {
    work.met++
    const bound = work.bindings.picked(work.language)
    return bound.ok ? done(listOf(bound.value, next.place.line)) : placed(bound, next.place)
  }
  const bound = bindInline(children, work)
  if (!bound.ok) return bound
  const { text } = bound.value
  return done({ title: null, block: { kind: 'paragraph', text }, parts: [bound.value] })
}

/** One binding and nothing else. */
function isAlone(children: readonly InlineNode[]): boolean {
  const [only, ...more] = children
  if (more.length > 0 || only?.type !== 'text') return false
  const runs = only.value.match(placeholderRun) ?? []
  return runs.length === 1 && runs[0] === only.value
}

function listOf(items: readonly Bound[], line: number): BoundBlock {
  const parts = items.map((item) => ({ ...item, ...ownMarks(item, line) }))
  const block: TextBlock = { kind: 'list', ordered: false, items: items.map(inTurns()) }
  return { title: null, block: items.length === 0 ? null : block, parts }
}

function bindHeading(node: BlockOf<'heading'>, isFirst: boolean, work: Work): Result<BoundBlock> {
  const level = node.depth
  if (level > 3 || (level === 1 && !isFirst)) return notSupported(node)
  const bound = bindInline(node.children, work)
  if (!bound.ok) return bound
  const { text } = bound.value
  if (level === 1) return done({ title: text, block: null, parts: [bound.value] })
  const block = { kind: 'heading', level: level === 2 ? 2 : 3, id: '', text } as const
  return done({ title: null, block, parts: [bound.value] })
}

function bindList(node: BlockOf<'list'>, work: Work): Result<BoundBlock> {
  const parts: Parts[] = []
  // A line that begins with "24." is a list to Markdown, and a number to whoever wrote it.
  if (node.ordered === true && (node.start !== 1 || node.children.length < 2)) {
    return unboundNumber({ number: `${node.start}.`, place: startOf(node) })
  }
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

function bindInline(children: readonly InlineNode[], work: Work): Result<Parts> {
  const runs = runsOf(children, work.cut.markdown)
  if (!runs.ok) return runs
  const placed = runs.value.map((run) => {
    const cut = run.kind === 'binding' ? work.cut.bindings[work.met++] : undefined
    return { run, cut: cut ?? null }
  })
  return bindRuns(placed, work)
}

function notSupported(node: BlockNode): Result<never> {
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

function startOf({ position }: BlockNode): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
}

function withIds(blocks: readonly TextBlock[], part: string): readonly TextBlock[] {
  const name = part.replace(/[^\p{L}\p{N}]+/gu, '-')
  let headings = 0
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, id: `${name}-${++headings}` } : block))
}
