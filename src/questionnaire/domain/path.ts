/**
 * The path of one respondent through a questionnaire: which questions the answers so far and the language lead to.
 *
 * Routing is decided from the first question to the last, and only answers to questions that are themselves shown
 * decide: an answer left over behind a changed one has no say. So the same answers always give the same path.
 * A question is asked in a language only where it has a text in exactly that language (easy language asks the short
 * core); its options, items and labels may fall back as `textIn` does, marked with the language they came in.
 */
import type { Language, QuestionId } from '#shared'
import type { Answer, Answers } from './answer.ts'
import type { Question, Questionnaire, Section } from './definition.ts'
import { isShown } from './routing.ts'

/** A page the respondent meets, with the questions shown on it in the order they are asked. */
export interface PathSection {
  readonly section: Section
  readonly questions: readonly Question[]
}

/** What routing makes of a set of answers. `asked` ⊆ `shown`. */
export interface Route {
  /** Ids whose routing holds, in whatever language. */
  readonly shown: ReadonlySet<QuestionId>
  /** Ids whose routing holds and that have a text in the language. */
  readonly asked: ReadonlySet<QuestionId>
}

/** Decides every question of the questionnaire for these answers in this language. */
export function routeOf(questionnaire: Questionnaire, answers: Answers, language: Language): Route {
  const shown = new Set<QuestionId>()
  const asked = new Set<QuestionId>()
  const known: Record<QuestionId, Answer> = {}
  for (const question of questionsOf(questionnaire)) {
    if (isApart(question) || !isShown(question.showIf, known)) continue
    shown.add(question.id)
    if (hasText(question, language)) asked.add(question.id)
    const answer = answers[question.id]
    if (answer !== undefined) known[question.id] = answer
  }
  return { shown, asked }
}

/** The pages of a path, in order; a section with nothing to ask is not among them. */
export function pathOf(
  questionnaire: Questionnaire,
  answers: Answers,
  language: Language,
): readonly PathSection[] {
  const { asked } = routeOf(questionnaire, answers, language)
  return questionnaire.sections
    .map((section) => ({ section, questions: section.questions.filter(({ id }) => asked.has(id)) }))
    .filter(({ questions }) => questions.some(({ kind }) => kind !== 'note'))
}

/** The answers that count: those to questions the others route to. The rest are kept in store but have no say. */
export function answersOnPath(questionnaire: Questionnaire, answers: Answers): Answers {
  const { shown } = routeOf(questionnaire, answers, questionnaire.sourceLanguage)
  const counting: Record<QuestionId, Answer> = {}
  for (const id of shown) {
    const answer = answers[id]
    if (answer !== undefined) counting[id] = answer
  }
  return counting
}

/** Every question of a questionnaire in the order asked. */
export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  return questionnaire.sections.flatMap((section) => section.questions)
}

function isApart(question: Question): boolean {
  return question.kind !== 'note' && question.apart === true
}

function hasText(question: Question, language: Language): boolean {
  return (question.text[language] ?? '') !== ''
}
