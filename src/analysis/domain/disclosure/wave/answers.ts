/**
 * The counts that are protected together: the answers to one variable, or to all items of a ranking in which every
 * respondent gives each place once. Under given breakdowns such a set is an island: what other questions show tells nothing
 * of it, because bases are never secret (`columns.ts`).
 */
import { type Column, type DataSet, missingMarks, type Variable } from '../../data-set.ts'
import { countGroups, type GroupCounts } from '../../tables/count.ts'
import { hasMean } from '../../tables/tabulate.ts'
import type { Grouping } from './groupings.ts'
import { type LeftOut, leftOutOf } from './left-out.ts'

export interface Answers {
  readonly variables: readonly Variable[]
  /** Which category of which variable each line counts. */
  readonly lines: readonly { readonly variable: string; readonly code: number }[]
  /** Lines that add up to a number readers know, in every group: the answers to a variable to its base. */
  readonly sums: readonly (readonly number[])[]
  /** Lines whose sum readers know of everyone together. */
  readonly wholes: readonly (readonly number[])[]
  /** By line, where a mean is taken of them; else null. */
  readonly scores: readonly number[] | null
  /** Of everyone, by line. */
  readonly everyone: readonly number[]
  /** By name of the grouping: `counts[group][line]`, and last those who are in no group. */
  readonly byGroup: ReadonlyMap<string, readonly (readonly number[])[]>
  /** Whether people were led past the question by an earlier answer, so that having no answer tells that one. */
  readonly routed: boolean
  /** Those who answered the questions that decide who is asked, and not this one. */
  readonly leftOut: LeftOut
  readonly sensitive: boolean
}

export interface About {
  readonly sensitive: boolean
  /** A ranking in which all places are given: its items are put together. */
  readonly complete: boolean
  /** The questions whose answers decide who is asked. */
  readonly deciders: readonly string[]
}

/** How a question's variables are put together: the items of a complete ranking, or each alone. */
export function answersOf(
  dataSet: DataSet,
  variables: readonly Variable[],
  groupings: readonly Grouping[],
  about: About,
): readonly Answers[] {
  const sets = about.complete ? [variables] : variables.map((variable) => [variable])
  return sets.map((set) => countSet(dataSet, set, groupings, about))
}

function countSet(
  dataSet: DataSet,
  variables: readonly Variable[],
  groupings: readonly Grouping[],
  { sensitive, deciders }: About,
): Answers {
  const lines = linesOf(variables)
  const columns = variables.map((variable) => columnOf(dataSet, variable))
  const everyone = countLines(dataSet, variables, null)[0] ?? []
  const byGroup = groupings.map((grouping) => {
    const [, ...groups] = countLines(dataSet, variables, grouping)
    return [grouping.name, [...groups, restOf(everyone, groups)]] as const
  })
  const [only, another] = variables
  return {
    variables,
    lines,
    sums: sumsOf(lines, another !== undefined),
    wholes: only === undefined ? [] : wholesOf(only, lines, groupings),
    scores: scoresOf(variables, lines),
    everyone,
    byGroup: new Map(byGroup),
    routed: columns.some(wasRouted),
    leftOut: leftOutOf(dataSet, columns, deciders, groupings),
    sensitive,
  }
}

/** A line for each category; numbers have none, so how many gave one is their only line. */
const linesOf = (variables: readonly Variable[]): Answers['lines'] =>
  variables.flatMap(({ name, categories }) =>
    categories.length === 0
      ? [{ variable: name, code: 0 }]
      : categories.map(({ code }) => ({ variable: name, code })),
  )

/** `counts[group][line]`: everyone first, then the groups of the grouping. */
function countLines(dataSet: DataSet, variables: readonly Variable[], grouping: Grouping | null) {
  const counted = variables.map((variable) => countGroups(variable, columnOf(dataSet, variable), grouping))
  const groups = 1 + (grouping?.groups.length ?? 0)
  return Array.from({ length: groups }, (_, group) =>
    counted.flatMap((ofVariable) => countedLines(ofVariable[group])),
  )
}

function countedLines(counts: GroupCounts | undefined): readonly number[] {
  if (counts === undefined) return []
  return counts.n.length === 0 ? [counts.base] : counts.n
}

/** Those who are in no group, by line. */
const restOf = (everyone: readonly number[], groups: readonly (readonly number[])[]): readonly number[] =>
  everyone.map((n, line) => groups.reduce((left, own) => left - (own[line] ?? 0), n))

function scoresOf(variables: readonly Variable[], lines: Answers['lines']): Answers['scores'] {
  const [only, another] = variables
  if (only === undefined || another !== undefined) return null
  return only.categories.length > 0 && hasMean(only) ? lines.map(({ code }) => code) : null
}

/** Types of organisation add up to their report groups, whose size readers know from tables by them. */
function wholesOf({ name, question }: Variable, lines: Answers['lines'], groupings: readonly Grouping[]) {
  return groupings
    .filter(({ name: grouping, questions }) => questions.join() === question && grouping !== name)
    .flatMap(({ groups, groupOfCode }) =>
      [...groups.keys()].map((group) =>
        [...lines.keys()].filter((line) => groupOfCode.get(lines[line]?.code ?? -1) === group),
      ),
    )
}

function sumsOf(lines: Answers['lines'], ranking: boolean): Answers['sums'] {
  const by = (key: (line: Answers['lines'][number]) => string | number) =>
    Map.groupBy(lines.keys(), (line) => {
      const about = lines[line]
      return about === undefined ? '' : key(about)
    })
      .values()
      .map((own) => [...own])
      .toArray()
  return [...by(({ variable }) => variable), ...(ranking ? by(({ code }) => code) : [])]
}

export function columnOf(dataSet: DataSet, variable: Variable): Column {
  const column = dataSet.columns.get(variable.name)
  if (column === undefined) throw new Error(`the data set has no column ${variable.name}`)
  return column
}

function wasRouted(column: Column): boolean {
  if (column.kind === 'texts') return false
  return column.kind === 'numbers'
    ? column.missing.some((kind) => -kind === missingMarks.not_asked)
    : column.values.some((code) => code === missingMarks.not_asked)
}
