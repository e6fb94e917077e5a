/** Figures and tables numbered through the document, so that a text or a reader can name them. */
import type { Language } from '#shared'
import type { Block, Chapter } from '../../domain/report-document.ts'
import { fill } from '../texts/index.ts'
import { count } from '../wording/numbers.ts'
import { strong } from './text.ts'
import { reportTexts } from './texts/index.ts'

export function numbered(chapters: readonly Chapter[], language: Language): readonly Chapter[] {
  const texts = reportTexts(language)
  const so_far = { figure: 0, table: 0 }
  const number = (block: Block): Block => {
    if (block.kind !== 'figure' && block.kind !== 'table') return block
    so_far[block.kind] += 1
    const name = fill(texts[block.kind], { n: count(so_far[block.kind], language) })
    return { ...block, caption: [...strong([name]), ' ', ...block.caption] }
  }
  return chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(number) }))
}
