/**
 * What an outsider can make of the figures: tables that share cells, nested groups, rounded percentages and means, sizes of
 * groups, options that share a base, and how the questionnaire leads people past questions.
 */
import type { Knowledge, PublishedTable } from '../../src/analysis/domain/disclosure/attacker/knowledge.ts'
import type { Question } from '../../src/questionnaire/index.ts'
import { type Fact, type Notebook, nameOf } from './told.ts'

const total = 'Total'
export const nobody = 'no group'

/** One thing that is counted: a question, an item, or an option that was chosen or not. */
interface Counted {
  readonly id: string
  readonly question: string
  readonly item: string
  /** The option; null where all answers are counted. */
  readonly option: string | null
  readonly codes: readonly string[]
}

export interface View {
  readonly table: PublishedTable
  readonly counted: Counted
  readonly by: string
  readonly groups: readonly string[]
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

export function viewsOf({ known }: Notebook, questions: ReadonlyMap<string, Question>): readonly View[] {
  const facts = [...known.values()]
  const shown = Map.groupBy(
    facts.filter(({ figure }) => figure === 'n'),
    ({ question, item }) => `${question}|${item}`,
  )
  const sizes = sizesIn(facts)
  return [...shown.values()].flatMap((own) => {
    const [{ question = '', item = '' } = {}] = own
    const codes = unique(own.map(({ code }) => code))
    const breakdowns = unique(own.map(({ by, group }) => (group === 'total' ? '' : by)))
    const counted: readonly Counted[] =
      questions.get(question)?.kind === 'multiple'
        ? codes.map((option) => ({
            id: `${question}#${option}`,
            question,
            item,
            option,
            codes: ['chosen', 'not'],
          }))
        : [{ id: item === '' ? question : `${question}.${item}`, question, item, option: null, codes }]
    return counted.flatMap((one) => breakdowns.map((by) => viewOf(one, by, own, known, sizes)))
  })
}

/** How many respondents a group has at most: as many as gave that answer to the question it is made of. */
function sizesIn(facts: readonly Fact[]): (by: string, group: string) => number {
  const everyone = facts.filter(
    ({ figure, group, item }) => figure === 'n' && group === 'total' && item === '',
  )
  const groups = new Map(facts.map(({ by, group }) => [`${by}|${group}`, group]))
  return (by, group) => {
    if (by.includes(':') || by.includes('+') || !groups.has(`${by}|${group}`)) return Infinity
    const answers = everyone.filter(({ question }) => question === by)
    const keys = unique(facts.filter((one) => one.by === by && one.group !== 'total').map((one) => one.group))
    if (keys.length !== answers.length) return Infinity
    return answers[keys.indexOf(group)]?.value ?? Infinity
  }
}

function viewOf(
  counted: Counted,
  by: string,
  own: readonly Fact[],
  known: Notebook['known'],
  sizeOf: (by: string, group: string) => number,
): View {
  const { id, question, item, option, codes } = counted
  const groups =
    by === ''
      ? []
      : unique(own.filter((one) => one.by === by && one.group !== 'total').map(({ group }) => group))
  const place = { question, item, by }
  const base = (group: string) =>
    known.get(nameOf({ ...place, group, code: '', figure: 'base' }))?.value ?? null
  const count = (group: string, code: string) => {
    const chosen = known.get(nameOf({ ...place, group, code: option ?? code, figure: 'n' }))?.value ?? null
    const all = base(group)
    if (code !== 'not' || option === null) return chosen
    return chosen === null || all === null ? null : all - chosen
  }
  const columns = groups.length === 0 ? [] : [...groups, ...restsOf(by, groups)]
  const cells = ['total', ...columns].flatMap((group) => {
    const isRest = !groups.includes(group) && group !== 'total'
    const keyOf = (line: string) =>
      columns.length === 0 ? [line] : [line, group === 'total' ? total : group]
    const most = group === 'total' || isRest ? Infinity : sizeOf(by, group)
    return [
      { key: keyOf(total), value: isRest ? null : base(group), most },
      ...codes.map((code) => ({ key: keyOf(code), value: isRest ? null : count(group, code), most })),
    ]
  })
  const dimensions = [
    { name: id, categories: codes },
    ...(columns.length === 0 ? [] : [{ name: dimensionOf(by, id), categories: columns }]),
  ]
  return { table: { id: `${id} by ${by}`, dimensions, cells }, counted, by, groups }
}

/** Those in no group; of crossed groups also those who are in the first of the two groups alone. */
function restsOf(by: string, groups: readonly string[]): readonly string[] {
  if (!by.includes('+')) return [nobody]
  return [...unique(groups.map((group) => outerOf(group))).map((outer) => `${outer}+`), nobody]
}

export const outerOf = (group: string): string => group.split('+')[0] ?? ''

const dimensionOf = (by: string, id: string): string => `${by} of ${id}`

/** @param within the group of `org_type:group` that each type of organisation lies in */
export function knowledgeOf(
  views: readonly View[],
  { known }: Notebook,
  within: ReadonlyMap<string, string>,
): Knowledge {
  return {
    tables: views.map(({ table }) => table),
    whole: true,
    least: 0,
    means: views.flatMap((view) => ratiosIn(view, known)),
    aggregates: views.flatMap((view) => nestedIn(view, views, within)),
  }
}

/** A percentage is a mean of scores 0 and 100; shares that a count stands beside tell nothing more. */
function ratiosIn(
  { table, counted, by, groups }: View,
  known: Notebook['known'],
): NonNullable<Knowledge['means']> {
  const { question, item, option, codes } = counted
  return ['total', ...groups].flatMap((group) => {
    const at = { question, item, by, group }
    const keyOf = (line: string) => (groups.length === 0 ? [line] : [line, group === 'total' ? total : group])
    const ratio = (parts: readonly string[], scores: readonly number[], fact: Fact | undefined) => {
      if (fact?.value == null) return []
      const decimals = fact.figure === 'mean' ? Math.max(1, decimalsOf(fact.value)) : decimalsOf(fact.value)
      return [
        { table: table.id, parts: parts.map(keyOf), scores, base: keyOf(total), mean: fact.value, decimals },
      ]
    }
    const mean = known.get(nameOf({ ...at, code: '', figure: 'mean' }))
    const shares = (option === null ? codes : [option]).flatMap((code) =>
      ratio(
        [option === null ? code : 'chosen'],
        [100],
        known.get(nameOf({ ...at, code, figure: 'percent' })),
      ),
    )
    return [...(option === null ? ratio(codes, codes.map(Number), mean) : []), ...shares]
  })
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** Groups that are made of others which are shown as well. */
function nestedIn(
  { by, groups, counted: { id } }: View,
  views: readonly View[],
  within: ReadonlyMap<string, string>,
): NonNullable<Knowledge['aggregates']> {
  const coarse = by === 'org_type' ? 'org_type:group' : by.includes('+') ? by.split('+')[0] : undefined
  const wider = views.find((view) => view.counted.id === id && view.by === coarse)
  if (wider === undefined) return []
  const all = [...groups, ...restsOf(by, groups)].filter((group) => group !== nobody)
  const outer = (group: string) => (by.includes('+') ? outerOf(group) : within.get(group))
  return wider.groups.map((category) => ({
    dimension: dimensionOf(wider.by, id),
    category,
    of: dimensionOf(by, id),
    parts: all.filter((group) => outer(group) === category),
  }))
}
