/** A change as a table: value and base then and now, the change and its interval, and both with the mix held. */
import type { AskedQuestion, ComparedQuestion, TrendChange, TrendRow } from '#analysis'
import { type Language, textIn } from '#shared'
import type { Years } from '../../domain/change-since.ts'
import { Localised } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { count, mean, percent, signedMean, signedPoints } from '../wording/numbers.ts'
import { Hidden, Scroll } from './data-tables.tsx'

interface ChangeTableProps {
  readonly question: AskedQuestion
  readonly trend: ComparedQuestion
  readonly years: Years
  readonly language: Language
}

export function ChangeTable({ question, trend, years, language }: ChangeTableProps) {
  const { change: texts, columns } = pageTexts(language)
  const { rows, figure } = trend
  const bases = { earlier: sharedBase(rows, 'earlier'), later: sharedBase(rows, 'later') }
  const hasMix = rows.some(({ mixHeld }) => mixHeld !== null)
  return (
    <Scroll question={question}>
      <table>
        <caption>
          {fill(texts.title, { year: years.earlier })}
          {'. '}
          {caption(question, trend, language)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{figure === 'share' ? columns.answer : columns.item}</th>
            {(['earlier', 'later'] as const).map((wave) => (
              <th scope="col" key={wave}>
                {years[wave]}
                {bases[wave] !== null && <Base n={bases[wave]} language={language} />}
              </th>
            ))}
            <th scope="col">{texts.columns.change}</th>
            {hasMix && <th scope="col">{fill(texts.columns.mixHeld, { year: years.earlier })}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Localised text={row.label} language={language} />
              </th>
              {(['earlier', 'later'] as const).map((wave) => (
                <td key={wave}>
                  {valueWritten(row[wave].value, figure, language) ?? <Hidden language={language} />}
                  {bases[wave] === null && row[wave].n !== null && (
                    <Base n={row[wave].n} language={language} />
                  )}
                </td>
              ))}
              <ChangeCell change={row.change} figure={figure} language={language} />
              {hasMix && <ChangeCell change={row.mixHeld} figure={figure} language={language} />}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Said once where it is the same for all. */
function sharedBase(rows: readonly TrendRow[], wave: 'earlier' | 'later'): number | null {
  const [first] = rows
  const base = first?.[wave].n ?? null
  return rows.every((row) => row[wave].n === base) ? base : null
}

function caption(question: AskedQuestion, { figure }: ComparedQuestion, language: Language): string {
  const { columns } = pageTexts(language)
  if (figure === 'mean') return columns.mean
  if (figure === 'share' || question.kind !== 'battery') return columns.share
  const substantive = question.scale.points.filter(({ missing }) => missing === undefined)
  const [one = '', other = ''] = substantive.slice(-2).map(({ text }) => textIn(text, language).text)
  return fill(columns.topTwo, { one, other })
}

function valueWritten(value: number | null, figure: ComparedQuestion['figure'], language: Language) {
  if (value === null) return null
  return figure === 'mean' ? mean(value, language) : percent(value, language)
}

function Base({ n, language }: { readonly n: number; readonly language: Language }) {
  return <span class="base">{` n = ${count(n, language)}`}</span>
}

function ChangeCell(props: {
  readonly change: TrendChange | null
  readonly figure: ComparedQuestion['figure']
  readonly language: Language
}) {
  const { change, figure, language } = props
  if (change === null) {
    return (
      <td>
        <Hidden language={language} />
      </td>
    )
  }
  const write = (value: number) =>
    figure === 'mean' ? signedMean(value, language) : signedPoints(value, language)
  const interval = fill(pageTexts(language).change.interval, {
    low: write(change.low),
    high: write(change.high),
  })
  return (
    <td>
      {write(change.change)}
      <span class="base">{` ${interval}`}</span>
    </td>
  )
}
