/** What a question offers: something to choose, limits that can be kept, and a way out for who cannot or will not say. */
import type { Question, Questionnaire } from '../definition.ts'
import { pointsOf } from '../value-state.ts'
import { error, type Finding, warning } from './finding.ts'
import { itemsOf, placedQuestions } from './places.ts'

export function offerFindings(questionnaire: Questionnaire): readonly Finding[] {
  return [
    ...questionnaire.sections
      .filter(({ questions }) => !questions.some(({ kind }) => kind !== 'note'))
      .map(({ id }) => error('section_empty', id, 'The section asks nothing.')),
    ...placedQuestions(questionnaire).flatMap(({ question, at }) => [
      ...emptiness(question, at),
      ...limits(question, at),
      ...groups(question, at),
      ...narrowing(questionnaire, question, at),
      ...wayOut(question, at),
    ]),
  ]
}

function emptiness(question: Question, at: string): readonly Finding[] {
  if ('options' in question && question.options.length === 0)
    return [error('no_options', at, 'The question offers no option.')]
  if ('items' in question && question.items.length === 0)
    return [error('no_options', at, 'The question has no items.')]
  const points = 'scale' in question && question.scale.kind === 'ordinal' ? question.scale.points : null
  if (points?.every(({ missing }) => missing !== undefined))
    return [error('no_options', at, 'The scale has no point that carries a value.')]
  return []
}

function limits(question: Question, at: string): readonly Finding[] {
  const choosable = pointsOf(question).filter(({ exclusive }) => !exclusive).length
  if (question.kind === 'multiple' && question.max !== undefined && question.max > choosable)
    return [
      error(
        'max_too_large',
        at,
        `At most ${question.max} may be chosen, but only ${choosable} can be together.`,
      ),
    ]
  if (question.kind === 'multiple' && question.max !== undefined && question.max < 1)
    return [error('range_empty', at, 'No option may be chosen.')]
  if (question.kind === 'ranking' && (question.top > itemsOf(question).length || question.top < 1))
    return [error('max_too_large', at, `${question.top} ranks are asked for ${question.items.length} items.`)]
  const range = rangeOf(question)
  return range !== null && range.min >= range.max
    ? [error('range_empty', at, `No number lies between ${range.min} and ${range.max}.`)]
    : []
}

function rangeOf(question: Question): { readonly min: number; readonly max: number } | null {
  if (question.kind === 'number') return question
  if (question.kind === 'open') return { min: 0, max: question.maxLength }
  return 'scale' in question && question.scale.kind === 'numeric' ? question.scale : null
}

function groups(question: Question, at: string): readonly Finding[] {
  if (question.kind === 'note') return []
  const codes = new Set(pointsOf(question).map(({ code }) => code))
  const named = Object.entries({
    ...question.reportGroups,
    ...(question.unansweredMeans !== undefined && { unansweredMeans: [question.unansweredMeans] }),
  })
  return named.flatMap(([name, members]) =>
    members
      .filter((code) => !codes.has(code))
      .map((code) => error('unknown_code', at, `“${name}” speaks of the code ${code}, which is no option.`)),
  )
}

function narrowing(questionnaire: Questionnaire, question: Question, at: string): readonly Finding[] {
  if (question.kind !== 'place' || question.narrowedBy === undefined) return []
  const { narrowedBy } = question
  for (const { question: earlier } of placedQuestions(questionnaire)) {
    if (earlier.id === question.id) break
    if (earlier.id === narrowedBy && earlier.kind === 'place') return []
  }
  return [
    error('routing_nowhere', at, `The list is narrowed by “${narrowedBy}”, which is no place asked before.`),
  ]
}

/** Nobody may be held at a question: mandatory ones need an option that says nothing, sensitive ones one that declines. */
function wayOut(question: Question, at: string): readonly Finding[] {
  if (question.kind === 'note') return []
  const missing = pointsOf(question).flatMap((option) => option.missing ?? [])
  const choice = 'options' in question || 'scale' in question
  if (question.required && missing.length === 0)
    return [
      choice
        ? error('no_way_out', at, 'The question is mandatory but has no “cannot say” or “prefer not to say”.')
        : warning('no_way_out', at, 'The question is mandatory and can only be passed by writing something.'),
    ]
  if (question.disclosure === 'sensitive' && choice && !missing.includes('prefer_not_to_say'))
    return [warning('no_way_to_decline', at, 'The question is sensitive but has no “prefer not to say”.')]
  return []
}
