/**
 * The permanent addresses of what is published, without the site's origin. Pages, feeds, sitemap and files all name each
 * other by these, and an address once given is never given to anything else.
 */
import type { Language } from '#shared'

interface PlaceOfQuestion {
  readonly section: string
  /** Which page of the section's chapter, from 1. */
  readonly part: number
  readonly question: string
}

export const addressOf = {
  front: (language: Language) => `/${language}/`,
  waves: (language: Language) => `/${language}/waves`,
  results: (language: Language, wave: string) => `/${language}/results/${wave}`,
  easy: (language: Language, wave: string) => `/${language}/results/${wave}/easy`,
  /** @param part which of its pages, from 1 */
  chapter: (language: Language, wave: string, section: string, part = 1) =>
    `/${language}/results/${wave}/${encodeURIComponent(section)}${part === 1 ? '' : `/${part}`}`,
  question: (language: Language, wave: string, { section, part, question }: PlaceOfQuestion) =>
    `${addressOf.chapter(language, wave, section, part)}#q-${question}`,
  explorer: (language: Language, wave: string, query = '') =>
    `/${language}/results/${wave}/explore${query === '' ? '' : `?${query}`}`,
  /** @param name `feed.xml`, `atom.xml` or `feed.json` */
  feed: (language: Language, name: string) => `/${language}/${name}`,
  newsList: (language: Language) => `/${language}/news`,
  news: (language: Language, wave: string) => `/${language}/news/${wave}`,
  report: (language: Language, wave: string) => `/${language}/reports/${wave}`,
  file: (wave: string, path: string) => `/files/${wave}/${path}`,
}
