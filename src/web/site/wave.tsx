/** An open wave while it is answered: how many have answered so far, in steps. Not kept by caches, since it moves on. */
import { liveView, type WaveSoFar } from '#analysis/use-cases'
import { factsOf, type Language, textIn } from '#shared'
import { filled, siteTexts } from '../texts/site/index.ts'
import { inLanguage } from '../ui/words/words.tsx'
import type { SiteHandler } from './handler.ts'
import { sendSitePage } from './shell.tsx'

export const showWave: SiteHandler = (site) => async (c, language) => {
  const id = c.req.param('wave') ?? ''
  const found = await liveView(site.contextFor(), { wave: id })
  if (!found.ok) return c.notFound()
  const { soFar } = siteTexts(language)
  const title = textIn(found.value.wave.title, language)
  return sendSitePage(c, site, {
    language,
    title: `${title.text} – ${soFar.title}`,
    path: `/waves/${id}`,
    settled: false,
    main: <SoFar {...found.value} language={language} />,
  })
}

function SoFar({ wave, view, language }: WaveSoFar & { readonly language: Language }) {
  const texts = siteTexts(language)
  const { soFar } = texts
  const title = textIn(wave.title, language)
  const told = (atLeast: number) => inWords(atLeast, view.step, language)
  return (
    <>
      <h1>
        <span {...inLanguage(title.language, language)}>{title.text}</span> – {soFar.title}
      </h1>
      <p class="lead">
        {view.responses === 0 ? soFar.tooFew : filled(soFar.responses, { told: told(view.responses) })}
      </p>
      {wave.synthetic && <p class="muted">{texts.invented}</p>}
      <p>{filled(soFar.steps, { step: String(view.step) })}</p>
      {view.breakdowns.map(({ by, label, groups }) => (
        <table key={by}>
          <caption>{textIn(label, language).text}</caption>
          <thead>
            <tr>
              <th scope="col">{soFar.group}</th>
              <th scope="col">{soFar.answered}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key}>
                <th scope="row">{textIn(group.label, language).text}</th>
                <td>{told(group.atLeast)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  )
}

/** `at least 25`, or `fewer than 5` for anything from none to four. */
function inWords(atLeast: number, step: number, language: Language): string {
  const { soFar } = siteTexts(language)
  const n = new Intl.NumberFormat(factsOf(language).locale).format(atLeast === 0 ? step : atLeast)
  return filled(atLeast === 0 ? soFar.fewer : soFar.atLeast, { n })
}
