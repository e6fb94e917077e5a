/** A whole page: the document around the main content, with language and direction, skip link, header and footer. */
import { createHash } from 'node:crypto'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { factsOf, type Language, wholeRangesInMarkup } from '#shared'

export interface PageContent {
  readonly language: Language
  readonly title: string
  readonly css: string
  /** Address of the script that enhances the page; null for none. */
  readonly script: string | null
  /** The page in other languages, for search engines. */
  readonly alternates?: readonly { readonly language: Language; readonly href: string }[]
  readonly canonical?: string
  readonly description?: string
  /** The news of the language as feeds. */
  readonly feeds?: readonly { readonly href: string; readonly mediaType: string; readonly title: string }[]
  /** What the page is about, in the words of schema.org; no script, and never run. */
  readonly structured?: readonly object[]
  readonly header: VNode
  readonly footer: VNode | null
  readonly skip: string
  /** Whether the page shows pictures of its own site. */
  readonly pictures?: boolean
  /** Results pages are wider than running text. */
  readonly wide?: boolean
  readonly main: ComponentChildren
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%2300357a'/%3E%3Cpath d='M3 12V8h2v4zm4 0V4h2v8zm4 0V6h2v6z' fill='%23fff'/%3E%3C/svg%3E"

export function renderDocument(page: PageContent): string {
  const { direction } = factsOf(page.language)
  const markup = renderToString(
    <html lang={page.language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title}</title>
        {page.description !== undefined && <meta name="description" content={page.description} />}
        {page.canonical !== undefined && <link rel="canonical" href={page.canonical} />}
        {page.alternates?.map(({ language, href }) => (
          <link key={language} rel="alternate" hreflang={language} href={href} />
        ))}
        {page.canonical !== undefined && <OpenGraph {...page} />}
        {page.feeds?.map(({ href, mediaType, title }) => (
          <link key={href} rel="alternate" type={mediaType} title={title} href={href} />
        ))}
        {page.structured?.map((data, index) => (
          <script
            key={index}
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: jsonInMarkup(data) }}
          />
        ))}
        <link rel="icon" href={icon} />
        {/* Our own constant rules, named by their hash in the policy. */}
        <style dangerouslySetInnerHTML={{ __html: page.css }} />
        {page.script !== null && <script type="module" src={page.script} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {page.skip}
        </a>
        {page.header}
        <main id="main" tabindex={-1} class={page.wide ? 'page wide' : 'page'}>
          {page.main}
        </main>
        {page.footer}
      </body>
    </html>,
  )
  return `<!doctype html>${wholeRangesInMarkup(markup)}`
}

/** How the page is shown where its address is shared. */
function OpenGraph({ title, description, canonical, language }: PageContent) {
  const properties = {
    'og:type': 'website',
    'og:title': title,
    'og:description': description,
    'og:url': canonical,
    'og:locale': factsOf(language).locale.replace('-', '_'),
  }
  return (
    <>
      {Object.entries(properties).map(
        ([property, content]) =>
          content !== undefined && <meta key={property} property={property} content={content} />,
      )}
    </>
  )
}

/** No text in it can end the element it stands in. */
function jsonInMarkup(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

const hashes = new Map<string, string>()

/** How a Content-Security-Policy names a style element. */
export function styleHash(css: string): string {
  let hash = hashes.get(css)
  if (hash === undefined) {
    hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
    if (hashes.size < 50) hashes.set(css, hash)
  }
  return hash
}
