/** Every wave that was ever opened: where it stands, its field period, how many answered, what comes next, where to go. */
import type { Wave } from '#fieldwork'
import { listFieldedWaves } from '#fieldwork/use-cases'
import { addressOf } from '#publication'
import { listEditions, type PublicEdition, responsesOf } from '#publication/use-cases'
import { dayOf, factsOf, type Language, textIn } from '#shared'
import { dayIn } from '../texts/index.ts'
import { filled, siteTexts } from '../texts/site/index.ts'
import { inLanguage } from '../ui/words/words.tsx'
import type { SiteHandler } from './handler.ts'
import { sendSitePage } from './shell.tsx'
import { isSample, latestOwnFirst, type Standing, standingOf } from './standing.ts'

export const showWaves: SiteHandler = (site) => async (c, language) => {
  const ctx = site.contextFor()
  const texts = siteTexts(language)
  const today = dayOf(ctx.clock.now())
  const editions = await listEditions(ctx)
  const waves = await Promise.all(
    (await listFieldedWaves(ctx)).toSorted(latestOwnFirst).map(async (wave) => {
      const standing = standingOf(wave, today)
      const edition = editions.find(({ wave: of }) => of.id === wave.id) ?? null
      const isWithdrawn = edition !== null && edition.withdrawn !== null
      return {
        wave,
        standing,
        edition: isWithdrawn ? null : edition,
        isWithdrawn,
        responses: standing === 'published' && !isWithdrawn ? await responsesOf(ctx, wave.id) : null,
      }
    }),
  )
  return sendSitePage(c, site, {
    language,
    title: texts.waves,
    path: '/waves',
    description: texts.wavesLead,
    // Counts appear when tables are protected, which changes nothing else.
    settled: waves.every(
      ({ standing, isWithdrawn, responses }) => standing !== 'published' || isWithdrawn || responses !== null,
    ),
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

interface ShownWaveProps {
  readonly wave: Wave
  readonly standing: Standing
  readonly edition: PublicEdition | null
  /** What was out is not any more; its addresses say why. */
  readonly isWithdrawn: boolean
  /** Null where nothing is out yet. */
  readonly responses: number | null
  readonly language: Language
}

function ShownWave({ wave, standing, edition, isWithdrawn, responses, language }: ShownWaveProps) {
  const texts = siteTexts(language)
  const title = textIn(wave.title, language)
  const facts = [
    isWithdrawn ? texts.withdrawnTitle : texts.standings[standing],
    fieldIn(language, wave),
    ...(responses === null ? [] : [filled(texts.responses, { n: numberIn(language, responses) })]),
  ]
  return (
    <li>
      <h2 {...inLanguage(title.language, language)}>{title.text}</h2>
      <p>
        {facts.map((fact) => `${fact}.`).join(' ')}
        {wave.synthetic && <span class="muted"> ({texts.invented})</span>}
        {isSample(wave) && <span class="muted"> ({texts.sample})</span>}
      </p>
      {standing === 'closed' && <p>{texts.afterClosing}</p>}
      <Ways wave={wave} standing={standing} edition={edition} title={title.text} language={language} />
    </li>
  )
}

type WaysProps = Pick<ShownWaveProps, 'wave' | 'standing' | 'edition' | 'language'> & {
  readonly title: string
}

/** Where to go from a wave; what a link leads to is short to see and told with the wave's title to those who hear it. */
function Ways({ wave, standing, edition, title, language }: WaysProps) {
  const texts = siteTexts(language)
  const answerable = wave.languages.includes(language) ? language : (wave.languages[0] ?? language)
  const ways = [
    ...(standing === 'open'
      ? [
          { href: `/${answerable}/respond/${wave.id}`, text: texts.openWaves, hreflang: answerable },
          { href: `/${language}/waves/${wave.id}`, text: texts.soFar.title },
        ]
      : []),
    ...(standing === 'published'
      ? [{ href: addressOf.results(language, wave.id), text: texts.results }]
      : []),
    ...(edition === null
      ? []
      : [
          { href: addressOf.report(language, wave.id), text: texts.report },
          { href: addressOf.news(language, wave.id), text: texts.newsItem },
        ]),
  ]
  if (ways.length === 0) return null
  return (
    <ul class="inline">
      {ways.map(({ text, ...address }) => (
        <li key={address.href}>
          <a {...address}>
            {text}
            <span class="hide">: {title}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function fieldIn(language: Language, { field }: Wave): string {
  const texts = siteTexts(language)
  const start = dayIn(language, field.start)
  if (field.end === null) return filled(texts.fieldSince, { day: start })
  // Dates of several words stand apart from the dash.
  const dash = start.includes(' ') ? '\u00a0– ' : '–'
  return filled(texts.fieldPeriod, { days: `${start}${dash}${dayIn(language, field.end)}` })
}

function numberIn(language: Language, n: number): string {
  return new Intl.NumberFormat(factsOf(language).locale).format(n)
}
