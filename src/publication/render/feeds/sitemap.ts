/** The pages of the site for search engines, each with the same page in the other languages. */
import type { Language } from '#shared'

export interface SitePlace {
  /** The address without its language: `/about`. */
  readonly path: string
  /** When it last changed; null where nobody knows. */
  readonly changed: Date | null
  /** That it exists in; absent: all of them. */
  readonly languages?: readonly Language[]
}

/** @param origin without a slash at its end */
export function sitemapXml(
  places: readonly SitePlace[],
  languages: readonly Language[],
  origin: string,
): string {
  const urls = places.flatMap((place) => {
    const own = place.languages ?? languages
    return own.map((language) => urlOf(place, language, own, origin))
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

function urlOf(
  { path, changed }: SitePlace,
  language: Language,
  languages: readonly Language[],
  origin: string,
): string {
  const at = (other: Language) => escaped(`${origin}/${other}${path}`)
  const others = languages.map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${at(other)}"/>`,
  )
  const modified = changed === null ? '' : `<lastmod>${changed.toISOString()}</lastmod>`
  return `<url><loc>${at(language)}</loc>${modified}${others.join('')}</url>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
