/** How the change since the wave before was worked out, for the section on how the survey was done. */
import type { WaveTrend } from '#analysis'
import type { Wave } from '#fieldwork'
import { type Language, textIn } from '#shared'
import { type ChangeSince, type Years, yearsOf } from '../../domain/change-since.ts'
import { Localised } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { count, percent } from '../wording/numbers.ts'

/** An entry of the list of facts. */
export function ChangeMethod(props: {
  readonly change: ChangeSince
  readonly wave: Wave
  readonly language: Language
}) {
  const { change, wave, language } = props
  const { method } = pageTexts(language).change
  const { earlier, later, mix } = change.trend.value
  const years = yearsOf(change.since, wave)
  const values = {
    year: years.earlier,
    now: years.later,
    earlier: textIn(change.since.title, language).text,
    later: textIn(wave.title, language).text,
    n1: count(earlier.responses, language),
    n2: count(later.responses, language),
    n: count(later.responses, language),
    effective: count(mix.kind === 'held' ? mix.effectiveN : later.responses, language),
  }
  return (
    <>
      <dt>{fill(method.title, values)}</dt>
      <dd>
        <p>{fill(method.compared, values)}</p>
        <p>{fill(method.intervals, values)}</p>
        <p>{fill(mix.kind === 'held' ? method.mix : method.noMix, values)}</p>
        {mix.kind === 'held' && (
          <MixTable mix={mix} trend={change.trend.value} years={years} language={language} />
        )}
      </dd>
    </>
  )
}

function MixTable(props: {
  readonly mix: Extract<WaveTrend['mix'], { kind: 'held' }>
  readonly trend: WaveTrend
  readonly years: Years
  readonly language: Language
}) {
  const { mix, trend, years, language } = props
  const { method } = pageTexts(language).change
  const title = fill(method.mixTable, { year: years.earlier, now: years.later })
  const share = (n: number, wave: 'earlier' | 'later') => percent(n / trend[wave].responses, language)
  return (
    <details>
      <summary>{title}</summary>
      <table>
        <caption class="hide">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{method.group}</th>
            <th scope="col">{years.earlier}</th>
            <th scope="col">{years.later}</th>
          </tr>
        </thead>
        <tbody>
          {mix.groups.map(({ label, earlier, later }) => (
            <tr key={label.en}>
              <th scope="row">
                <Localised text={label} language={language} />
              </th>
              <td>
                {share(earlier, 'earlier')}
                <span class="base">{` n = ${count(earlier, language)}`}</span>
              </td>
              <td>
                {share(later, 'later')}
                <span class="base">{` n = ${count(later, language)}`}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mix.note !== null && (
        <p class="base">
          <Localised text={mix.note} language={language} />
        </p>
      )}
    </details>
  )
}
