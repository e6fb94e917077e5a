/**
 * Search over what is published in one language, in memory. A word of the query finds every word that begins with it;
 * case and accents make no difference; every word of the query must be found.
 */

import type { Language } from '#shared'

/** Something that can be found: a question of a wave's results, or a news item. */
export interface SearchEntry {
  readonly kind: 'question' | 'news'
  readonly title: string
  /** That of the title and the parts: another than was searched in where the question was not asked in that one. */
  readonly language: Language
  /** What is said about it, in pieces by language: the finding of a question, the lead of a news item. */
  readonly text: readonly { readonly text: string; readonly language: Language }[]
  /** Answers, items, paragraphs: found like the rest, and shown where they are why it was found. */
  readonly parts: readonly string[]
  readonly href: string
  /** Title of the wave. */
  readonly wave: string
}

export interface SearchHit extends SearchEntry {
  /** The parts in which a word of the query was found, at most three. */
  readonly found: readonly string[]
}

/** Entries with their words; made once, asked often. */
export type SearchIndex = readonly Indexed[]

interface Indexed {
  readonly entry: SearchEntry
  readonly titleWords: readonly string[]
  readonly words: readonly string[]
}

export function searchIndex(entries: readonly SearchEntry[]): SearchIndex {
  return entries.map((entry) => {
    const titleWords = wordsOf(entry.title)
    const rest = [...entry.text.map(({ text }) => text), ...entry.parts, entry.wave].flatMap(wordsOf)
    return { entry, titleWords, words: [...new Set([...titleWords, ...rest])] }
  })
}

/** Longer queries say no more. */
const longestQuery = 200
const mostWords = 10
const mostHits = 50
const mostParts = 3

/** Best first: words of the title before others, then the order of the index. Nothing for a query without words. */
export function search(index: SearchIndex, query: string): readonly SearchHit[] {
  const wanted = wordsOf(query.slice(0, longestQuery)).slice(0, mostWords)
  if (wanted.length === 0) return []
  return index
    .filter(({ words }) => wanted.every((word) => begins(words, word)))
    .map(({ entry, titleWords }) => ({
      entry,
      score: wanted.filter((word) => begins(titleWords, word)).length,
    }))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostHits)
    .map(({ entry }) => ({ ...entry, found: partsWith(entry.parts, wanted) }))
}

function begins(words: readonly string[], start: string): boolean {
  return words.some((word) => word.startsWith(start))
}

function partsWith(parts: readonly string[], wanted: readonly string[]): readonly string[] {
  return parts.filter((part) => wanted.some((word) => begins(wordsOf(part), word))).slice(0, mostParts)
}

/** Letters and digits, small and without accents: `Työllisyyspalvelut` is `tyollisyyspalvelut`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
