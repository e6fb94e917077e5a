/**
 * What a page is about, for search engines, in the words of schema.org (JSON-LD). Nothing is said here that the page does
 * not say: titles, dates, languages, files, and that invented data are invented.
 */
import type { Wave } from '#fieldwork'
import { type Language, textIn } from '#shared'
import { addressOf } from '../domain/addresses.ts'
import type { FileAbout } from '../domain/edition-file.ts'
import type { NewsItem } from '../domain/news/news-item.ts'
import { licenceOf, noticesOf } from '../domain/open-data/nature.ts'
import { plainWords } from './plain-words.ts'

/** Plain data, to be written as JSON. */
export type StructuredData = Readonly<Record<string, unknown>>

interface Setting {
  readonly language: Language
  /** Without a slash at its end. */
  readonly origin: string
  /** Who publishes. */
  readonly publisher: string
}

/** A news item, and the event it invites to. */
export function newsData(
  item: NewsItem,
  { language, origin, publisher }: Setting,
): readonly StructuredData[] {
  const { published, event } = item
  const article = {
    ...thing('NewsArticle', `${origin}${addressOf.news(language, item.wave)}`),
    headline: item.title.slice(0, 110),
    description: plainWords(item.lead),
    inLanguage: language,
    publisher: organisation(publisher),
    ...(published !== null && {
      datePublished: published.version ?? published.first,
      dateModified: published.version ?? published.first,
    }),
  }
  if (event === null) return [article]
  return [
    article,
    {
      ...thing('Event', event.registrationUrl),
      name: plainWords(event.name),
      startDate: event.startsAt,
      endDate: event.endsAt,
      inLanguage: language,
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: event.registrationUrl },
      organizer: organisation(publisher),
      performer: event.speakers.map(({ name, organisation: of }) => ({
        '@type': 'Person',
        name,
        affiliation: organisation(of),
      })),
    },
  ]
}

export interface DatasetSource {
  readonly wave: Wave
  /** Hash of the data. */
  readonly dataSet: string
  readonly responses: number
  readonly title: string
  readonly files: readonly FileAbout[]
}

/** The results of a wave as a data set with its files. */
export function datasetData(source: DatasetSource, { language, origin, publisher }: Setting): StructuredData {
  const { wave, dataSet, responses, title, files } = source
  return {
    ...thing('Dataset', `${origin}${addressOf.results(language, wave.id)}`),
    name: title,
    description: [`${title} (n = ${responses}).`, ...noticesOf(wave, language)].join(' '),
    identifier: `sha256:${dataSet}`,
    inLanguage: language,
    temporalCoverage: `${wave.field.start}/${wave.field.end ?? '..'}`,
    license: licenceOf(wave).url,
    isAccessibleForFree: true,
    creator: organisation(wave.credit === null ? publisher : textIn(wave.credit.text, language).text),
    distribution: files
      .filter(({ kind, language: of }) => kind === 'data' && (of === null || of === language))
      .map((file) => ({
        '@type': 'DataDownload',
        contentUrl: `${origin}${addressOf.file(wave.id, file.path)}`,
        encodingFormat: file.mediaType,
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      })),
  }
}

export interface ReportSource {
  readonly wave: Wave
  readonly title: string
  readonly releasedAt: Date
  readonly files: readonly FileAbout[]
}

export function reportData(source: ReportSource, { language, origin, publisher }: Setting): StructuredData {
  const { wave, title, releasedAt, files } = source
  return {
    ...thing('Report', `${origin}${addressOf.report(language, wave.id)}`),
    name: title,
    inLanguage: language,
    datePublished: releasedAt.toISOString(),
    publisher: organisation(publisher),
    encoding: files.map((file) => ({
      '@type': 'MediaObject',
      contentUrl: `${origin}${addressOf.file(wave.id, file.path)}`,
      encodingFormat: file.mediaType,
      sha256: file.sha256,
    })),
  }
}

function thing(type: string, url: string): StructuredData {
  return { '@context': 'https://schema.org', '@type': type, '@id': url, url }
}

function organisation(name: string): StructuredData {
  return { '@type': 'Organization', name }
}
