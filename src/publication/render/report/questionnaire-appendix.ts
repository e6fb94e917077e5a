/** The questionnaire as it was asked: texts, options, scales, and of whom each question was asked. */
import type { Question, Questionnaire, Scale, Section } from '#questionnaire'
import type { Language } from '#shared'
import type { Block, Chapter, Text } from '../../domain/report-document.ts'
import { languageNames } from '../language-names.ts'
import { found } from '../localised.tsx'
import { fill } from '../texts/index.ts'
import { count } from '../wording/numbers.ts'
import type { ReportInput } from './report-input.ts'
import { routingWords } from './routing-words.ts'
import { filled, plainOf, textOf, together } from './text.ts'
import { reportTexts } from './texts/index.ts'

export function questionnaireAppendix({ released, language }: ReportInput): Chapter {
  const { questionnaire } = released
  const texts = reportTexts(language).questionnaire
  const [from, to] = questionnaire.estimatedMinutes
  const lead = filled(texts.lead, {
    title: textOf(questionnaire.title, language),
    version: questionnaire.version,
    languages: languageNames(questionnaire.languages, language),
    from: count(from, language),
    to: count(to, language),
  })
  return {
    id: 'questionnaire',
    title: [texts.title],
    blocks: [
      { kind: 'paragraph', text: lead },
      ...questionnaire.sections.flatMap((section) => sectionBlocks(section, questionnaire, language)),
    ],
  }
}

type Asked = Exclude<Question, { kind: 'note' }>

function sectionBlocks(section: Section, questionnaire: Questionnaire, language: Language): readonly Block[] {
  const title = textOf(section.title, language)
  const text = plainOf(title) === '' ? [reportTexts(language).question.untitled] : title
  return [
    { kind: 'heading', level: 2, id: `as-asked-${section.id}`, text },
    ...section.questions.flatMap((question) => questionBlocks(question, questionnaire, language)),
  ]
}

function questionBlocks(
  question: Question,
  questionnaire: Questionnaire,
  language: Language,
): readonly Block[] {
  const text = textOf(question.text, language)
  if (question.kind === 'note') {
    return [{ kind: 'paragraph', text: together(text, routingOf(question, questionnaire, language)) }]
  }
  const heading: Block = { kind: 'heading', level: 3, id: `asked-${question.id}`, text }
  const rules = rulesOf(question, questionnaire, language)
  const about: readonly Block[] = rules.length === 0 ? [] : [{ kind: 'paragraph', text: rules }]
  return [heading, ...about, ...listsOf(question, language)]
}

/** How it is answered, by whom, and what else a respondent was told. */
function rulesOf(question: Asked, questionnaire: Questionnaire, language: Language): Text {
  const texts = reportTexts(language).questionnaire
  const isForeign = found(question.text, language).language !== undefined
  return together(
    question.help === undefined ? [] : textOf(question.help, language),
    [`${kindWords(question, language)}.`],
    question.kind === 'place' ? [fill(texts.places, { n: count(question.options.length, language) })] : [],
    routingOf(question, questionnaire, language),
    question.required === true ? [texts.required] : [],
    question.apart === true ? [texts.apart] : [],
    isForeign ? [texts.untranslated] : [],
  )
}

function routingOf({ showIf }: Question, questionnaire: Questionnaire, language: Language): Text {
  return showIf === undefined ? [] : routingWords(showIf, questionnaire, language)
}

function kindWords(question: Asked, language: Language): string {
  const { kinds } = reportTexts(language).questionnaire
  const number = (value: number) => count(value, language)
  switch (question.kind) {
    case 'multiple':
      return question.max === undefined
        ? kinds.multiple
        : fill(kinds.multipleAtMost, { max: number(question.max) })
    case 'ranking':
      return fill(kinds.ranking, { top: number(question.top) })
    case 'open':
      return fill(kinds.open, { max: number(question.maxLength) })
    case 'number':
      return fill(kinds.number, { min: number(question.min), max: number(question.max) })
    case 'place':
      return kinds[question.list]
    default:
      return kinds[question.kind]
  }
}

/** Options, items and scales; a list of places is too long to print. */
function listsOf(question: Asked, language: Language): readonly Block[] {
  const texts = reportTexts(language).questionnaire
  const list = (items: readonly Text[], ordered = false): readonly Block[] =>
    items.length === 0 ? [] : [{ kind: 'list', ordered, items }]
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return list(
        question.options.map(({ text, openText }) =>
          openText === true
            ? filled(texts.withText, { option: textOf(text, language) })
            : textOf(text, language),
        ),
      )
    case 'scale':
      return [{ kind: 'paragraph', text: scaleWords(question.scale, language) }]
    case 'battery':
      return [
        { kind: 'paragraph', text: scaleWords(question.scale, language) },
        ...list(question.items.map(({ text }) => textOf(text, language))),
      ]
    case 'ranking':
      return list(question.items.map(({ text }) => textOf(text, language)))
    case 'place':
    case 'open':
    case 'number':
      return []
  }
}

function scaleWords(scale: Scale, language: Language): Text {
  const points = scale.points.flatMap(
    ({ text }, index): Text => [...(index === 0 ? [] : [' / ']), ...textOf(text, language)],
  )
  if (scale.kind === 'ordinal') return points
  const ends = filled(reportTexts(language).questionnaire.numericScale, {
    min: count(scale.min, language),
    max: count(scale.max, language),
    minLabel: textOf(scale.minLabel, language),
    maxLabel: textOf(scale.maxLabel, language),
  })
  return points.length === 0 ? ends : [...ends, ' / ', ...points]
}
