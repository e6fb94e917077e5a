/**
 * Attacks what a wave shows of one set of answers, as a reader would: all its tables together, how groups nest, means with
 * their rounding, how large groups are, and whatever earlier releases showed. Nothing the protector reckoned is used.
 */
import { done, type Result } from '#shared'
import type { Knowledge, KnownSum, PublishedTable } from '../attacker/knowledge.ts'
import { audit, secretsOf, type TrueCell } from '../attacker/verdict.ts'
import { leastHidden } from '../rule.ts'
import type { Answers } from './answers.ts'
import type { Grouping } from './groupings.ts'
import type { Terms } from './protect-question.ts'
import type { ShownTable } from './shown-table.ts'

const total = 'Total'
const nobody = 'no group'

/** A cell that is found out, named for staff, and the breakdown it is in. */
export interface Exposed {
  readonly by: string | null
  readonly cell: string
}

/** Cells that are found out; none where everything is as uncertain as the policy asks. */
export function exposedIn(
  answers: Answers,
  tables: readonly ShownTable[],
  earlier: readonly ShownTable[],
  terms: Terms,
): Result<readonly Exposed[]> {
  const own = answers.variables.map(({ name }) => name)
  const told = earlier.filter(({ variable }) => own.includes(variable))
  const views = [...tables, ...told].map((table, place) => viewOf(table, place, answers, terms))
  const knowledge: Knowledge = {
    tables: views.map(({ published }) => published),
    whole: true,
    least: leastHidden(terms.policy.standard),
    means: views.flatMap(({ means }) => means),
    sums: rankSums(answers, views, terms),
    aggregates: aggregatesOf(answers, tables, terms),
  }
  const rule = { kind: 'threshold', n: terms.policy.cellThreshold } as const
  const secrets = views.flatMap(({ published: { id }, truth }) =>
    secretsOf({ id, cells: truth }, rule, terms.policy.standard),
  )
  const audited = audit(knowledge, secrets, terms.solver, false)
  if (!audited.ok) return audited
  return done(
    audited.value.exposures.map(({ secret: { table, key } }) => ({
      by: views.find(({ published }) => published.id === table)?.shown.by ?? null,
      cell: `${table}: ${key.join(', ')}`,
    })),
  )
}

interface View {
  readonly shown: ShownTable
  readonly published: PublishedTable
  readonly truth: readonly TrueCell[]
  readonly means: NonNullable<Knowledge['means']>
}

/** A table as the attacker reads it: with its totals, and with those who are in no group. */
function viewOf(shown: ShownTable, place: number, answers: Answers, { groupings, concealed }: Terms): View {
  const { variable, by } = shown
  const id = `${variable} by ${by ?? 'nothing'} (${place + 1})`
  const lines = [...answers.lines.keys()].filter((line) => answers.lines[line]?.variable === variable)
  const codes = lines.map((line) => String(answers.lines[line]?.code))
  const grouping = groupings.find(({ name }) => name === by)
  const groups = grouping === undefined ? [] : [...grouping.groups.map(({ key }) => key), nobody]
  const truth = [
    answers.everyone,
    ...(grouping === undefined ? [] : (answers.byGroup.get(grouping.name) ?? [])),
  ]
  const keyOf = (row: string, column: number) =>
    grouping === undefined ? [row] : [row, column === 0 ? total : (groups[column - 1] ?? '')]
  const cells = truth.flatMap((counts, column) => {
    const own = columnCells(shown, lines, counts, column)
    const limits = limitsOf(shown, column, grouping, concealed)
    return own.map(({ line, ...cell }) => ({
      key: keyOf(line === null ? total : String(answers.lines[line]?.code), column),
      ...cell,
      ...limits,
    }))
  })
  const dimensions = [
    { name: variable, categories: codes },
    ...(grouping === undefined ? [] : [{ name: dimensionOf(grouping, variable), categories: groups }]),
  ]
  return {
    shown,
    published: { id, dimensions, cells },
    // Who did not answer told nothing: bases are no secrets in themselves.
    truth: cells.filter(({ key }) => key[0] !== total).map(({ key, truth: value }) => ({ key, value })),
    means: meansOf(shown, id, codes, keyOf),
  }
}

