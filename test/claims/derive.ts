/**
 * Derives what a claim says from released tables and stored facts, by the operators of the claims themselves. It shares
 * nothing with what finds statements in the product: two independent witnesses per claim.
 */
import type { ReleasedResults, ReleasedTable } from '#analysis'
import { dayOf } from '#shared'

/** A derivation as written: an operator and what it works on. */
export interface Derivation {
  readonly op: string
  readonly [argument: string]: unknown
}

export interface World {
  readonly released: ReleasedResults
  /** Stored facts, by path. */
  readonly facts: Readonly<Record<string, unknown>>
  /** In the order the waves began. */
  readonly waves: readonly string[]
  /** Days on which responses were submitted, in order. */
  readonly submittedOn: readonly string[]
  /** What another claim derives. */
  readonly derived: (claim: string) => unknown
}

export function derive(derivation: Derivation, world: World): unknown {
  const operator = operators[derivation.op]
  if (operator === undefined) throw new Error(`no operator ${derivation.op}`)
  return operator(derivation, world)
}

const operators: Readonly<Record<string, (derivation: Derivation, world: World) => unknown>> = {
  none: () => null,
  field: (derivation, world) => {
    const value = partOf(valueAt(String(derivation.path), world.facts), derivation.part)
    const limit = derivation.mustMatch as { readonly op: string } | undefined
    if (limit?.op === 'minDate' && String(value) > (world.submittedOn[0] ?? '')) return undefined
    if (limit?.op === 'maxDate' && String(value) < (world.submittedOn.at(-1) ?? '')) return undefined
    return value
  },
  exists: ({ path }, { facts }) => typeof valueAt(String(path), facts) === 'string',
  all: ({ of }, { derived }) => (of as readonly string[]).every((claim) => derived(claim) != null),
  daysBetween: ({ from, to }, { derived }) =>
    (Date.parse(dayOf(new Date(String(derived(String(to)))))) -
      Date.parse(dayOf(new Date(String(derived(String(from))))))) /
    86_400_000,
  before: ({ a, b }, { derived }) => String(derived(String(a))) < String(derived(String(b))),
  /** Calendar years, the first and the last included: the day the programme started is not known. */
  yearsBetween: ({ from, to }, { facts }) =>
    Number(String(valueAt(String(to), facts)).slice(0, 4)) -
    Number(String(valueAt(String(from), facts)).slice(0, 4)) +
    1,
  ordinalOf: (_, { waves, released }) => waves.indexOf(released.wave.id) + 1,
  sectionsPresent: ({ sections }, { released }) =>
    (sections as readonly string[]).every((id) =>
      released.questionnaire.sections.some((section) => section.id === id),
    ),
  questionsPresent: ({ questions }, world) =>
    (questions as readonly string[]).every((id) => tablesOf(id, world).length > 0),
  count: ({ of }, { released }) =>
    of === 'responses'
      ? released.results.responses
      : allQuestions(released)
          .filter(({ question }) => question.kind === 'open')
          .flatMap(({ tables }) => tables)
          .reduce((sum, { value }) => sum + (value.groups[0]?.base ?? 0), 0),
  share: (derivation, world) => share(derivation, world),
  mean: ({ variable }, world) => ({ mean: tableOf(String(variable), world).groups[0]?.mean }),
  and: ({ of }, world) => {
    const [mean, shared] = (of as readonly Derivation[]).map((one) => derive(one, world)) as [object, Share]
    return { ...mean, share: shared.valid, n: shared.n }
  },
  topK: ({ question, k, exclude = [], as }, world) => {
    const [table] = tablesOf(String(question), world)
    const named = new Set([...specialOf(String(question), world), ...(exclude as readonly string[])])
    const first = (table?.rows ?? [])
      .filter(({ key, code }) => !named.has(key) && !named.has(String(code)))
      .toSorted((one, other) => (other.cells[0]?.n ?? 0) - (one.cells[0]?.n ?? 0))
      .slice(0, Number(k))
      .map(({ key }) => key)
    return as === undefined ? first[0] : first
  },
  topKMean: ({ question, k, minBase }, world) =>
    byMean(String(question), world)
      .filter(({ base }) => base >= Number(minBase))
      .toReversed()
      .slice(0, Number(k))
      .map(({ item }) => item),
  bestMeanRank: ({ question, k }, world) =>
    byMean(String(question), world)
      .slice(0, Number(k))
      .map(({ item }) => item),
  equalSets: ({ of }, { derived }) => {
    const [one, other] = (of as readonly string[]).map((claim) => [...(derived(claim) as string[])].sort())
    return JSON.stringify(one) === JSON.stringify(other)
  },
}

interface Share {
  readonly valid: number
  readonly inclCannotSay: number | null
  readonly n: number
}

function share({ variable, codes, base }: Derivation, world: World): Share | number {
  const table = tableOf(String(variable), world)
  const n = table.groups[0]?.base ?? 0
  const counted = table.rows
    .filter(({ code }) => (codes as readonly unknown[]).some((wanted) => Number(wanted) === code))
    .reduce((sum, { cells }) => sum + (cells[0]?.n ?? Number.NaN), 0)
  if (base === 'allResponses') return counted / world.released.results.responses
  const cannotSay = table.missing.cannot_say
  return { valid: counted / n, inclCannotSay: cannotSay === null ? null : counted / (n + cannotSay), n }
}

/** Items of a battery or ranking, lowest mean first. */
function byMean(question: string, world: World): readonly { item: string; base: number }[] {
  return tablesOf(question, world)
    .toSorted((one, other) => (one.groups[0]?.mean ?? 0) - (other.groups[0]?.mean ?? 0))
    .map(({ item, groups }) => ({ item: item ?? '', base: groups[0]?.base ?? 0 }))
}

function specialOf(id: string, { released }: World): readonly string[] {
  const asked = allQuestions(released).find(({ question }) => question.id === id)?.question
  const options = asked !== undefined && 'options' in asked ? asked.options : []
  return options
    .filter(
      ({ openText, exclusive, missing }) => openText === true || exclusive === true || missing !== undefined,
    )
    .map(({ key }) => key)
}

function allQuestions({ results }: ReleasedResults) {
  return results.sections.flatMap(({ questions }) => questions)
}

function tablesOf(id: string, { released }: World): readonly ReleasedTable[] {
  return (allQuestions(released).find(({ question }) => question.id === id)?.tables ?? []).map(
    ({ value }) => value,
  )
}

/** `prog_effects.useful_overall`, or a question without items. */
function tableOf(variable: string, world: World): ReleasedTable {
  const [question = '', item = null] = variable.split('.')
  const table = tablesOf(question, world).find((one) => one.item === item)
  if (table === undefined) throw new Error(`no released table of ${variable}`)
  return table
}

function valueAt(path: string, facts: unknown): unknown {
  return path.split(/[.[\]]+/u).reduce<unknown>((value, step) => {
    if (step === '') return value
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined
  }, facts)
}

function partOf(value: unknown, part: unknown): unknown {
  if (part === 'date') return dayOf(new Date(String(value)))
  if (part !== 'time') return value
  const options = { timeZone: 'Europe/Helsinki', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(String(value)))
}
