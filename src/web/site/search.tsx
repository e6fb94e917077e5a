/** Search over what is published. The question stands in the address and nowhere else: it is neither stored nor logged. */
import { IntlMessageFormat } from 'intl-messageformat'
import { searchResults } from '#publication/use-cases'
import { factsOf, type Language } from '#shared'
import { siteTexts } from '../texts/site/index.ts'
import type { SiteHandler } from './handler.ts'
import { sendSitePage } from './shell.tsx'

type Hit = Awaited<ReturnType<typeof searchResults>>[number]

export const showSearch: SiteHandler = (site) => async (c, language) => {
  const texts = siteTexts(language)
  const query = (c.req.query('q') ?? '').slice(0, 200).trim()
  const hits = query === '' ? [] : await searchResults(site.contextFor(), { query, language })
  return sendSitePage(c, site, {
    language,
    title: query === '' ? texts.search : `${texts.search}: ${query}`,
    path: '/search',
    query: query === '' ? '' : `?${new URLSearchParams({ q: query })}`,
    main: (
      <>
        <h1>{texts.search}</h1>
        <form class="search" action={`/${language}/search`} method="get">
          <label for="q">{texts.searchLabel}</label>
          <p id="q-hint" class="muted">
            {texts.searchHint}
          </p>
          <input id="q" name="q" type="search" value={query} maxlength={200} aria-describedby="q-hint" />
          <button type="submit">{texts.search}</button>
        </form>
        {query !== '' && <Hits hits={hits} query={query} language={language} />}
      </>
    ),
  })
}

function Hits(props: { readonly hits: readonly Hit[]; readonly query: string; readonly language: Language }) {
  const { hits, query, language } = props
  const texts = siteTexts(language)
  const told = new IntlMessageFormat(texts.searchFound, factsOf(language).locale, undefined, {
    ignoreTag: true,
  })
  return (
    <section aria-labelledby="hits">
      <h2 id="hits">{String(told.format({ count: hits.length, query }))}</h2>
      {hits.length === 0 && <p>{texts.searchTips}</p>}
      <ol class="waves">
        {hits.map(({ kind, title, language: own, text, found, href, wave }) => (
          <li key={href}>
            <h3>
              <a href={href} {...inLanguage(own, language)}>
                {title}
              </a>
            </h3>
            <p class="muted">{[texts.searchKinds[kind], wave].filter((part) => part !== '').join(' · ')}</p>
            <p>
              {text.map((piece, place) => (
                <span key={place} {...inLanguage(piece.language, language)}>
                  {piece.text}
                </span>
              ))}
            </p>
            {found.length > 0 && (
              <p class="muted" {...inLanguage(own, language)}>
                {found.join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Marks what is in another language than the page, so that it is spoken and set as what it is. */
function inLanguage(own: Language, page: Language) {
  return own === page ? {} : { lang: own, dir: factsOf(own).direction }
}
