/** Why a choice shows nothing, and what can be looked at instead, each a link away. */
import type { ComponentChildren } from 'preact'
import type { Language } from '#shared'
import { addressOf } from '../../domain/addresses.ts'
import { type Answer, releasedWith } from '../../domain/explorer/look-up.ts'
import { type ExplorerRequest, explorerQuery } from '../../domain/explorer/request.ts'
import { Localised } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import type { ExplorerProps } from './explorer-page.tsx'
import { dimensionName, groupName, lowerFirst } from './names.ts'

export function NotReleased(
  props: ExplorerProps & { readonly answer: Extract<Answer, { kind: 'not_released' }> },
) {
  const { explored, answer, language } = props
  const texts = pageTexts(language).explorer
  const { by, filter } = explored.request
  const filters = answer.filters.map((name) => lowerFirst(dimensionName(name, explored, language), language))
  return (
    <div class="notice">
      <p>{texts.notReleased}</p>
      <ReleasedBreakdowns {...props} />
      {filters.length > 0 && (
        <p>
          {fill(texts.canFilter, {
            by: dimensionName(by, explored, language),
            filters: filters.join(', '),
          })}
        </p>
      )}
      {filters.length === 0 && by !== '' && filter !== null && <p>{texts.cannotFilter}</p>}
      <OtherQuestions {...props} />
    </div>
  )
}

function ReleasedBreakdowns(props: ExplorerProps) {
  const { explored, language } = props
  const { breakdowns } = explored.results
  const texts = pageTexts(language).explorer
  if (breakdowns.length === 0) return <p>{texts.onlyWhole}</p>
  return (
    <>
      <p>{texts.released}</p>
      <ul>
        {breakdowns.map(({ by }) => (
          <Way key={by} {...props} to={{ ...explored.request, by, filter: null }}>
            {dimensionName(by, explored, language)}
          </Way>
        ))}
      </ul>
    </>
  )
}

/** The same choice where it was released. */
function OtherQuestions(props: ExplorerProps) {
  const { explored, results, language } = props
  const { by, filter } = explored.request
  const others = releasedWith(results, { by, filter })
  if (others.length === 0) return null
  const choice = [
    ...(by === '' ? [] : [dimensionName(by, explored, language)]),
    ...(filter === null ? [] : [groupName(filter, explored, language)]),
  ].join(', ')
  return (
    <>
      <p>{fill(pageTexts(language).explorer.others, { choice })}</p>
      <ul>
        {others.map(({ id, text }) => (
          <Way key={id} {...props} to={{ question: id, by, filter }}>
            <Localised text={text} language={language} />
          </Way>
        ))}
      </ul>
    </>
  )
}

function Way(props: {
  readonly wave: ExplorerProps['wave']
  readonly language: Language
  readonly to: Partial<ExplorerRequest>
  readonly children: ComponentChildren
}) {
  const { wave, language, to, children } = props
  return (
    <li>
      <a href={addressOf.explorer(language, wave.id, explorerQuery(to))}>{children}</a>
    </li>
  )
}
