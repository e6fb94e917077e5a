import type { ReleasedResults } from '#analysis'
import { listWaves } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { type Language, type LocalisedText, textIn } from '#shared'
import { addressOf } from '../domain/addresses.ts'
import { findingOf } from '../domain/findings/find.ts'
import type { NewsItem } from '../domain/news/news-item.ts'
import {
  type SearchEntry,
  type SearchHit,
  type SearchIndex,
  search,
  searchIndex,
} from '../domain/search/search.ts'
import { plainWords, sentencesOf } from '../render/plain-words.ts'
import { piecesOf } from '../render/wording/sentence.ts'
import { listEditions } from './list-editions.ts'
import { pagesOf } from './pages-of.ts'
import { resultsFor } from './results-for.ts'

/**
 * Searches what is published in a language: questions, their answers and findings, and news. Waves whose tables are still
 * being protected are found when they are ready. The query is neither stored nor logged.
 */
export async function searchResults(
  ctx: Context,
  { query, language }: { readonly query: string; readonly language: Language },
): Promise<readonly SearchHit[]> {
  const editions = await listEditions(ctx)
  // Samples that others collected come last.
  const ownFirst = editions.toSorted(
    (one, other) => Number(one.wave.credit !== null) - Number(other.wave.credit !== null),
  )
  const news = ownFirst.flatMap(({ news: of }) => of[language] ?? [])
  const waves = (await listWaves(ctx)).filter(({ state }) => state === 'published' || state === 'archived')
  const indexes: SearchIndex[] = [searchIndex(news.map((item) => newsEntry(item, language)))]
  for (const { id } of waves.toReversed()) {
    const released = await resultsFor(ctx, { wave: id, language })
    if (released.ok) indexes.push(indexOf(released.value, language))
  }
  return search(indexes.flat(), query)
}

/** By results, which are the same object as long as they are the same, and language. */
const indexes = new WeakMap<ReleasedResults, Map<Language, SearchIndex>>()

function indexOf(released: ReleasedResults, language: Language): SearchIndex {
  const known = indexes.get(released) ?? new Map<Language, SearchIndex>()
  indexes.set(released, known)
  const made = known.get(language) ?? searchIndex(questionEntries(released, language))
  known.set(language, made)
  return made
}

function questionEntries(released: ReleasedResults, language: Language): readonly SearchEntry[] {
  const { wave, questionnaire } = released
  const say = (text: LocalisedText) => textIn(text, language).text
  return pagesOf(released).flatMap(({ section, part, questions }) =>
    questions.map(({ question, tables }) => ({
      kind: 'question' as const,
      title: say(question.text),
      language: textIn(question.text, language).language,
      text: piecesOf(findingOf(question, tables, questionnaire.id), language),
      parts: [
        ...tables.flatMap(({ value }) => (value.item === null ? [] : [say(value.label)])),
        ...(tables[0]?.value.rows ?? []).map(({ label }) => say(label)),
      ],
      href: addressOf.question(language, wave.id, { section: section.id, part, question: question.id }),
      wave: say(wave.title),
    })),
  )
}

function newsEntry(item: NewsItem, language: Language): SearchEntry {
  const texts = item.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
  const [first = '', ...lead] = sentencesOf(plainWords(item.lead))
  return {
    kind: 'news',
    title: item.title,
    language,
    text: [{ text: first, language }],
    parts: [...lead, ...texts.map(plainWords).flatMap(sentencesOf)],
    href: addressOf.news(language, item.wave),
    wave: '',
  }
}