/** What is shown of a column, and the truth behind it: the base, then each line. */
function columnCells(
  { bases, counts: shown }: ShownTable,
  lines: readonly number[],
  truth: readonly number[],
  column: number,
) {
  const base = lines.reduce((sum, line) => sum + (truth[line] ?? 0), 0)
  return [
    { line: null, value: bases[column] ?? null, truth: base },
    ...lines.map((line, row) => ({ line, value: shown[row]?.[column] ?? null, truth: truth[line] ?? 0 })),
  ]
}

/**
 * What readers know of the cells of a hidden group: zeros are among them, and no more people than the group has. Sizes of
 * groups are told by tables of their own question; how many are in a crossed group is told nowhere.
 */
function limitsOf(
  { bases }: ShownTable,
  column: number,
  grouping: Grouping | undefined,
  concealed: Terms['concealed'],
): { readonly most: number; readonly least?: number } {
  const group = column - 1
  const told =
    grouping !== undefined &&
    grouping.questions.length === 1 &&
    concealed.get(grouping.name)?.has(group) !== true
  const most = told ? (grouping.sizes[group] ?? Infinity) : Infinity
  return (bases[column] ?? null) === null ? { most, least: 0 } : { most }
}

function meansOf(
  { means }: ShownTable,
  table: string,
  codes: readonly string[],
  keyOf: (row: string, column: number) => readonly string[],
): View['means'] {
  return means.flatMap((mean, column) => {
    if (mean === null || codes.length < 2) return []
    const parts = codes.map((code) => keyOf(code, column))
    return [{ table, parts, scores: codes.map(Number), base: keyOf(total, column), mean, decimals: 1 }]
  })
}

/** Groups of those who answered this variable: other questions have other respondents. */
const dimensionOf = ({ name }: Pick<Grouping, 'name'>, variable: string): string => `${name} of ${variable}`

/** A group of a coarser breakdown is the sum of its parts, and of those who are in none of them where groups are crossed. */
function aggregatesOf(
  answers: Answers,
  tables: readonly ShownTable[],
  { groupings }: Terms,
): NonNullable<Knowledge['aggregates']> {
  const isShown = (variable: string, name: string) =>
    tables.some((table) => table.variable === variable && table.by === name)
  return answers.variables.flatMap(({ name: variable }) =>
    groupings.flatMap((fine) => {
      const { coarser } = fine
      if (coarser === null || fine.questions.length > 1) return []
      const coarse = groupings.find(({ name }) => name === coarser.name)
      if (coarse === undefined || !isShown(variable, fine.name) || !isShown(variable, coarse.name)) return []
      return coarse.groups.map(({ key }, group) => ({
        dimension: dimensionOf(coarse, variable),
        category: key,
        of: dimensionOf(fine, variable),
        parts: fine.groups.flatMap((part, place) => (coarser.groupOf[place] === group ? [part.key] : [])),
      }))
    }),
  )
}

/** How many gave each place of a ranking, in every group: a reader who knows that all were given once knows this too. */
function rankSums(answers: Answers, views: readonly View[], { groupings }: Terms): readonly KnownSum[] {
  if (answers.variables.length < 2) return []
  const breakdowns = [null, ...groupings.map(({ name }) => name)]
  return breakdowns.flatMap((by) => {
    const own = views.filter(({ shown }) => shown.by === by)
    if (own.length < answers.variables.length) return []
    const keys = own[0]?.truth.map(({ key }) => key) ?? []
    return keys.map((key) => ({
      parts: own.map(({ published: { id } }) => ({ table: id, key })),
      sum: own.reduce(
        (sum, { truth }) => sum + (truth.find((cell) => cell.key.join() === key.join())?.value ?? 0),
        0,
      ),
    }))
  })
}
