/**
 * Everything a wave shows, protected together and then attacked. The same data set, policy and earlier releases give the
 * same result on every machine.
 */
import { type Question, type Questionnaire, questionsOf } from '#questionnaire'
import { done, type Result, refused } from '#shared'
import type { DataSet, Variable } from '../../data-set.ts'
import { languageOfResponse } from '../../language-of-response.ts'
import { countMissing } from '../../tables/count.ts'
import type { DisclosurePolicy } from '../policy.ts'
import type { Solver } from '../solver.ts'
import { answersOf } from './answers.ts'
import { exposedByRouting } from './attack-routing.ts'
import { type Grouping, groupingsOf } from './groupings.ts'
import { decidersIn } from './left-out.ts'
import { everyoneIn, type Terms } from './protect-question.ts'
import type { ShownTable, ShownWave } from './shown-table.ts'
import {
  type CountedQuestion,
  type StandingQuestion,
  type Stopwatch,
  standingQuestion,
} from './standing-question.ts'

export interface WaveRequest {
  readonly dataSet: DataSet
  readonly questionnaire: Questionnaire
  readonly policy: DisclosurePolicy
  /** Whatever earlier releases of the same responses have shown. */
  readonly earlier: readonly ShownTable[]
}

/**
 * Problems: `everything_hidden` where the policy leaves nothing to show; `protection_failed`, whose `at` names cells and is
 * for staff only.
 */
export function protectWave(request: WaveRequest, solver: Solver): Result<ShownWave> {
  return wholeWave(request, standingQuestions(request, solver))
}

/** Of questions dealt out in turn, those of one hand: each stands by itself, so hands can be played side by side. */
export interface Hand {
  readonly number: number
  readonly of: number
}

/** The questions of one hand, or all, each protected and attacked; in their order. */
export function standingQuestions(
  request: WaveRequest,
  solver: Solver,
  { number, of }: Hand = { number: 0, of: 1 },
  watch?: Stopwatch,
): readonly Result<StandingQuestion>[] {
  const terms = termsOf(request, solver)
  return countedQuestions(request)
    .filter((_, place) => place % of === number)
    .map((question) => standingQuestion(question, request.earlier, terms, watch))
}

/** What is shown, of all questions in their order. Problems: those of `protectWave`. */
export function wholeWave(
  request: WaveRequest,
  questions: readonly Result<StandingQuestion>[],
): Result<ShownWave> {
  const { dataSet, policy } = request
  const failed = questions.find(({ ok }) => !ok)
  if (failed !== undefined && !failed.ok) return failed
  const standing = questions.flatMap((question) => (question.ok ? [question.value] : []))
  const tables = [...standing.flatMap((question) => question.tables), ...texts(request)]
  const groupings = groupingsOf(dataSet, request.questionnaire, policy)
  const exposed = [
    ...standing.flatMap((question) => question.exposed),
    ...exposedByRouting({ ...request, groupings, tables }),
  ]
  if (exposed.length > 0) {
    const message = 'Hidden counts could be worked out from what would be shown; nothing is released.'
    return refused('protection_failed', message, exposed.slice(0, 20).join('; '), { found: exposed.length })
  }
  if (dataSet.rows > 0 && !tables.some(({ bases }) => bases.some((base) => base !== null))) {
    const message = `With the policy of wave ${dataSet.wave} every table would be hidden: fewer than ${policy.minimumBase} respondents answered each question.`
    return refused('everything_hidden', message, dataSet.wave)
  }
  const withheld = standing.flatMap((question) => question.withheld)
  return done({ dataSet: dataSet.hash, responses: dataSet.rows, tables, withheld })
}

/** Questions with something to count, and the language of response. */
function countedQuestions({ dataSet, questionnaire, policy }: WaveRequest): readonly CountedQuestion[] {
  const asked = new Map(
    questionsOf(questionnaire).map((question): [string, Question] => [question.id, question]),
  )
  const deciders = decidersIn(questionnaire)
  return [
    ...Map.groupBy(
      dataSet.variables.filter((variable) => mayLeave(variable, policy)),
      ({ question }) => question,
    ),
  ]
    .filter(([id]) => id !== languageOfResponse)
    .map(([id, variables]) => {
      const question = asked.get(id)
      const complete = question?.kind === 'ranking' && !question.partial
      return { id, variables, about: { complete, deciders: deciders.get(id) ?? [] } }
    })
}

export function mayLeave(
  { name, question, measure, disclosure }: Variable,
  { never }: DisclosurePolicy,
): boolean {
  return measure !== 'text' && disclosure !== 'high' && !never.includes(question) && !never.includes(name)
}

function termsOf({ dataSet, questionnaire, policy }: WaveRequest, solver: Solver): Terms {
  const groupings = groupingsOf(dataSet, questionnaire, policy)
  const concealed = new Map(
    groupings.map((grouping) => [grouping.name, secretGroups(dataSet, grouping, groupings, policy, solver)]),
  )
  return { dataSet, policy, groupings, concealed, solver, meansBesideHidden: true, dropped: new Set() }
}

/** Groups with an answer that is hidden when the question they are made of is shown for everyone. */
function secretGroups(
  dataSet: DataSet,
  { questions, groups, groupOfCode }: Grouping,
  groupings: readonly Grouping[],
  policy: DisclosurePolicy,
  solver: Solver,
): ReadonlySet<number> {
  const [question, another] = questions
  const variables = dataSet.variables.filter((one) => one.question === question && one.measure !== 'text')
  if (another !== undefined) return new Set()
  const [answers] = answersOf(dataSet, variables, groupings, {
    sensitive: false,
    complete: false,
    deciders: [],
  })
  if (answers === undefined) return new Set(groups.keys())
  const everyone = everyoneIn(answers, policy, solver)
  if (everyone === null) return new Set(groups.keys())
  const hiddenIn = (group: number) =>
    answers.lines.reduce(
      (sum, { code }, line) =>
        groupOfCode.get(code) === group && everyone.hidden[line] === true ? sum + 1 : sum,
      0,
    )
  const whole = answers.wholes.length > 0 && groups.length < answers.lines.length
  return new Set([...groups.keys()].filter((group) => !whole && hiddenIn(group) > 0))
}

/** Of written answers only their number is shown. */
function texts({ dataSet, policy }: WaveRequest): readonly ShownTable[] {
  return dataSet.variables.flatMap((variable): readonly ShownTable[] => {
    const column = dataSet.columns.get(variable.name)
    if (variable.measure !== 'text' || variable.part !== null || column?.kind !== 'texts') return []
    const written = column.values.filter((text) => text !== null).length
    const base = written >= policy.minimumBase ? written : null
    const kinds = countMissing(column)
    const missing = Object.values(kinds).some((n) => n > 0 && n < policy.cellThreshold) ? null : kinds
    return [
      {
        variable: variable.name,
        by: null,
        bases: [base],
        counts: [],
        means: [null],
        missing: base === null ? null : missing,
      },
    ]
  })
}
