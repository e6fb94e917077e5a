/**
 * The results in easy language, as markup and as one file. Every sentence begins a line; one chart of three bars at most;
 * nothing but the bound text of the edition and what it is bound to.
 */
import { Fragment } from 'preact'
import { render } from 'preact-render-to-string'
import type { Wave } from '#fieldwork'
import { baseCss, type Language, type LocalisedText, tokensCss } from '#shared'
import { plain } from '../../domain/bound-text/bind-runs.ts'
import type { BoundText, TextBlock } from '../../domain/bound-text/bound-text.ts'
import type { FoundStatement } from '../../domain/findings/found-statement.ts'
import type { Top } from '../../domain/findings/statement.ts'
import type { Text } from '../../domain/report-document.ts'
import { barChart } from '../charts/bars.tsx'
import { narrow } from '../charts/drawing.tsx'
import { Localised } from '../localised.tsx'
import { PageChart } from '../results/page-chart.tsx'
import { pageChartsCss } from '../results/page-charts-css.ts'
import { ResultsCredit } from '../results/results-notices.tsx'
import { TextView } from '../results/text-view.tsx'
import { standAlone } from '../stand-alone.ts'
import { easyBullet, percentIn, textFor, voiceOf } from '../wording/say.ts'
import { plainText, sentenceOf } from '../wording/sentence.ts'
import { told } from '../wording/told.ts'
import { easyBlocks } from './easy-lines.ts'
import { easyTexts } from './easy-texts.ts'

/** Stands beside the tokens and base rules that every document shares. */
export const easyCss = `${pageChartsCss}.easy{max-inline-size:36rem;font-size:1.1875rem;line-height:1.7}.easy h1{font-size:clamp(1.4375rem,1rem + 1.9vw,2.375rem)}.easy h2{font-size:1.3125rem;margin-block:2.25rem .5rem}.easy p,.easy ul{margin-block:0 1rem}.easy li{margin-block:.25rem}.easy .drawn{margin-block:0 1.5rem}
`

/** Everything the file needs to look right. */
export const easyFileCss = `${tokensCss}${baseCss}${easyCss}`

export interface EasyPage {
  readonly wave: Wave
  /** One of the official languages. */
  readonly language: Language
  /** Of the part `easy`. */
  readonly text: BoundText
  /** What the released results say: the chart shows one of those the text tells. */
  readonly statements: readonly FoundStatement[]
  /** Why this edition replaces the one before it; null where it does not. */
  readonly corrected: LocalisedText | null
}

/** Addresses of what the page leads to. */
export interface EasyLinks {
  readonly results: string
  readonly report: string
  readonly news: string
}

export function easyTitle({ text, language }: Pick<EasyPage, 'text' | 'language'>): string {
  return text.title === null ? easyTexts(language).name : plain(text.title)
}

/** Markup for a page's `<main>`; needs `easyCss`. */
export function easyFragment(page: EasyPage, links: EasyLinks): string {
  return render(<EasyArticle page={page} links={links} />)
}

/** Stands in a folder with `results.html`, `report.html` and `news.html` of the same language. */
export function easyFile(page: EasyPage, cssHash: string): string {
  const links = { results: 'results.html', report: 'report.html', news: 'news.html' }
  const { language } = page
  const main = easyFragment(page, links)
  return standAlone({ language, title: easyTitle(page), css: easyFileCss, cssHash, main })
}

function EasyArticle({ page, links }: { readonly page: EasyPage; readonly links: EasyLinks }) {
  const { wave, language, text, corrected } = page
  const texts = easyTexts(language)
  const top = toldTop(page)
  return (
    <article class="easy">
      <h1>{easyTitle(page)}</h1>
      {wave.synthetic && (
        <div class="notice demo">
          <p>
            <strong>{texts.demonstration.title}.</strong> {texts.demonstration.text}
          </p>
        </div>
      )}
      {wave.credit !== null && <ResultsCredit credit={wave.credit} language={language} />}
      {corrected !== null && (
        <div class="notice">
          <p>
            <strong>{texts.corrected}.</strong> <Localised text={corrected} language={language} />
          </p>
        </div>
      )}
      {text.blocks.map((block, index) => (
        <Fragment key={index}>
          <EasyBlockView block={block} />
          {top !== null && index === top.after && <TopChart top={top.statement} language={language} />}
        </Fragment>
      ))}
      {text.blocks.some((block) => block.kind === 'paragraph' && percentages.test(plain(block.text))) && (
        <>
          <h2>{texts.percentage.title}</h2>
          <p>
            <Lines lines={texts.percentage.lines.map((line) => [line])} />
          </p>
        </>
      )}
      <h2>{texts.more}</h2>
      <ul>
        <li>
          <a href={links.results}>{texts.links.results}</a>
        </li>
        <li>
          <a href={links.report}>{texts.links.report}</a>
        </li>
        <li>
          <a href={links.news}>{texts.links.news}</a>
        </li>
      </ul>
    </article>
  )
}

/** A bound text as it reads in easy language. */
export function EasyBlockView({ block }: { readonly block: TextBlock }) {
  if (block.kind === 'heading') {
    const Level = `h${block.level}` as const
    return (
      <Level id={block.id}>
        <TextView text={block.text} />
      </Level>
    )
  }
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item, index) => (
          <li key={index}>
            <TextView text={item} />
          </li>
        ))}
      </ul>
    )
  return (
    <>
      {easyBlocks(block.text).map((part, index) =>
        part.kind === 'list' ? (
          <EasyBlockView key={index} block={{ kind: 'list', ordered: false, items: part.items }} />
        ) : (
          <p key={index}>
            <Lines lines={part.lines} />
          </p>
        ),
      )}
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly Text[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          <TextView text={line} />
        </Fragment>
      ))}
    </>
  )
}

const percentages = /\d\s(?:prosent|procent|per\scent)/u

/** What was chosen most, of the first question that the text tells it of, and the block of the text it stands in. */
function toldTop({ text, statements, language }: EasyPage): { statement: Top; after: number } | null {
  const blocks = text.blocks.map((block) => (block.kind === 'paragraph' ? plain(block.text) : ''))
  const tops = statements.flatMap(({ statement }) => {
    if (statement.kind !== 'top') return []
    const after = blocks.indexOf(sentenceOf(statement, language, 'easy'))
    return after === -1 ? [] : [{ statement, after }]
  })
  return tops.toSorted((one, other) => one.after - other.after)[0] ?? null
}

function TopChart({ top, language }: { readonly top: Top; readonly language: Language }) {
  const voice = voiceOf(language, 'easy')
  const frame = {
    title: textFor(top.about.text, voice).text,
    description: plainText(told(top, voice)).replace(easyBullet, ' ').replaceAll(easyBullet, ', '),
    width: narrow,
  }
  const bars = top.things.map(({ label, share }) => {
    const { text, language: own } = textFor(label, voice)
    // As long as the whole percentage beside it says.
    const whole = Math.round(100 * share) / 100
    return {
      label: text,
      language: own === language ? undefined : own,
      share: whole,
      value: percentIn(whole, voice),
    }
  })
  return <PageChart chart={barChart(frame, bars)} labelledBy={null} />
}
