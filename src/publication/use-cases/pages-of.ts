import type { ReleasedResults } from '#analysis'
import { type ChapterPage, chapterPages } from '../render/results/chapter-pages.tsx'

/** By results, which are the same object as long as they are the same. */
const known = new WeakMap<ReleasedResults, readonly ChapterPage[]>()

/** The pages of a wave's chapters, worked out once for the same results. */
export function pagesOf(released: ReleasedResults): readonly ChapterPage[] {
  const pages = known.get(released) ?? chapterPages(released)
  known.set(released, pages)
  return pages
}
