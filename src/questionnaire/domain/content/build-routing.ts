/** Written routing → conditions: keys of options become codes. */
import { type QuestionId, questionId } from '#shared'
import type { Question } from '../definition.ts'
import type { Condition } from '../routing.ts'
import { pointsOf } from '../value-state.ts'
import type { Report } from './build-question.ts'
import type { WrittenCondition } from './content-schema.ts'

/** Undefined where the condition cannot be built; `report` has then been told why. */
export function buildCondition(
  written: WrittenCondition,
  questions: ReadonlyMap<QuestionId, Question>,
  at: string,
  report: Report,
): Condition | undefined {
  const inner = (part: WrittenCondition) => {
    const built = buildCondition(part, questions, at, report)
    return built === undefined ? [] : [built]
  }
  if ('all' in written) return { all: written.all.flatMap(inner) }
  if ('any' in written) return { any: written.any.flatMap(inner) }
  if (!('q' in written)) {
    const [not] = inner(written.not)
    return not === undefined ? undefined : { not }
  }
  return buildLeaf(written, questions, at, report)
}

function buildLeaf(
  written: Extract<WrittenCondition, { q: string }>,
  questions: ReadonlyMap<QuestionId, Question>,
  at: string,
  report: Report,
): Condition | undefined {
  const question = questionId(written.q)
  const decider = questions.get(question)
  if (decider === undefined) {
    report('content_unknown_key', `Routing speaks of the question "${written.q}", which there is not.`, at)
    return undefined
  }
  const codes = (keys: readonly string[]) => keys.flatMap((key) => codeOf(decider, key, at, report))
  const { whenMissing, is, anyOf, noneOf, atLeast } = written
  if (written.answered) return { question, answered: true }
  if (whenMissing === undefined) {
    report('content_incomplete', 'Routing must say what to do when its question is not answered.', at)
    return undefined
  }
  if (anyOf !== undefined) return { question, hasAnyOf: codes(anyOf), whenMissing }
  if (noneOf !== undefined) return { question, hasNoneOf: codes(noneOf), whenMissing }
  const [code] = is === undefined ? [] : codes([is])
  if (code !== undefined) return { question, is: code, whenMissing }
  if (atLeast === undefined) {
    report('content_incomplete', 'Routing must say which answers of its question decide.', at)
    return undefined
  }
  const except = pointsOf(decider).flatMap((point) => (point.missing === undefined ? [] : [point.code]))
  return { question, atLeast, ...(except.length > 0 && { except }), whenMissing }
}

function codeOf(decider: Question, key: string, at: string, report: Report): number[] {
  const point = pointsOf(decider).find((candidate) => candidate.key === key)
  if (point !== undefined) return [point.code]
  report('content_unknown_key', `Routing speaks of "${key}", which "${decider.id}" does not offer.`, at)
  return []
}
