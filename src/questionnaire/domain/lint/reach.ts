/**
 * Questions no respondent can reach because their routing contradicts itself, or that of a question it rests on.
 *
 * Decided by trying: only the questions a condition rests on, directly or through others, and of each only the answers
 * the conditions can tell apart. A condition with too many of these to try is a warning of its own.
 */
import type { QuestionId } from '#shared'
import type { Answer, Answers } from '../answer.ts'
import type { Question, Questionnaire } from '../definition.ts'
import { questionsOf, routeOf } from '../path.ts'
import { decidersOf, leavesOf } from '../routing.ts'
import { pointsOf } from '../value-state.ts'
import { error, type Finding, warning } from './finding.ts'
import { placedQuestions } from './places.ts'
import { codesIn } from './routing.ts'

const mostTries = 20_000
const mostCodesTogether = 8

export function reachFindings(questionnaire: Questionnaire): readonly Finding[] {
  return placedQuestions(questionnaire).flatMap(({ question, at }): Finding[] => {
    if (question.showIf === undefined || ('apart' in question && question.apart)) return []
    const chain = chainOf(questionnaire, question)
    const reached = chain === null ? 'yes' : isReached(questionnaire, question, chain)
    if (reached === 'yes') return []
    return reached === 'no'
      ? [error('unreachable', at, 'No answers lead to this question: its routing contradicts itself.')]
      : [warning('routing_too_complex', at, 'The routing is too manifold to tell whether it can be reached.')]
  })
}

/** The questions a question's routing rests on, in the order asked; null where one is not asked before (found elsewhere). */
function chainOf(questionnaire: Questionnaire, question: Question): readonly Question[] | null {
  const order = questionsOf(questionnaire)
  const needed = new Set<QuestionId>(decidersOf(question.showIf))
  const chain: Question[] = []
  for (const earlier of order.slice(0, order.indexOf(question)).reverse()) {
    if (!needed.delete(earlier.id)) continue
    chain.unshift(earlier)
    for (const id of decidersOf(earlier.showIf)) needed.add(id)
  }
  return needed.size === 0 ? chain : null
}

function isReached(
  questionnaire: Questionnaire,
  question: Question,
  chain: readonly Question[],
): 'yes' | 'no' | 'unknown' {
  const leaves = [...chain, question].flatMap(({ showIf }) => leavesOf(showIf))
  const choices = chain.map((decider) => {
    const codes = leaves.filter((leaf) => leaf.question === decider.id).flatMap(codesIn)
    return answersToTry(decider, [...new Set(codes)])
  })
  const tries = choices.reduce((product, some) => product * some.length, 1)
  if (tries > mostTries) return 'unknown'
  const [section] = questionnaire.sections
  if (section === undefined) return 'no'
  const small = { ...questionnaire, sections: [{ ...section, questions: [...chain, question] }] }
  for (let number = 0; number < tries; number += 1) {
    const answers = combination(chain, choices, number)
    if (routeOf(small, answers, questionnaire.sourceLanguage).shown.has(question.id)) return 'yes'
  }
  return 'no'
}

/** The combination of one choice for each question that has this number, as digits have in a mixed base. */
function combination(
  chain: readonly Question[],
  choices: readonly (readonly (Answer | null)[])[],
  number: number,
): Answers {
  const answers: Record<QuestionId, Answer> = {}
  let rest = number
  chain.forEach(({ id }, index) => {
    const some = choices[index] ?? []
    const answer = some[rest % some.length]
    rest = Math.floor(rest / some.length)
    if (answer != null) answers[id] = answer
  })
  return answers
}

/** Answers that conditions naming these codes can tell apart; null is leaving the question empty. */
function answersToTry(question: Question, codes: readonly number[]): readonly (Answer | null)[] {
  const values = valuesToTry(question, codes)
  switch (question.kind) {
    case 'note':
      return [null]
    case 'open':
      return [null, { kind: 'open', text: 'x' }]
    case 'ranking':
      return [null, { kind: 'ranking', ranks: { [question.items[0]?.key ?? '']: 1 } }]
    case 'number':
      return [null, ...values.map((value): Answer => ({ kind: 'number', value }))]
    case 'single':
    case 'scale':
    case 'place': {
      const { kind } = question
      return [null, ...values.map((code): Answer => ({ kind, code }))]
    }
    case 'multiple': {
      const alone = new Set(question.options.filter((one) => one.exclusive).map(({ code }) => code))
      const sets = subsets(values, question.max ?? values.length)
      const allowed = sets.filter((set) => set.length === 1 || !set.some((code) => alone.has(code)))
      return [null, ...allowed.map((some): Answer => ({ kind: 'multiple', codes: some }))]
    }
    case 'battery': {
      const keys = question.items.map(({ key }) => key)
      const rated = (set: readonly number[]) =>
        Object.fromEntries(set.map((code, i) => [keys[i] ?? '', code]))
      return [
        null,
        ...subsets(values, keys.length).map((set): Answer => ({ kind: 'battery', codes: rated(set) })),
      ]
    }
  }
}

/** The codes named that exist, and one that is not named; of numbers also the ends and the neighbours. */
function valuesToTry(question: Question, codes: readonly number[]): readonly number[] {
  const points = pointsOf(question).map(({ code }) => code)
  const other = points.find((code) => !codes.includes(code))
  const range = question.kind === 'number' ? question : 'scale' in question ? question.scale : null
  const numbers =
    range !== null && 'min' in range
      ? [range.min, range.max, ...codes.flatMap((code) => [code - 1, code, code + 1])].filter(
          (value) => value >= range.min && value <= range.max,
        )
      : []
  const reachable = codes.flatMap((least) => points.filter((code) => code >= least).slice(0, 1))
  const named = points.filter((code) => codes.includes(code))
  return [...new Set([...named, ...reachable, ...(other === undefined ? [] : [other]), ...numbers])]
}

/** Every choice of 1 to `most` of the values; the values beyond `mostCodesTogether` are tried one by one only. */
function subsets(values: readonly number[], most: number): readonly (readonly number[])[] {
  const together = values.slice(0, mostCodesTogether)
  const sets: number[][] = []
  for (let bits = 1; bits < 1 << together.length; bits += 1) {
    const set = together.filter((_, index) => bits & (1 << index))
    if (set.length <= most) sets.push(set)
  }
  return [...sets, ...values.slice(mostCodesTogether).map((value) => [value])]
}
