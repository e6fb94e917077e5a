/** What Markdown is read into: blocks, and the running text in them. */
import { fromMarkdown } from 'mdast-util-from-markdown'

export const readTree = (markdown: string): readonly BlockNode[] => fromMarkdown(markdown).children

export type BlockNode = ReturnType<typeof fromMarkdown>['children'][number]
export type BlockOf<Type extends BlockNode['type']> = Extract<BlockNode, { type: Type }>
export type InlineNode = BlockOf<'paragraph'>['children'][number]
