/** Routing: every condition speaks of an earlier question and of codes it has. */
import type { QuestionId } from '#shared'
import type { Question, Questionnaire } from '../definition.ts'
import { type Condition, leavesOf } from '../routing.ts'
import { pointsOf } from '../value-state.ts'
import { error, type Finding, warning } from './finding.ts'
import { placedQuestions } from './places.ts'

/** What keeps a condition from being decided when its question comes up, and what it probably does not mean. */
export function routingFindings(questionnaire: Questionnaire): readonly Finding[] {
  const placed = placedQuestions(questionnaire)
  const all = new Map(placed.map(({ question }) => [question.id, question]))
  const before = new Set<QuestionId>()
  return placed.flatMap(({ question, at }) => {
    const findings = leavesOf(question.showIf).flatMap((leaf) => leafFindings(leaf, all, before, at))
    before.add(question.id)
    return [...findings, ...missingUnderNot(question.showIf, at)]
  })
}

type Leaf = ReturnType<typeof leavesOf>[number]

function leafFindings(
  leaf: Leaf,
  all: ReadonlyMap<QuestionId, Question>,
  before: ReadonlySet<QuestionId>,
  at: string,
): readonly Finding[] {
  const decider = all.get(leaf.question)
  if (decider === undefined)
    return [error('routing_nowhere', at, `Routing speaks of “${leaf.question}”, which is no question.`)]
  if (!before.has(leaf.question))
    return [error('routing_forward', at, `Routing speaks of “${leaf.question}”, which is not asked before.`)]
  if (decider.kind === 'note' || decider.apart)
    return [error('routing_undecidable', at, `“${leaf.question}” has no answer that routing could see.`)]
  if ('answered' in leaf) return []
  if (decider.kind === 'open' || decider.kind === 'ranking')
    return [
      error(
        'routing_undecidable',
        at,
        `“${leaf.question}” has no codes: only “answered” can be asked of it.`,
      ),
    ]
  return [...unknownCodes(leaf, decider, at), ...countedMissing(leaf, decider, at)]
}

function unknownCodes(leaf: Exclude<Leaf, { answered: true }>, decider: Question, at: string) {
  const codes = codesIn(leaf)
  if (codes.length === 0) return [error('routing_undecidable', at, 'Routing names no code at all.')]
  return codes
    .filter((code) => !canHave(decider, code))
    .map((code) =>
      error(
        'routing_unknown_code',
        at,
        `Routing speaks of the code ${code}, which “${decider.id}” cannot have.`,
      ),
    )
}

/** The codes a statement names. */
export function codesIn(leaf: Leaf): readonly number[] {
  if ('is' in leaf) return [leaf.is]
  if ('hasAnyOf' in leaf) return leaf.hasAnyOf
  if ('hasNoneOf' in leaf) return leaf.hasNoneOf
  return 'atLeast' in leaf ? [leaf.atLeast] : []
}

function canHave(question: Question, value: number): boolean {
  if (pointsOf(question).some(({ code }) => code === value)) return true
  const range = question.kind === 'number' ? question : 'scale' in question ? question.scale : null
  return range !== null && 'min' in range && value >= range.min && value <= range.max
}

function countedMissing(leaf: Leaf, decider: Question, at: string): readonly Finding[] {
  if (!('atLeast' in leaf)) return []
  return pointsOf(decider)
    .filter(({ code, missing }) => missing !== undefined && !leaf.except?.includes(code))
    .map(({ code, key }) =>
      error('routing_counts_missing', at, `“At least” would take ${code} (${key}) for an amount: except it.`),
    )
}

/** Under `not`, "show when missing" comes to mean "hide when missing", which is seldom meant. */
function missingUnderNot(condition: Condition | undefined, at: string): readonly Finding[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap((part) => missingUnderNot(part, at))
  if ('any' in condition) return condition.any.flatMap((part) => missingUnderNot(part, at))
  if (!('not' in condition)) return []
  if (leavesOf(condition.not).every((leaf) => 'answered' in leaf)) return []
  return [
    warning(
      'routing_missing_under_not',
      at,
      'Under “not”, what to do with a missing answer is turned round.',
    ),
  ]
}
