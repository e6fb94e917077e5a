/**
 * The news of a language as RSS, Atom and JSON Feed. The same entries give the same bytes; an entry keeps its id for good,
 * also when its edition is corrected or withdrawn.
 */
import { Feed, type Item } from 'feed'
import type { Language } from '#shared'
import { addressOf } from '../../domain/addresses.ts'
import type { NewsItem } from '../../domain/news/news-item.ts'
import { plainWords } from '../plain-words.ts'
import { fill } from '../texts/index.ts'
import { feedTexts } from './feed-texts.ts'

export interface FeedEntry {
  readonly wave: string
  /** In the language of the feed. */
  readonly waveTitle: string
  readonly releasedAt: Date
  /** In the language of the feed; null where the edition was withdrawn. */
  readonly item: NewsItem | null
  /** Why it was withdrawn, in the language of the feed; null while it stands. */
  readonly withdrawn: string | null
}

export interface FeedFile {
  /** `feed.xml`, `atom.xml` or `feed.json`. */
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/**
 * @param entries latest first
 * @param origin without a slash at its end
 */
export function feedFiles(
  entries: readonly FeedEntry[],
  language: Language,
  origin: string,
): readonly FeedFile[] {
  const items = entries.map((entry) => itemOf(entry, language, origin))
  const feedOf = (given: readonly Item[]) => {
    const feed = new Feed(channelOf(entries, language, origin))
    for (const item of given) feed.addItem(item)
    return feed
  }
  // Atom reads titles as markup, the others as text.
  const marked = items.map((item) => ({ ...item, title: escaped(item.title) }))
  return [
    { name: 'feed.xml', mediaType: 'application/rss+xml', text: feedOf(items).rss2() },
    { name: 'atom.xml', mediaType: 'application/atom+xml', text: feedOf(marked).atom1() },
    { name: 'feed.json', mediaType: 'application/feed+json', text: feedOf(items).json1() },
  ].map((file) => ({ ...file, text: `${file.text.trim()}\n` }))
}

const beforeEverything = new Date(0)

function channelOf(entries: readonly FeedEntry[], language: Language, origin: string) {
  const { title, description } = feedTexts(language)
  const page = `${origin}${addressOf.newsList(language)}`
  const at = (name: string) => `${origin}${addressOf.feed(language, name)}`
  return {
    title,
    description,
    id: page,
    link: page,
    language,
    updated: entries[0]?.releasedAt ?? beforeEverything,
    generator: false as const,
    feedLinks: { rss: at('feed.xml'), atom: at('atom.xml'), json: at('feed.json') },
    copyright: 'CC BY 4.0',
  }
}

function itemOf(
  { wave, waveTitle, releasedAt, item, withdrawn }: FeedEntry,
  language: Language,
  origin: string,
): Item {
  const address = `${origin}${addressOf.news(language, wave)}`
  return {
    id: address,
    link: address,
    title: singleLine(item?.title ?? fill(feedTexts(language).withdrawn, { wave: waveTitle })),
    // All three read it as markup.
    description: escaped(singleLine(item === null ? (withdrawn ?? '') : plainWords(item.lead))),
    date: new Date(item?.published?.version ?? item?.published?.first ?? releasedAt),
    published: new Date(item?.published?.first ?? releasedAt),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Feeds hold text, and XML knows no control characters. */
function singleLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]+/gu, ' ').trim()
}
