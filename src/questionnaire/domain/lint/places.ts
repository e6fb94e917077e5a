/** Where things stand in a questionnaire, for findings to point at. */
import type { LocalisedText } from '#shared'
import type { Item, Option, Question, Questionnaire, Section } from '../definition.ts'
import { pointsOf } from '../value-state.ts'

export interface PlacedQuestion {
  readonly section: Section
  readonly question: Question
  /** `section/question` */
  readonly at: string
}

/** Every question with its section and its place in words. */
export function placedQuestions({ sections }: Questionnaire): readonly PlacedQuestion[] {
  return sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question, at: `${section.id}/${question.id}` })),
  )
}

/** None for questions that have no items. */
export function itemsOf(question: Question): readonly Item[] {
  return 'items' in question ? question.items : []
}

export interface PlacedText {
  readonly role: 'title' | 'intro' | 'outro' | 'section' | 'question' | 'help' | 'option' | 'item' | 'label'
  readonly at: string
  readonly text: LocalisedText
  /** The question it belongs to; null for texts around the questions. */
  readonly question: Question | null
  readonly section: Section | null
}

/** Every text of a questionnaire in the order of the form. */
export function placedTexts(questionnaire: Questionnaire): readonly PlacedText[] {
  const around = (['title', 'intro', 'outro'] as const).map(
    (role): PlacedText => ({ role, at: role, text: questionnaire[role], question: null, section: null }),
  )
  const inSections = questionnaire.sections.flatMap((section): PlacedText[] => [
    { role: 'section', at: section.id, text: section.title, question: null, section },
    ...section.questions.flatMap((question) => textsOfQuestion(section, question)),
  ])
  return [...around, ...inSections]
}

function textsOfQuestion(section: Section, question: Question): readonly PlacedText[] {
  const at = `${section.id}/${question.id}`
  const placed = (role: PlacedText['role'], text: LocalisedText, part = ''): PlacedText => ({
    role,
    at: part === '' ? at : `${at}/${part}`,
    text,
    question,
    section,
  })
  const help = question.kind === 'note' ? undefined : question.help
  const scale = 'scale' in question && question.scale.kind === 'numeric' ? question.scale : undefined
  return [
    placed('question', question.text),
    ...(help === undefined ? [] : [placed('help', help, 'help')]),
    ...(scale === undefined
      ? []
      : [
          placed('label', scale.minLabel, 'scale/minLabel'),
          placed('label', scale.maxLabel, 'scale/maxLabel'),
        ]),
    ...itemsOf(question).map(({ key, text }) => placed('item', text, `items/${key}`)),
    ...pointsOf(question).map((option) => placed('option', option.text, `options/${option.key}`)),
  ]
}

/** A place is called by its official names in every language, so it needs no translation. */
export function isPlaceName(question: Question, option: Pick<Option, 'text'>): boolean {
  return question.kind === 'place' && option.text.fi !== undefined && option.text.sv !== undefined
}
