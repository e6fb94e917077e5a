/** The frame of respondent pages: whose survey it is, its languages, and where to read on about privacy. */
import type { ComponentChildren } from 'preact'
import { type Language, type LocalisedText, officialLanguageFor, textIn } from '#shared'
import type { Site } from '../server/site.ts'
import type { Say } from '../texts/index.ts'
import type { PageContent } from '../ui/document/document.tsx'
import { respondCss } from '../ui/document/style.ts'
import { LanguageSwitch } from '../ui/language-switch/language-switch.tsx'
import { inLanguage } from '../ui/words/words.tsx'

export interface RespondPage {
  readonly site: Site
  readonly language: Language
  readonly languages: readonly Language[]
  readonly say: Say
  /** The survey's own name, or the site's where there is no survey. */
  readonly name: LocalisedText
  readonly title: string
  readonly addressIn: (language: Language) => string
  /** Id of the form whose answers a change of language takes along. */
  readonly form?: string
  readonly main: ComponentChildren
}

export function respondPage(page: RespondPage): PageContent {
  const { site, language, say } = page
  const name = textIn(page.name, language)
  const script = site.assets.get('respond')
  return {
    language,
    title: page.title === name.text ? page.title : `${page.title} – ${name.text}`,
    css: respondCss,
    script: page.form !== undefined && script !== undefined ? `/assets/${script.file}` : null,
    skip: say('skip'),
    header: (
      <header class="bar">
        <div class="page">
          <p class="name" {...inLanguage(name.language, language)}>
            {name.text}
          </p>
          <LanguageSwitch {...page} />
        </div>
      </header>
    ),
    footer: <Footer language={language} say={say} />,
    main: page.main,
  }
}

function Footer({ language, say }: { readonly language: Language; readonly say: Say }) {
  const official = officialLanguageFor(language)
  return (
    <footer class="foot">
      <div class="page">
        <ul>
          <li>
            <a href={`/${official}/privacy`} hreflang={official}>
              {say('privacy')}
            </a>
          </li>
          <li>
            <a href={`/${official}/accessibility`} hreflang={official}>
              {say('accessibility')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
