/** Ids, keys and codes: usable, and each one thing's alone. */
import { isId } from '#shared'
import type { Option, Question, Questionnaire } from '../definition.ts'
import { pointsOf } from '../value-state.ts'
import { error, type Finding, warning } from './finding.ts'
import { itemsOf, placedQuestions } from './places.ts'

export function nameFindings(questionnaire: Questionnaire): readonly Finding[] {
  const questions = placedQuestions(questionnaire)
  return [
    ...unusable(questionnaire.sections.map(({ id }) => ({ name: id, at: id }))),
    ...repeated(
      'duplicate_id',
      'section id',
      questionnaire.sections.map(({ id }) => ({ name: id, at: id })),
    ),
    ...unusable(questions.map(({ question, at }) => ({ name: question.id, at }))),
    ...repeated(
      'duplicate_id',
      'question id',
      questions.map(({ question, at }) => ({ name: question.id, at })),
    ),
    ...questions.flatMap(({ question, at }) => namesWithin(question, at)),
    ...exportNames(questions),
  ]
}

interface Named {
  readonly name: string
  readonly at: string
}

function unusable(named: readonly Named[]): readonly Finding[] {
  return named
    .filter(({ name }) => !isId(name))
    .map(({ name, at }) =>
      error('id_not_usable', at, `“${name}” cannot be a name: use letters, digits, - and _, at most 63.`),
    )
}

/** Names are compared without regard to capitals: exports to statistical packages cannot tell them apart. */
function repeated(
  code: 'duplicate_id' | 'duplicate_key' | 'duplicate_code',
  what: string,
  named: readonly Named[],
): readonly Finding[] {
  const seen = new Set<string>()
  return named.flatMap(({ name, at }) => {
    const small = name.toLowerCase()
    if (seen.has(small)) return [error(code, at, `The ${what} “${name}” is used twice.`)]
    seen.add(small)
    return []
  })
}

function namesWithin(question: Question, at: string): readonly Finding[] {
  const items = itemsOf(question).map(({ key }) => ({ name: key, at: `${at}/items/${key}` }))
  const options = pointsOf(question)
  const placed = (option: Option, name: string) => ({ name, at: `${at}/options/${option.key}` })
  const keys = options.map((option) => placed(option, option.key))
  return [
    ...unusable([...items, ...keys]),
    ...repeated('duplicate_key', 'item key', items),
    ...repeated('duplicate_key', 'option key', keys),
    ...repeated(
      'duplicate_code',
      'code',
      options.map((option) => placed(option, String(option.code))),
    ),
    ...pointsAmongNumbers(question, at),
  ]
}

/** The special points of a numeric scale must not be numbers of the scale. */
function pointsAmongNumbers(question: Question, at: string): readonly Finding[] {
  if (!('scale' in question) || question.scale.kind !== 'numeric') return []
  const { min, max, points } = question.scale
  return points
    .filter(({ code }) => code >= min && code <= max)
    .map(({ code, key }) =>
      error('duplicate_code', `${at}/options/${key}`, `The code ${code} is also a number of the scale.`),
    )
}

/** Exports name a battery's items and a multiple choice's options `question_part`; that must not be another question. */
function exportNames(questions: ReturnType<typeof placedQuestions>): readonly Finding[] {
  const ids = new Set(questions.map(({ question }) => question.id.toLowerCase()))
  return questions.flatMap(({ question, at }) => {
    const parts = question.kind === 'multiple' ? question.options : itemsOf(question)
    return parts
      .filter(({ key }) => ids.has(`${question.id}_${key}`.toLowerCase()))
      .map(({ key }) =>
        warning(
          'export_name_taken',
          at,
          `In exports “${question.id}_${key}” would be both a part of this question and another question.`,
        ),
      )
  })
}
