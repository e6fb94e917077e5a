/**
 * The permanent addresses of what is published, without the site's origin. Pages, feeds, sitemap and files all name each
 * other by these, and an address once given is never given to anything else.
 */
import type { Language } from '#shared'

export const addressOf = {
  front: (language: Language) => `/${language}/`,
  waves: (language: Language) => `/${language}/waves`,
  results: (language: Language, wave: string) => `/${language}/results/${wave}`,
  easy: (language: Language, wave: string) => `/${language}/results/${wave}/easy`,
  chapter: (language: Language, wave: string, section: string) =>
    `/${language}/results/${wave}/${encodeURIComponent(section)}`,
  question: (language: Language, wave: string, section: string, question: string) =>
    `${addressOf.chapter(language, wave, section)}#q-${question}`,
  explorer: (language: Language, wave: string, query = '') =>
    `/${language}/results/${wave}/explore${query === '' ? '' : `?${query}`}`,
  /** @param name `feed.xml`, `atom.xml` or `feed.json` */
  feed: (language: Language, name: string) => `/${language}/${name}`,
  newsList: (language: Language) => `/${language}/news`,
  news: (language: Language, wave: string) => `/${language}/news/${wave}`,
  report: (language: Language, wave: string) => `/${language}/reports/${wave}`,
  file: (wave: string, path: string) => `/files/${wave}/${path}`,
}
