/** A mapping → the questionnaire it describes, in one language. */
import { type LocalisedText, type QuestionnaireId, questionId } from '#shared'
import type { Item, Option, Question, Questionnaire } from '../definition.ts'
import type { ImportMapping, MappedChoice, MappedItem, MappedOption, MappedQuestion } from './mapping.ts'

export function questionnaireFrom(mapping: ImportMapping, id: QuestionnaireId): Questionnaire {
  const local = (text: string): LocalisedText => ({ [mapping.language]: text })
  const title = local(mapping.title)
  return {
    id,
    version: '1',
    textVersion: 1,
    title,
    sourceLanguage: mapping.language,
    languages: [mapping.language],
    estimatedMinutes: minutesFor(mapping.questions),
    intro: title,
    outro: title,
    sections: [
      {
        id: 'questions',
        title,
        questions: mapping.questions.map((question) => questionFrom(question, local)),
      },
    ],
  }
}

/** Five to fifteen seconds for each thing to answer. */
function minutesFor(questions: readonly MappedQuestion[]): readonly [number, number] {
  const answers = questions.reduce(
    (sum, question) => sum + ('items' in question ? question.items.length : 1),
    0,
  )
  return [Math.ceil((answers * 5) / 60), Math.ceil((answers * 15) / 60)]
}

type Localise = (text: string) => LocalisedText

function questionFrom(mapped: MappedQuestion, local: Localise): Question {
  const asked = { id: questionId(mapped.id), text: local(mapped.text) }
  switch (mapped.kind) {
    case 'single':
      return { ...asked, kind: 'single', options: mapped.options.map((option) => optionFrom(option, local)) }
    case 'multiple':
      return {
        ...asked,
        kind: 'multiple',
        options: mapped.options.map((choice) => choiceFrom(choice, local)),
      }
    case 'scale':
      return { ...asked, kind: 'scale', scale: ordinal(mapped.id, mapped.points, local) }
    case 'battery':
      return {
        ...asked,
        kind: 'battery',
        scale: ordinal(mapped.id, mapped.points, local),
        items: itemsFrom(mapped.items, local),
      }
    case 'ratings': {
      const ends = { minLabel: local(String(mapped.min)), maxLabel: local(String(mapped.max)) }
      const scale = {
        kind: 'numeric',
        id: mapped.id,
        min: mapped.min,
        max: mapped.max,
        ...ends,
        points: [],
      } as const
      return { ...asked, kind: 'battery', scale, items: itemsFrom(mapped.items, local) }
    }
    case 'ranking':
      return {
        ...asked,
        kind: 'ranking',
        top: mapped.top,
        partial: true,
        items: itemsFrom(mapped.items, local),
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

function ordinal(id: string, points: readonly MappedOption[], local: Localise) {
  return { kind: 'ordinal', id, points: points.map((point) => optionFrom(point, local)) } as const
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
