/** A news item as one file: nothing to load, no script, printable, and a policy that forbids anything else. */
import { baseCss, tokensCss } from '#shared'
import type { NewsItem, NewsLink } from '../../domain/news/news-item.ts'
import { standAlone } from '../stand-alone.ts'
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

/** Stands in a folder with `report.html` and `easy.html` of the same language. */
export function newsFile(item: NewsItem, { now, origin, cssHash }: NewsFileSetting): string {
  const { language, title } = item
  const links = item.links.map((link) => ({ ...link, href: hrefInFile(link, origin) }))
  const main = newsFragment({ ...item, links }, now)
  return standAlone({ language, title, css: newsFileCss, cssHash, main })
}

function hrefInFile({ kind, href }: NewsLink, origin: string | null): string {
  if (kind === 'report' || kind === 'easy') return `${kind}.html`
  return href.startsWith('/') ? `${origin ?? ''}${href}` : href
}
