/** Pages of running text: about, accessibility statement, privacy notice. */
import { textIn } from '#shared'
import { filled, type Part, type SiteTexts, siteTexts } from '../texts/site/index.ts'
import type { SiteHandler } from './handler.ts'
import { sendSitePage } from './shell.tsx'

type Article = 'about' | 'accessibility' | 'privacy'

const partsOf: Readonly<Record<Article, (texts: SiteTexts) => readonly Part[]>> = {
  about: (texts) => texts.aboutPage,
  accessibility: (texts) => texts.accessibilityPage,
  privacy: (texts) => texts.privacyPage,
}

export const showArticle =
  (article: Article): SiteHandler =>
  (site) =>
  (c, language) => {
    const texts = siteTexts(language)
    const { name, email, supervisor } = site.operator
    const values = {
      owner: textIn(name, language).text,
      email,
      supervisor: textIn(supervisor.name, language).text,
      supervisorUrl: textIn(supervisor.url, language).text,
    }
    return sendSitePage(c, site, {
      language,
      title: texts[article],
      path: `/${article}`,
      main: (
        <>
          <h1>{texts[article]}</h1>
          {partsOf[article](texts).map(({ heading, text }) => (
            <section key={heading}>
              {heading !== '' && <h2>{heading}</h2>}
              <Prose text={sentenceCase(filled(text, values))} />
            </section>
          ))}
        </>
      ),
    })
  }

/** A sentence may begin with a name that is written small inside one. */
function sentenceCase(text: string): string {
  return text.replaceAll(/(^|[.:!?] |\n)(\p{Ll})/gu, (whole, before: string, letter: string) =>
    before === '' || before.startsWith('.') ? before + letter.toUpperCase() : whole,
  )
}

function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((block) => {
        const lines = block.split('\n')
        const items = lines.filter((line) => line.startsWith('- '))
        const before = lines.filter((line) => !line.startsWith('- '))
        return (
          <>
            {before.length > 0 && (
              <p>
                <Linked text={before.join(' ')} />
              </p>
            )}
            {items.length > 0 && (
              <ul>
                {items.map((item) => (
                  <li key={item}>{item.slice(2)}</li>
                ))}
              </ul>
            )}
          </>
        )
      })}
    </>
  )
}

const address = /(https:\/\/[^\s,]+[^\s,.]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/

/** Addresses in running text become links. */
function Linked({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(address)
        .map((part, index) =>
          index % 2 === 0 ? part : <a href={part.includes('@') ? `mailto:${part}` : part}>{part}</a>,
        )}
    </>
  )
}
