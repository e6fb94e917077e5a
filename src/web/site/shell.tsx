/** The frame of the public site. No cookie, no script; caches may keep a page for a minute and then ask again. */
import type { Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import { addressOf, type StructuredData } from '#publication'
import { type Language, officialLanguages, textIn } from '#shared'
import { originOf, type Site, send } from '../server/site.ts'
import { sayIn } from '../texts/index.ts'
import { siteTexts } from '../texts/site/index.ts'
import { siteCss } from '../ui/document/style.ts'
import { LanguageSwitch } from '../ui/language-switch/language-switch.tsx'

export interface SitePage {
  readonly language: Language
  readonly title: string
  /** The address without its language: `/about`. */
  readonly path: string
  /** What follows the path and is kept when the language changes: `?question=region`. */
  readonly query?: string
  readonly description?: string
  /** Rules of the document shown, after the site's own. */
  readonly css?: string
  readonly wide?: boolean
  readonly pictures?: boolean
  /** Languages the page exists in; absent: every official one. */
  readonly languages?: readonly Language[]
  /** What the page is about, for search engines. */
  readonly structured?: readonly StructuredData[]
  /** False where the page will be another in a moment without anything being published. */
  readonly settled?: boolean
  readonly main: ComponentChildren
}

/** A withdrawal must show at once: browsers keep pages, and ask each time whether they still hold. */
const publicCache = 'public, max-age=0, must-revalidate'

export function sendSitePage(
  c: HonoContext,
  site: Site,
  page: SitePage,
  status: ContentfulStatusCode = 200,
): Response {
  const { language, path, query = '' } = page
  const texts = siteTexts(language)
  const languages = page.languages ?? officialLanguages
  const origin = originOf(site, c)
  const addressIn = (other: Language) => `/${other}${path}${query}`
  const isHome = path === '/'
  return send(c, {
    status,
    headers: status === 200 && page.settled !== false ? { 'Cache-Control': publicCache } : {},
    page: {
      language,
      title: isHome ? texts.siteName : `${page.title} – ${texts.siteName}`,
      css: siteCss + (page.css ?? ''),
      script: null,
      ...(status === 200 && {
        canonical: `${origin}${addressIn(language)}`,
        alternates: languages.map((other) => ({ language: other, href: `${origin}${addressIn(other)}` })),
      }),
      ...(page.description !== undefined && { description: page.description }),
      ...(page.structured !== undefined && { structured: page.structured }),
      feeds: [
        { href: addressOf.feed(language, 'feed.xml'), mediaType: 'application/rss+xml', title: texts.news },
      ],
      skip: sayIn(language)('skip'),
      wide: page.wide ?? false,
      pictures: page.pictures ?? false,
      header: (
        <Header language={language} path={path}>
          <LanguageSwitch
            language={language}
            languages={languages}
            addressIn={addressIn}
            say={sayIn(language)}
          />
        </Header>
      ),
      footer: <Footer language={language} path={path} />,
      main: page.main,
    },
  })
}

function Header({ language, path, children }: FrameProps) {
  const texts = siteTexts(language)
  const links = [
    { to: '/waves', text: texts.waves },
    { to: '/news', text: texts.news },
    { to: '/search', text: texts.search },
  ]
  return (
    <header class="bar">
      <div class="page wide">
        <a class="name" href={`/${language}/`} aria-current={path === '/' ? 'page' : undefined}>
          {texts.siteName}
        </a>
        <nav class="menu" aria-label={texts.mainMenu}>
          <Links links={links} language={language} path={path} />
        </nav>
        {children}
      </div>
    </header>
  )
}

function Footer({ language, path }: FrameProps) {
  const texts = siteTexts(language)
  const links = [
    { to: '/', text: texts.home },
    { to: '/about', text: texts.about },
    { to: '/accessibility', text: texts.accessibility },
    { to: '/privacy', text: texts.privacy },
  ]
  return (
    <footer class="foot">
      <nav class="page wide" aria-label={texts.menu}>
        <Links links={links} language={language} path={path} />
      </nav>
    </footer>
  )
}

interface FrameProps {
  readonly language: Language
  /** Of the page shown. */
  readonly path: string
  readonly children?: ComponentChildren
}

/** Pages of the site by their addresses without the language; the one shown is marked. */
function Links(
  props: FrameProps & { readonly links: readonly { readonly to: string; readonly text: string }[] },
) {
  const { links, language, path } = props
  return (
    <ul>
      {links.map(({ to, text }) => (
        <li key={to}>
          <a href={`/${language}${to}`} aria-current={to === path ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Who publishes, in a language. */
export function publisherOf({ operator }: Site, language: Language): string {
  return textIn(operator.name, language).text
}
