/** What became of a question since the wave before: sentence, chart, table with bases and intervals, or why none of it. */
import type { AskedQuestion, ComparedQuestion, NotComparedQuestion, QuestionTrend } from '#analysis'
import type { Language } from '#shared'
import type { Years } from '../../domain/change-since.ts'
import { changeFindingOf } from '../../domain/findings/find-change.ts'
import { narrow } from '../charts/drawing.tsx'
import { Localised, SentenceView } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { changeSentenceOf } from '../wording/change-sentence.ts'
import { plainText } from '../wording/sentence.ts'
import { ChangeTable } from './change-table.tsx'
import { headingOf } from './data-tables.tsx'
import { PageChart } from './page-chart.tsx'
import { changeChart } from './question-chart.ts'

interface ChangeProps {
  readonly question: AskedQuestion
  readonly years: Years
  readonly language: Language
  /** Of its heading, one below the question's. */
  readonly level: 3 | 4
}

export function ChangeView(props: ChangeProps & { readonly trend: QuestionTrend }) {
  const { trend, ...rest } = props
  if (trend.kind === 'not_compared') return <NotCompared {...rest} trend={trend} />
  return <Compared {...rest} trend={trend} />
}

function NotCompared(props: ChangeProps & { readonly trend: NotComparedQuestion }) {
  const { trend, years, language } = props
  const reason = fill(pageTexts(language).change.reasons[trend.reason], { year: years.earlier })
  return (
    <p class="base change-none">
      {reason}
      {trend.note !== null && (
        <>
          {' '}
          <Localised text={trend.note} language={language} />
        </>
      )}
    </p>
  )
}

/** Longer charts would say in more room what the table says. */
const shortChart = 6

function Compared(props: ChangeProps & { readonly trend: ComparedQuestion }) {
  const { question, trend, years, language, level } = props
  const { change: texts } = pageTexts(language)
  const scale = question.kind === 'battery' ? question.scale.id : null
  const sentence = changeSentenceOf(
    changeFindingOf(trend),
    { figure: trend.figure, scale, year: years.earlier },
    language,
  )
  const chart = <ChangeFigure {...props} description={plainText(sentence)} />
  const charted = trend.rows.filter(({ change }) => change !== null).length
  const isShort = charted <= shortChart
  const Heading = `h${level}` as const
  const name = `ch-${question.id} ${headingOf(question)}`
  return (
    <section class="change below" aria-labelledby={name}>
      <Heading id={`ch-${question.id}`} aria-labelledby={name}>
        {fill(texts.title, { year: years.earlier })}
      </Heading>
      <div class="text">
        <p id={`cs-${question.id}`}>
          <SentenceView sentence={sentence} language={language} />
        </p>
        {trend.comparison !== 'identical' && (
          <p class="base">
            <Localised text={trend.note} language={language} />
          </p>
        )}
      </div>
      {isShort && charted > 0 && chart}
      <details>
        <summary id={`ct-${question.id}`} aria-labelledby={`ct-${question.id} ${headingOf(question)}`}>
          {texts.table}
        </summary>
        <ChangeTable question={question} trend={trend} years={years} language={language} />
        <p class="base">{texts.inBrackets[trend.figure]}</p>
      </details>
    </section>
  )
}

function ChangeFigure(
  props: ChangeProps & { readonly trend: ComparedQuestion; readonly description: string },
) {
  const { question, trend, years, language, description } = props
  const title = fill(pageTexts(language).change.title, { year: years.earlier })
  const chart = changeChart({ title, description, width: narrow }, trend, language)
  if (chart === null) return null
  const labelledBy = `ch-${question.id} ${headingOf(question)} cs-${question.id}`
  return (
    <figure>
      <PageChart chart={chart} labelledBy={labelledBy} />
      <figcaption class="base">{pageTexts(language).change.legend[trend.figure]}</figcaption>
    </figure>
  )
}
