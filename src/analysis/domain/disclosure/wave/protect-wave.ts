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
import { type About, answersOf } from './answers.ts'
import { type Exposed, exposedIn } from './attack-answers.ts'
import { exposedByRouting } from './attack-routing.ts'
import { type Grouping, groupingsOf } from './groupings.ts'
import { decidersIn } from './left-out.ts'
import { everyoneIn, type ProtectedQuestion, protectQuestion, type Terms } from './protect-question.ts'
import type { ShownTable, ShownWave } from './shown-table.ts'

export interface WaveRequest {
  readonly dataSet: DataSet
  readonly questionnaire: Questionnaire
  readonly policy: DisclosurePolicy
  /** Whatever earlier releases of the same responses have shown. */
  readonly earlier: readonly ShownTable[]
}

/** Told at the end of each piece of work, for measuring. */
export type Stopwatch = (work: 'protecting' | 'attacking') => void

/**
 * Problems: `everything_hidden` where the policy leaves nothing to show; `protection_failed`, whose `at` names cells and is
 * for staff only.
 */
export function protectWave(request: WaveRequest, solver: Solver, watch?: Stopwatch): Result<ShownWave> {
  const { dataSet, policy } = request
  const terms = termsOf(request, solver)
  const questions: ProtectedQuestion[] = []
  const exposed: string[] = []
  for (const question of countedQuestions(request)) {
    const found = withstandingQuestion(question, request.earlier, terms, watch)
    if (!found.ok) return found
    questions.push(found.value.question)
    exposed.push(...found.value.exposed.map(({ cell }) => cell))
  }
  const tables = [
    ...questions.flatMap(({ islands }) => islands.flatMap((island) => island.tables)),
    ...texts(request),
  ]
  const { groupings } = terms
  exposed.push(...exposedByRouting({ ...request, groupings, tables }))
  if (exposed.length > 0) {
    const message = 'Hidden counts could be worked out from what would be shown; nothing is released.'
    return refused('protection_failed', message, exposed.slice(0, 20).join('; '), { found: exposed.length })
  }
  if (dataSet.rows > 0 && !tables.some(({ bases }) => bases.some((base) => base !== null))) {
    const message = `With the policy of wave ${dataSet.wave} every table would be hidden: fewer than ${policy.minimumBase} respondents answered each question.`
    return refused('everything_hidden', message, dataSet.wave)
  }
  const withheld = questions.flatMap((question) => question.withheld)
  return done({ dataSet: dataSet.hash, responses: dataSet.rows, tables, withheld })
}

interface Attacked {
  readonly question: ProtectedQuestion
  readonly exposed: readonly Exposed[]
}

/**
 * A question as the attacker leaves it standing: with means beside hidden answers; or without these; or without the
 * breakdowns in which it still finds something.
 */
function withstandingQuestion(
  { id, variables, about }: CountedQuestion,
  earlier: readonly ShownTable[],
  terms: Terms,
  watch?: Stopwatch,
): Result<Attacked> {
  const tried = (under: Terms): Result<Attacked> => {
    const question = protectQuestion(id, variables, about, under)
    watch?.('protecting')
    const found = attacked(question, earlier, under)
    watch?.('attacking')
    return found
  }
  let found = tried(terms)
  if (!found.ok || found.value.exposed.length === 0) return found
  let under: Terms = { ...terms, meansBesideHidden: false }
  for (;;) {
    found = tried(under)
    if (!found.ok) return found
    const names = found.value.exposed.flatMap(({ by }) => by ?? [])
    const dropped = new Set([...under.dropped, ...names])
    if (dropped.size === under.dropped.size) return found
    under = { ...under, dropped }
  }
}

function attacked(
  question: ProtectedQuestion,
  earlier: readonly ShownTable[],
  terms: Terms,
): Result<Attacked> {
  const exposed: Exposed[] = []
  for (const { answers, tables } of question.islands) {
    const found = exposedIn(answers, tables, earlier, terms)
    if (!found.ok) return found
    exposed.push(...found.value)
  }
  return done({ question, exposed })
}

interface CountedQuestion {
  readonly id: string
  readonly about: Omit<About, 'sensitive'>
  readonly variables: readonly Variable[]
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
