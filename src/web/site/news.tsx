/** News: the list, and each item at an address of its own that lives on, also when its edition is withdrawn. */
import {
  addressOf,
  type FeedEntry,
  feedFiles,
  newsCss,
  newsData,
  newsFragment,
  plainWords,
  sentencesOf,
} from '#publication'
import { listEditions, type PublicEdition } from '#publication/use-cases'
import { dayOf, type Language, officialLanguages, textIn } from '#shared'
import { originOf } from '../server/site.ts'
import { dayIn } from '../texts/index.ts'
import { siteTexts } from '../texts/site/index.ts'
import { editionOf } from './editions.ts'
import type { SiteHandler } from './handler.ts'
import { publisherOf, sendSitePage } from './shell.tsx'
import { isSample, samplesLast } from './standing.ts'
import { withdrawnPage } from './withdrawn.tsx'

export const showNewsList: SiteHandler = (site) => async (c, language) => {
  const texts = siteTexts(language)
  const editions = samplesLast(await listEditions(site.contextFor()))
  return sendSitePage(c, site, {
    language,
    title: texts.news,
    path: '/news',
    description: texts.newsLead,
    main: (
      <>
        <h1>{texts.news}</h1>
        <p class="lead">{texts.newsLead}</p>
        {editions.length === 0 && <p>{texts.noNews}</p>}
        <ul class="waves">
          {editions.map((edition) => (
            <NewsEntry key={edition.wave.id} edition={edition} language={language} level={2} />
          ))}
        </ul>
        <h2>{texts.feeds}</h2>
        <ul class="inline">
          {feedKinds.map(({ name, title }) => (
            <li key={name}>
              <a href={addressOf.feed(language, name)}>{title}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

export const feedKinds = [
  { name: 'feed.xml', title: 'RSS' },
  { name: 'atom.xml', title: 'Atom' },
  { name: 'feed.json', title: 'JSON Feed' },
] as const

export function NewsEntry(props: {
  readonly edition: PublicEdition
  readonly language: Language
  /** Of its heading. */
  readonly level: 2 | 3
}) {
  const { edition, language, level } = props
  const Heading = `h${level}` as const
  const texts = siteTexts(language)
  const item = edition.news[language]
  const title = item?.title ?? textIn(edition.wave.title, language).text
  const day = dayOf(edition.releasedAt)
  return (
    <li>
      <Heading>
        <a href={addressOf.news(language, edition.wave.id)}>{title}</a>
      </Heading>
      <p class="muted">
        <time datetime={day}>{dayIn(language, day)}</time>
        {edition.withdrawn !== null && ` · ${texts.withdrawnTitle}`}
        {edition.wave.synthetic && ` · ${texts.invented}`}
        {isSample(edition.wave) && ` · ${texts.sample}`}
      </p>
      {item !== undefined && <p>{openingOf(item, 1)}</p>}
    </li>
  )
}

/** The first sentences of the lead. */
function openingOf({ lead }: PublicEdition['news'][string], sentences: number): string {
  return sentencesOf(plainWords(lead)).slice(0, sentences).join(' ')
}

export const showNews: SiteHandler = (site) => async (c, language) => {
  const ctx = site.contextFor()
  const wave = c.req.param('wave') ?? ''
  const edition = await editionOf(ctx, wave)
  if (edition === null) return c.notFound()
  const path = `/news/${wave}`
  if (edition.withdrawn !== null)
    return sendSitePage(c, site, withdrawnPage({ edition, language, path }), 410)
  const item = edition.news[language]
  if (item === undefined) return c.notFound()
  const setting = { language, origin: originOf(site, c), publisher: publisherOf(site, language) }
  return sendSitePage(c, site, {
    language,
    title: item.title,
    path,
    languages: officialLanguages.filter((one) => edition.languages.includes(one)),
    description: openingOf(item, 2),
    css: newsCss,
    structured: newsData(item, setting),
    // Rendered by publication, which escapes every text.
    main: <div dangerouslySetInnerHTML={{ __html: newsFragment(item, ctx.clock.now()) }} />,
  })
}

/** The news of a language as a feed. */
export const sendFeed =
  (name: (typeof feedKinds)[number]['name']): SiteHandler =>
  (site) =>
  async (c, language) => {
    const editions = await listEditions(site.contextFor())
    const entries = editions.map((edition) => feedEntry(edition, language))
    const file = feedFiles(entries, language, originOf(site, c)).find((one) => one.name === name)
    if (file === undefined) return c.notFound()
    c.header('Content-Type', `${file.mediaType}; charset=utf-8`)
    c.header('Cache-Control', 'public, max-age=0, must-revalidate')
    return c.body(file.text)
  }

function feedEntry({ wave, releasedAt, news, withdrawn }: PublicEdition, language: Language): FeedEntry {
  return {
    wave: wave.id,
    waveTitle: textIn(wave.title, language).text,
    releasedAt,
    item: news[language] ?? null,
    withdrawn: withdrawn === null ? null : textIn(withdrawn, language).text,
  }
}
