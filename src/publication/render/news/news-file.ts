/** A news item as one file: nothing to load, no script, printable, and a policy that forbids anything else. */
import { baseCss, factsOf, tokensCss } from '#shared'
import type { NewsItem, NewsLink } from '../../domain/news/news-item.ts'
import { newsCss, newsFragment } from './news-fragment.tsx'

/** Everything the file needs to look right. */
export const newsFileCss = `${tokensCss}${baseCss}${newsCss}`

export interface NewsFileSetting {
  /** Until when an event is shown depends on it. */
  readonly now: Date
  /** Where the site is, without a slash at the end; null where that is not known, and links then say the path alone. */
  readonly origin: string | null
  /** Base64 of the SHA-256 of `newsFileCss`, so that no other style is allowed. */
  readonly cssHash: string
}

/** Stands in a folder with `report.html` of the same language. */
export function newsFile(item: NewsItem, { now, origin, cssHash }: NewsFileSetting): string {
  const { tag, direction } = factsOf(item.language)
  const policy = `default-src 'none'; style-src 'sha256-${cssHash}'; base-uri 'none'; form-action 'none'`
  const links = item.links.map((link) => ({ ...link, href: hrefInFile(link, origin) }))
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(item.title)}</title>
<style>${newsFileCss}</style>
</head>
<body>
<main class="page">${newsFragment({ ...item, links }, now)}</main>
</body>
</html>
`
}

function hrefInFile({ kind, href }: NewsLink, origin: string | null): string {
  if (kind === 'report') return 'report.html'
  return href.startsWith('/') ? `${origin ?? ''}${href}` : href
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
