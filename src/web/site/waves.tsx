/** Every wave that the public may know of: its state, its field period, how many answered, and where to go. */
import type { Wave } from '#fieldwork'
import { listWaves } from '#fieldwork/use-cases'
import { addressOf } from '#publication'
import { listEditions, type PublicEdition, responsesOf } from '#publication/use-cases'
import { factsOf, type Language, textIn } from '#shared'
import { dayIn } from '../texts/index.ts'
import { filled, siteTexts } from '../texts/site/index.ts'
import { inLanguage } from '../ui/words/words.tsx'
import type { SiteHandler } from './handler.ts'
import { sendSitePage } from './shell.tsx'

export const showWaves: SiteHandler = (site) => async (c, language) => {
  const ctx = site.contextFor()
  const texts = siteTexts(language)
  const editions = await listEditions(ctx)
  const waves = await Promise.all(
    (await listWaves(ctx)).toReversed().map(async (wave) => ({
      wave,
      edition: editions.find((edition) => edition.wave.id === wave.id && edition.withdrawn === null) ?? null,
      responses: isOut(wave) ? await responsesOf(ctx, wave.id) : null,
    })),
  )
  return sendSitePage(c, site, {
    language,
    title: texts.waves,
    path: '/waves',
    description: texts.wavesLead,
    // Counts appear when tables are protected, which changes nothing else.
    settled: waves.every(({ wave, responses }) => !isOut(wave) || responses !== null),
    main: (
      <>
        <h1>{texts.waves}</h1>
        <p class="lead">{texts.wavesLead}</p>
        <ul class="waves">
          {waves.map((shown) => (
            <ShownWave key={shown.wave.id} {...shown} language={language} />
          ))}
        </ul>
      </>
    ),
  })
}

function isOut({ state }: Wave): boolean {
  return state === 'published' || state === 'archived'
}

interface ShownWaveProps {
  readonly wave: Wave
  readonly edition: PublicEdition | null
  /** Null where nothing is out yet. */
  readonly responses: number | null
  readonly language: Language
}

function ShownWave({ wave, edition, responses, language }: ShownWaveProps) {
  const texts = siteTexts(language)
  const title = textIn(wave.title, language)
  const answerable = wave.languages.includes(language) ? language : (wave.languages[0] ?? language)
  const state = isOut(wave) ? 'published' : wave.state === 'open' ? 'open' : 'closed'
  return (
    <li>
      <h2 {...inLanguage(title.language, language)}>{title.text}</h2>
      <p>
        {texts.states[state]}. {fieldIn(language, wave)}.
        {responses !== null && ` ${filled(texts.responses, { n: numberIn(language, responses) })}.`}
        {wave.synthetic && <span class="muted"> ({texts.invented})</span>}
      </p>
      <ul class="inline">
        {state === 'open' && (
          <>
            <li>
              <a href={`/${answerable}/respond/${wave.id}`} hreflang={answerable}>
                {texts.openWaves}
              </a>
            </li>
            <li>
              <a href={`/${language}/waves/${wave.id}`}>
                {filled(texts.soFar.follow, { title: title.text })}
              </a>
            </li>
          </>
        )}
        {isOut(wave) && (
          <li>
            <a href={addressOf.results(language, wave.id)}>
              {filled(texts.readResults, { title: title.text })}
            </a>
          </li>
        )}
        {edition !== null && (
          <>
            <li>
              <a href={addressOf.report(language, wave.id)}>
                {filled(texts.readReport, { title: title.text })}
              </a>
            </li>
            <li>
              <a href={addressOf.news(language, wave.id)}>{filled(texts.readNews, { title: title.text })}</a>
            </li>
          </>
        )}
      </ul>
    </li>
  )
}

function fieldIn(language: Language, { field }: Wave): string {
  const texts = siteTexts(language)
  const start = dayIn(language, field.start)
  if (field.end === null) return filled(texts.fieldSince, { day: start })
  // Dates of several words stand apart from the dash.
  const dash = start.includes(' ') ? ' – ' : '–'
  return filled(texts.fieldPeriod, { days: `${start}${dash}${dayIn(language, field.end)}` })
}

function numberIn(language: Language, n: number): string {
  return new Intl.NumberFormat(factsOf(language).locale).format(n)
}
