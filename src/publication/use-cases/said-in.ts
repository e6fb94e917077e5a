/** What an edition says in one language: its news and its report, for release and for preview. */
import type { Language } from '#shared'
import { textIn } from '#shared'
import type { Edition } from '../domain/edition.ts'
import type { FoundStatement } from '../domain/findings/found-statement.ts'
import type { NewsItem } from '../domain/news/news-item.ts'
import type { ReportDocument } from '../domain/report-document.ts'
import type { EasyPage } from '../render/easy/easy-page.tsx'
import { newsItem } from '../render/news/news-item.ts'
import { composeReport } from '../render/report/compose-report.ts'
import type { BoundEdition } from './bound-texts.ts'
import type { Material } from './material.ts'

/** What an edition says in one language. */
export interface Said {
  readonly language: Language
  readonly news: NewsItem
  readonly report: ReportDocument
  /** Null where there is no text in easy language. */
  readonly easy: EasyPage | null
}

interface Ingredients {
  readonly material: Material
  readonly edition: Edition
}

/** @param at null in a preview, before the moment is known */
export function newsOf(
  language: Language,
  { news, easy }: Pick<BoundEdition, 'news' | 'easy'>,
  { material, edition }: Ingredients,
  at: Date | null,
): NewsItem {
  return newsItem({
    wave: material.released.wave,
    facts: edition.facts,
    language,
    text: news,
    releasedAt: at,
    openAnswers: material.statements.some(
      ({ statement }) => statement.kind === 'open_answers' && statement.n > 0,
    ),
    corrected: edition.corrects,
    withdrawn: null,
    easy: easy !== null,
  })
}

/** @param at null in a preview, before the moment is known */
export function reportOf(
  language: Language,
  { summary, chapters }: Pick<BoundEdition, 'summary' | 'chapters'>,
  { material, edition }: Ingredients,
  at: Date | null,
): ReportDocument {
  return composeReport({
    released: material.released,
    statements: pickedFirst(edition, material.statements),
    facts: edition.facts,
    texts: {
      summary: summary?.blocks ?? null,
      chapters: new Map([...chapters].map(([section, { blocks }]) => [section, blocks])),
    },
    published: at,
    notices: edition.corrects === null ? [] : [textIn(edition.corrects, language).text],
    language,
  })
}

export function easyOf(
  language: Language,
  { easy }: Pick<BoundEdition, 'easy'>,
  { material, edition }: Ingredients,
): EasyPage | null {
  if (easy === null) return null
  const { released, statements } = material
  return { wave: released.wave, language, text: easy, statements, corrected: edition.corrects }
}

function pickedFirst({ picks }: Edition, statements: readonly FoundStatement[]): readonly FoundStatement[] {
  const picked = picks.flatMap(({ id }) => statements.filter((found) => found.id === id))
  return [...picked, ...statements.filter((found) => !picked.includes(found))]
}
