/** The choices, as a form that asks for an address. Without a script a button shows what was chosen; nothing is sent elsewhere. */
import type { ComponentChildren } from 'preact'
import { type Language, type LocalisedText, textIn } from '#shared'
import { addressOf } from '../../domain/addresses.ts'
import { choosableParts } from '../../domain/explorer/look-up.ts'
import { groupWritten } from '../../domain/explorer/request.ts'
import { chapterTitle } from '../results/results-page.tsx'
import { pageTexts } from '../texts/index.ts'
import type { ExplorerProps } from './explorer-page.tsx'
import { dimensionName } from './names.ts'

export function ExplorerForm(props: ExplorerProps) {
  const { wave, language } = props
  const texts = pageTexts(language).explorer
  return (
    <form class="explorer" action={addressOf.explorer(language, wave.id)} method="get">
      <QuestionField {...props} />
      <PartField {...props} />
      <BreakdownField {...props} />
      <FilterField {...props} />
      <ViewField {...props} />
      <button class="main" type="submit">
        {texts.show}
      </button>
    </form>
  )
}

function QuestionField({ results, explored, language }: ExplorerProps) {
  return (
    <Field name="question" label={pageTexts(language).explorer.question}>
      {results.sections.map(({ section, questions }) => (
        <optgroup key={section.id} label={inWords(chapterTitle(section, language), language)}>
          {questions
            .filter(({ tables }) => tables.some(({ value }) => value.rows.length > 0))
            .map(({ question }) => (
              <Choice
                key={question.id}
                value={question.id}
                chosen={explored.request.question}
                label={question.text}
                language={language}
              />
            ))}
        </optgroup>
      ))}
    </Field>
  )
}

function PartField({ explored, language }: ExplorerProps) {
  const parts = choosableParts(explored.results)
  if (parts.length < 2) return null
  const texts = pageTexts(language).explorer
  return (
    <Field name="item" label={texts.part}>
      <option value="">{texts.allParts}</option>
      {parts.map(({ key, label }) => (
        <Choice key={key} value={key} chosen={explored.request.item} label={label} language={language} />
      ))}
    </Field>
  )
}

function BreakdownField({ explored, language }: ExplorerProps) {
  const texts = pageTexts(language).explorer
  const names = [...explored.dimensions.map(({ by }) => by), ...explored.combinations]
  if (names.length === 0) return null
  return (
    <Field name="by" label={texts.by}>
      <option value="">{texts.noBreakdown}</option>
      {names.map((by) => (
        <option key={by} value={by} selected={by === explored.request.by}>
          {dimensionName(by, explored, language)}
        </option>
      ))}
    </Field>
  )
}

function FilterField({ explored, language }: ExplorerProps) {
  const texts = pageTexts(language).explorer
  const { filter } = explored.request
  const chosen = filter === null ? '' : groupWritten(filter)
  if (explored.dimensions.length === 0) return null
  return (
    <Field name="filter" label={texts.filter}>
      <option value="">{texts.noFilter}</option>
      {explored.dimensions.map(({ by, groups }) => (
        <optgroup key={by} label={dimensionName(by, explored, language)}>
          {groups.map(({ key, label }) => (
            <Choice
              key={key}
              value={groupWritten({ by, group: key })}
              chosen={chosen}
              label={label}
              language={language}
            />
          ))}
        </optgroup>
      ))}
    </Field>
  )
}

function ViewField({ explored, language }: ExplorerProps) {
  const texts = pageTexts(language).explorer
  return (
    <Field name="view" label={texts.view}>
      {(['chart', 'table'] as const).map((view) => (
        <option key={view} value={view} selected={view === explored.request.view}>
          {texts.views[view]}
        </option>
      ))}
    </Field>
  )
}

function Field(props: {
  readonly name: string
  readonly label: string
  readonly children: ComponentChildren
}) {
  return (
    <p>
      <label for={`e-${props.name}`}>{props.label}</label>
      <select id={`e-${props.name}`} name={props.name}>
        {props.children}
      </select>
    </p>
  )
}

interface ChoiceProps {
  readonly value: string
  readonly chosen: string
  readonly label: LocalisedText
  readonly language: Language
}

function Choice({ value, chosen, label, language }: ChoiceProps) {
  const { text, language: own } = textIn(label, language)
  return (
    <option value={value} selected={value === chosen} lang={own === language ? undefined : own}>
      {text}
    </option>
  )
}

function inWords(text: LocalisedText, language: Language): string {
  return textIn(text, language).text
}
