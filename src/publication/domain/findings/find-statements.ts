/**
 * Everything the released results of a wave say, best first.
 *
 * A score of 0–1 is the weight of the kind × (0.4 + 0.3 × effect + 0.3 × certainty), a little more where the question has
 * clearly changed. Certainty is 1 − p after Benjamini and Hochberg's control over everything that was compared, found or
 * not; a difference between groups or a change is found only where its p stays below 0.05. Method: docs/methods/wording.md.
 */
import { benjaminiHochberg, type QuestionResults, type ReleasedResults } from '#analysis'
import type { Candidate, Compared } from './candidate.ts'
import { cellsOf } from './cells-of.ts'
import { changesIn } from './find-changes.ts'
import { differencesIn } from './find-differences.ts'
import { statementsIn } from './find-in-question.ts'
import { isTop, sameTopsAmong } from './find-same-top.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { FoundStatement } from './found-statement.ts'
import type { Statement } from './statement.ts'

export function findStatements(released: ReleasedResults): readonly FoundStatement[] {
  const compared = comparedIn(released)
  const adjusted = benjaminiHochberg(compared.map(({ p }) => p))
  const clear = compared.flatMap((candidate, at) => {
    const q = adjusted[at] ?? null
    if (candidate.statement === null) return []
    return candidate.mustBeCertain && (q ?? 1) >= level ? [] : [{ candidate, certainty: 1 - (q ?? untested) }]
  })
  const standing: Standing = {
    moved: new Set(
      clear
        .filter(({ candidate }) => hasMoved(candidate.statement))
        .map(({ candidate }) => candidate.question),
    ),
    backgrounds: backgroundsIn(released),
  }
  return clear
    .map(({ candidate, certainty }) => foundOf(candidate, certainty, standing, released))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
}

const level = 0.05
/** What compares nothing is neither certain nor uncertain. */
const untested = 0.5

function comparedIn(released: ReleasedResults): readonly Compared[] {
  const { results, questionnaire } = released
  const questions = results.sections.flatMap((section) => section.questions).filter(isAboutMatters)
  const alone = questions.flatMap((question) => statementsIn(question, questionnaire.id, results.responses))
  const tops = alone.flatMap(({ statement, question: id }) => {
    const asked = questions.find(({ question }) => question.id === id)?.question
    const things =
      asked === undefined ? [] : 'items' in asked ? asked.items : 'options' in asked ? asked.options : []
    return isTop(statement) ? [{ top: statement, keys: things.map(({ key }) => key) }] : []
  })
  return [
    ...aboutAll(released),
    ...alone,
    ...sameTopsAmong(tops),
    ...questions.flatMap((question) => differencesIn(question, questionnaire.id)),
    ...changesIn(released),
  ]
}

/** What respondents allow to be done with their answers is no result. */
function isAboutMatters({ question }: QuestionResults): boolean {
  return question.unansweredMeans === undefined
}

function aboutAll({ wave, results }: ReleasedResults): readonly Candidate[] {
  const open = results.sections
    .flatMap(({ questions }) => questions)
    .filter(({ question, tables }) => question.kind === 'open' && tables.length > 0)
  const n = open.flatMap(({ tables }) => tables.map(({ value }) => value.groups[0]?.base ?? null))
  const whole = { question: '', size: 1, p: null, mustBeCertain: false }
  const responses: Candidate = {
    ...whole,
    id: 'responses',
    statement: { kind: 'responses', n: results.responses, field: wave.field },
  }
  if (n.length === 0 || n.includes(null)) return [responses]
  const sum = n.reduce<number>((total, count) => total + (count ?? 0), 0)
  const written: Candidate = {
    ...whole,
    id: 'open_answers',
    statement: { kind: 'open_answers', n: sum, questions: open.length },
  }
  return [responses, written]
}

/** How much a kind of statement is usually worth to a reader, all else being equal. */
const weights: Readonly<Record<Statement['kind'], number>> = {
  responses: 1,
  top: 0.95,
  top_means: 0.95,
  best_ranks: 0.95,
  change: 0.9,
  largest_groups: 0.9,
  same_top: 0.85,
  majority: 0.85,
  difference: 0.85,
  relatively: 0.6,
  two_highest: 0.65,
  means: 0.65,
  most_common: 0.6,
  open_answers: 0.6,
  ranking: 0.5,
  mean: 0.5,
  answer_across: 0.5,
  between: 0.4,
  share: 0.45,
  written: 0.3,
  listed: 0.3,
  too_few: 0,
  withheld: 0,
}
const ofTrend = 0.1
/** Who responded is less than what they said. */
const ofBackground = 0.5

interface Standing {
  /** Questions that have clearly changed. */
  readonly moved: ReadonlySet<string>
  readonly backgrounds: ReadonlySet<string>
}

/** The questions about respondents: those of the section that asks the main background question. */
function backgroundsIn({ results }: ReleasedResults): ReadonlySet<string> {
  const section = results.sections.find(({ questions }) => questions.some(isMainBackground))
  return new Set(section?.questions.map(({ question }) => question.id))
}

function isMainBackground({ question }: QuestionResults): boolean {
  return question.kind === 'single' && question.reportGroups !== undefined
}

function foundOf(
  { id, question, statement, size }: Candidate,
  certainty: number,
  { moved, backgrounds }: Standing,
  released: ReleasedResults,
): FoundStatement {
  const ofRespondents = backgrounds.has(question) && statement.kind !== 'largest_groups'
  const weight = weights[statement.kind] * (ofRespondents ? ofBackground : 1)
  const telling = weight * (0.4 + 0.3 * size + 0.3 * certainty)
  const score = moved.has(question) ? telling + ofTrend * (1 - telling) : telling
  return {
    id,
    question,
    statement,
    cells: cellsOf(statement, released),
    score: Math.round(1000 * score) / 1000,
    fingerprint: fingerprintOf(statement),
  }
}

function hasMoved(statement: Statement): boolean {
  return statement.kind === 'change' && statement.rose.length + statement.fell.length > 0
}
