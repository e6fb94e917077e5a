/** The front page: what the barometer is, what can be answered now, what has been published. */
import type { Wave } from '#fieldwork'
import { listWaves } from '#fieldwork/use-cases'
import { addressOf } from '#publication'
import { listEditions } from '#publication/use-cases'
import { dayOf, factsOf, type Language, textIn } from '#shared'
import { dayIn } from '../texts/index.ts'
import { filled, siteTexts } from '../texts/site/index.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { inLanguage } from '../ui/words/words.tsx'
import type { SiteHandler } from './handler.ts'
import { NewsEntry } from './news.tsx'
import { sendSitePage } from './shell.tsx'
import { isSample, latestOwnFirst, standingOf } from './standing.ts'

export const showFront: SiteHandler = (site) => async (c, language) => {
  const ctx = site.contextFor()
  const waves = await listWaves(ctx)
  const today = dayOf(ctx.clock.now())
  const open = waves.filter((wave) => standingOf(wave, today) === 'open')
  const published = waves.filter((wave) => standingOf(wave, today) === 'published').toSorted(latestOwnFirst)
  const latest = (await listEditions(ctx)).find(
    ({ withdrawn, wave, news }) => withdrawn === null && !isSample(wave) && news[language] !== undefined,
  )
  const texts = siteTexts(language)
  return sendSitePage(c, site, {
    language,
    title: texts.siteName,
    path: '/',
    description: texts.lead,
    main: (
      <>
        <h1>{texts.siteName}</h1>
        <p class="lead">{texts.lead}</p>
        {waves.some(({ synthetic }) => synthetic) && (
          <Notice kind="demo">
            <p>{texts.demonstration}</p>
          </Notice>
        )}
        {latest !== undefined && (
          <>
            <h2>{texts.latestNews}</h2>
            <ul class="waves">
              <NewsEntry edition={latest} language={language} level={3} />
            </ul>
            <p>
              <a href={addressOf.newsList(language)}>{texts.allNews}</a>
            </p>
          </>
        )}
        <h2>{texts.openWaves}</h2>
        {open.length === 0 && <p>{texts.noOpenWaves}</p>}
        <ul class="waves">
          {open.map((wave) => (
            <OpenWave key={wave.id} wave={wave} language={language} />
          ))}
        </ul>
        <h2>{texts.results}</h2>
        {published.length === 0 && <p>{texts.noResults}</p>}
        <ul class="waves">
          {published.map((wave) => (
            <PublishedWave key={wave.id} wave={wave} language={language} />
          ))}
        </ul>
      </>
    ),
  })
}

interface WaveProps {
  readonly wave: Wave
  readonly language: Language
}

function OpenWave({ wave, language }: WaveProps) {
  const texts = siteTexts(language)
  const title = textIn(wave.title, language)
  const { end } = wave.field
  return (
    <li>
      <h3 {...inLanguage(title.language, language)}>{title.text}</h3>
      {end !== null && <p>{filled(texts.untilDay, { day: dayIn(language, end) })}</p>}
      <p id={`answer-${wave.id}`} class="muted">
        {texts.answerIn}
        <span class="hide">: {title.text}</span>
      </p>
      <ul class="answer" aria-labelledby={`answer-${wave.id}`}>
        {wave.languages.map((other) => (
          <li key={other}>
            <a href={`/${other}/respond/${wave.id}`} hreflang={other} {...inLanguage(other, language)}>
              {factsOf(other).endonym}
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}

function PublishedWave({ wave, language }: WaveProps) {
  const texts = siteTexts(language)
  const title = textIn(wave.title, language)
  return (
    <li>
      <a href={`/${language}/results/${wave.id}`}>{filled(texts.readResults, { title: title.text })}</a>
      {wave.synthetic && <span class="muted"> ({texts.invented})</span>}
      {isSample(wave) && <span class="muted"> ({texts.sample})</span>}
    </li>
  )
}
