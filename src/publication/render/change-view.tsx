/** What became of a question since the wave before: sentence, chart, table with bases and intervals, or why none of it. */
import type {
  AskedQuestion,
  ComparedQuestion,
  NotComparedQuestion,
  QuestionTrend,
  TrendChange,
} from '#analysis'
import { type Language, textIn } from '#shared'
import type { Years } from '../domain/change-since.ts'
import { changeFindingOf, directionOf } from '../domain/find-change.ts'
import { ChangeTable } from './change-table.tsx'
import { ChangeChart } from './charts/changes.tsx'
import { found, Localised, SentenceView } from './localised.tsx'
import { fill, pageTexts } from './texts/index.ts'
import { changeSentenceOf } from './wording/change-sentence.ts'
import { signedMean, signedPoints } from './wording/numbers.ts'
import { plainText } from './wording/sentence.ts'

interface ChangeProps {
  readonly question: AskedQuestion
  readonly years: Years
  readonly language: Language
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

/** Longer charts wait beside the table until they are wanted. */
const shortChart = 6

function Compared(props: ChangeProps & { readonly trend: ComparedQuestion }) {
  const { question, trend, years, language } = props
  const { change: texts } = pageTexts(language)
  const scale = question.kind === 'battery' ? question.scale.id : null
  const sentence = changeSentenceOf(
    changeFindingOf(trend),
    { figure: trend.figure, scale, year: years.earlier },
    language,
  )
  const chart = <Figure {...props} description={plainText(sentence)} />
  const charted = trend.rows.filter(({ change }) => change !== null).length
  const isShort = charted <= shortChart
  return (
    <section class="change below" aria-labelledby={`ch-${question.id}`}>
      <h4 id={`ch-${question.id}`}>
        {fill(texts.title, { year: years.earlier })}
        <span class="hide">
          {': '}
          <Localised text={question.text} language={language} />
        </span>
      </h4>
      <div class="text">
        <p>
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
        <summary>
          {isShort ? texts.table : texts.tableAndChart}
          <span class="hide">
            {': '}
            <Localised text={question.text} language={language} />
          </span>
        </summary>
        <ChangeTable question={question} trend={trend} years={years} language={language} />
        <p class="base">{texts.inBrackets[trend.figure]}</p>
        {!isShort && chart}
      </details>
    </section>
  )
}

function Figure(props: ChangeProps & { readonly trend: ComparedQuestion; readonly description: string }) {
  const { question, trend, years, language, description } = props
  const write = (change: number) => writtenChange(change, trend.figure, language)
  const changes = trend.rows.flatMap(({ label, change }) => {
    if (change === null) return []
    const { text, language: own } = found(label, language)
    return { label: text, language: own, ...change, value: write(change.change), clear: isClear(change) }
  })
  const title = `${fill(pageTexts(language).change.title, { year: years.earlier })}: ${textIn(question.text, language).text}`
  return (
    <figure>
      <ChangeChart
        id={`cc-${question.id}`}
        title={title}
        description={description}
        write={write}
        changes={changes}
      />
      <figcaption class="base">{pageTexts(language).change.legend[trend.figure]}</figcaption>
    </figure>
  )
}

function isClear(change: TrendChange): boolean {
  return directionOf(change) !== 'steady'
}

function writtenChange(change: number, figure: ComparedQuestion['figure'], language: Language): string {
  return figure === 'mean' ? signedMean(change, language) : signedPoints(change, language)
}
