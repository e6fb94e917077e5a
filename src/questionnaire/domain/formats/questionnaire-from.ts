/** A mapping → the questionnaire it describes, in the languages that every one of its texts has. */
import { type Language, type LocalisedText, languages, type QuestionnaireId, questionId } from '#shared'
import type { Item, Option, Question, Questionnaire, Scale } from '../definition.ts'
import type {
  ImportMapping,
  MappedChoice,
  MappedItem,
  MappedOption,
  MappedQuestion,
  MappedText,
} from './mapping.ts'

export type Described = Pick<ImportMapping, 'title' | 'language' | 'questions'>

export function questionnaireFrom(described: Described, id: QuestionnaireId): Questionnaire {
  const local: Localise = (text) => (typeof text === 'string' ? { [described.language]: text } : text)
  const title = local(described.title)
  const questions = described.questions.map((question) => questionFrom(question, local))
  return {
    id,
    version: '1',
    textVersion: 1,
    title,
    sourceLanguage: described.language,
    languages: languagesOf(described, local),
    estimatedMinutes: minutesFor(described.questions),
    intro: title,
    outro: title,
    sections: [{ id: 'questions', title, questions }],
  }
}

type Localise = (text: MappedText) => LocalisedText

function languagesOf({ title, language, questions }: Described, local: Localise): Language[] {
  const texts = [title, ...questions.flatMap(textsOf)].map(local)
  const others = languages.filter((tag) => tag !== language && texts.every((text) => text[tag] !== undefined))
  return [language, ...others]
}

function textsOf(question: MappedQuestion): MappedText[] {
  const lists = [
    'options' in question ? question.options : [],
    'points' in question ? question.points : [],
    'items' in question ? question.items : [],
  ]
  return [question.text, ...lists.flat().map(({ text }) => text)]
}

/** Five to fifteen seconds for each thing to answer. */
function minutesFor(questions: readonly MappedQuestion[]): readonly [number, number] {
  const answers = questions.reduce(
    (sum, question) => sum + ('items' in question ? question.items.length : 1),
    0,
  )
  return [Math.ceil((answers * 5) / 60), Math.ceil((answers * 15) / 60)]
}

function questionFrom(mapped: MappedQuestion, local: Localise): Question {
  const { disclosure } = mapped
  const asked = {
    id: questionId(mapped.id),
    text: local(mapped.text),
    ...(disclosure !== undefined && { disclosure }),
  }
  switch (mapped.kind) {
    case 'single':
      return { ...asked, kind: 'single', options: mapped.options.map((one) => optionFrom(one, local)) }
    case 'multiple':
      return { ...asked, kind: 'multiple', options: mapped.options.map((one) => choiceFrom(one, local)) }
    case 'scale':
    case 'rating':
      return { ...asked, kind: 'scale', scale: scaleFrom(mapped, local) }
    case 'battery':
    case 'ratings': {
      const items = itemsFrom(mapped.items, local)
      return { ...asked, kind: 'battery', scale: scaleFrom(mapped, local), items }
    }
    case 'ranking': {
      const items = itemsFrom(mapped.items, local)
      return { ...asked, kind: 'ranking', top: mapped.top, partial: true, items }
    }
    case 'open':
      // Nobody has read an imported text yet: it may hold personal data.
      return { ...asked, kind: 'open', maxLength: longestText, long: true, disclosure: 'high' }
    case 'number':
      return { ...asked, kind: 'number', min: mapped.min, max: mapped.max, whole: mapped.whole }
  }
}

/** Longer open answers are cut, with a warning. */
export const longestText = 10_000

type Scaled = Extract<MappedQuestion, { kind: 'scale' | 'rating' | 'battery' | 'ratings' }>

function scaleFrom(mapped: Scaled, local: Localise): Scale {
  const points = mapped.points.map((point) => optionFrom(point, local))
  if (mapped.kind === 'scale' || mapped.kind === 'battery') return { kind: 'ordinal', id: mapped.id, points }
  const { id, min, max } = mapped
  const label = (end: number) =>
    Object.fromEntries(Object.keys(local(mapped.text)).map((tag) => [tag, String(end)]))
  return { kind: 'numeric', id, min, max, minLabel: label(min), maxLabel: label(max), points }
}

function optionFrom({ code, key, text, missing, textColumn }: MappedOption, local: Localise): Option {
  const option = { code, key, text: local(text), ...(missing !== undefined && { missing }) }
  return textColumn === undefined ? option : { ...option, openText: true }
}

function choiceFrom(
  { code, key, text, exclusive, missing, openText }: MappedChoice,
  local: Localise,
): Option {
  const option = { code, key, text: local(text), ...(missing !== undefined && { missing }) }
  return { ...option, ...(exclusive === true && { exclusive }), ...(openText === true && { openText }) }
}

function itemsFrom(items: readonly MappedItem[], local: Localise): Item[] {
  return items.map(({ key, text }) => ({ key, text: local(text) }))
}
