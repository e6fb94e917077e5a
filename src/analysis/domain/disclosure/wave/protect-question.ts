/** All tables of one question, protected: for everyone, and by every breakdown the policy allows. */
import type { DataSet, Variable } from '../../data-set.ts'
import { countGroups, countMissing, type GroupCounts } from '../../tables/count.ts'
import { hasMean } from '../../tables/tabulate.ts'
import type { DisclosurePolicy } from '../policy.ts'
import type { Solver } from '../solver.ts'
import { type About, type Answers, answersOf, columnOf } from './answers.ts'
import { columnsOf, tellsRouting } from './columns.ts'
import { type Grouping, shareAQuestion } from './groupings.ts'
import { type Everyone, type Grid, hideForEveryone, hideInGroups } from './island.ts'
import { roundedMean, type ShownTable, type Withheld } from './shown-table.ts'

/** What the tables of a wave have in common. */
export interface Terms {
  readonly dataSet: DataSet
  readonly policy: DisclosurePolicy
  /** Coarser ones before finer ones. */
  readonly groupings: readonly Grouping[]
  /** By grouping, the groups whose size is itself secret. */
  readonly concealed: ReadonlyMap<string, ReadonlySet<number>>
  readonly solver: Solver
  /** False: means are shown only where no answer is hidden. */
  readonly meansBesideHidden: boolean
  /** Breakdowns in which the attacker found something. */
  readonly dropped: ReadonlySet<string>
}

export interface ProtectedQuestion {
  /** Each with what is shown of it. */
  readonly islands: readonly ProtectedAnswers[]
  readonly withheld: readonly Withheld[]
}

export interface ProtectedAnswers {
  readonly answers: Answers
  readonly tables: readonly ShownTable[]
}

/** @param variables of one question, none of them a text or barred */
export function protectQuestion(
  question: string,
  variables: readonly Variable[],
  about: Omit<About, 'sensitive'>,
  terms: Terms,
): ProtectedQuestion {
  const { dataSet, policy, groupings, dropped } = terms
  const sensitive =
    policy.sensitive.includes(question) || variables.some(({ disclosure }) => disclosure === 'sensitive')
  const allowed = groupings.filter(
    (grouping) => !about.complete && !dropped.has(grouping.name) && mayBreakDown(question, grouping, terms),
  )
  const islands = answersOf(dataSet, variables, groupings, { ...about, sensitive }).map((answers) =>
    protectIsland(answers, allowed, terms),
  )
  const barred = groupings
    .filter((grouping) => !allowed.includes(grouping))
    .map(
      ({ name: by }): Withheld => ({
        question,
        by,
        why: dropped.has(by) ? 'no_safe_pattern' : 'combination_not_allowed',
      }),
    )
  const poor = poorBreakdowns(question, islands, allowed, policy)
  const left = new Set(poor.map(({ by }) => by))
  return {
    islands: islands.map(({ answers, everyone, grids }) => ({
      answers,
      tables: tablesOf(answers, everyone, new Map([...grids].filter(([name]) => !left.has(name))), terms),
    })),
    withheld: [...barred, ...poor],
  }
}

interface Island {
  readonly answers: Answers
  /** Null where everyone together is hidden: too few answered. */
  readonly everyone: Everyone | null
  readonly grids: ReadonlyMap<string, Grid>
}

function protectIsland(answers: Answers, allowed: readonly Grouping[], terms: Terms): Island {
  const { policy, solver, concealed } = terms
  const grids = new Map<string, Grid>()
  const found = everyoneIn(answers, policy, solver)
  const everyone = found === null || terms.meansBesideHidden ? found : withoutMean(found)
  if (everyone === null) return { answers, everyone, grids }
  const [main = ''] = policy.breakdowns
  for (const grouping of allowed) {
    const coarser = grouping.coarser === null ? null : (grids.get(grouping.coarser.name) ?? null)
    if (grouping.coarser !== null && coarser === null) continue
    const secretGroups = concealed.get(grouping.name) ?? new Set()
    const columns = columnsOf(answers, grouping, secretGroups, coarser?.columns ?? null, policy)
    const above = {
      everyone,
      scores: answers.scores,
      coarser: coarser ?? limitingGrid(everyone, grids.get(main)),
    }
    const keepsMeans = terms.meansBesideHidden && grouping.name === main
    const grid = hideInGroups(columns, answers.sums, above, policy, solver, keepsMeans)
    if (grid !== null) grids.set(grouping.name, grid)
  }
  return { answers, everyone, grids }
}

/** Where answers are hidden for everyone, means of the main breakdown limit how these can move in all the others. */
const limitingGrid = ({ hidden }: Everyone, main: Grid | undefined): Grid | null =>
  main !== undefined && main.means.size > 0 && hidden.includes(true) ? main : null

const withoutMean = (everyone: Everyone): Everyone =>
  everyone.hidden.includes(true) ? { ...everyone, scores: null } : everyone

/** Report groups are kept whole where that is possible. */
export function everyoneIn(answers: Answers, policy: DisclosurePolicy, solver: Solver): Everyone | null {
  const { everyone, scores, sums, wholes } = answers
  if (!isShownAtAll(answers, policy)) return null
  return (
    hideForEveryone(everyone, scores, [...sums, ...wholes], policy, solver) ??
    hideForEveryone(everyone, scores, sums, policy, solver)
  )
}

function isShownAtAll({ variables, lines, everyone, leftOut }: Answers, policy: DisclosurePolicy): boolean {
  if (tellsRouting({ leftOut: leftOut.everyone }, policy)) return false
  return variables.every(({ name }) => {
    const own = [...lines.keys()].filter((line) => lines[line]?.variable === name)
    return sumOf(everyone, own) >= policy.minimumBase
  })
}

/** A question that groups are made of is broken down by others only where the policy says so, never by itself. */
function mayBreakDown(question: string, grouping: Grouping, { groupings, policy }: Terms): boolean {
  if (grouping.questions.includes(question)) return false
  if (!groupings.some(({ questions }) => questions.includes(question))) return true
  return policy.combinations.some((pair) => pair.includes(grouping.name) && pair.includes(question))
}

/** Finer breakdowns that would hide most, and of two that would tell each other's hidden cells the one that shows less. */
function poorBreakdowns(
  question: string,
  islands: readonly Island[],
  allowed: readonly Grouping[],
  policy: DisclosurePolicy,
): readonly Withheld[] {
  const losses = new Map(allowed.map(({ name }) => [name, lossIn(islands, name)]))
  const shownIn = ({ name }: Grouping) => losses.get(name)?.shown ?? 0
  const showsMore = (one: Grouping, other: Grouping) =>
    shownIn(one) > shownIn(other) ||
    (shownIn(one) === shownIn(other) && allowed.indexOf(one) < allowed.indexOf(other))
  const poor = allowed.flatMap((grouping): readonly Withheld[] => {
    const { name: by } = grouping
    const { cells, shown, lacking } = losses.get(by) ?? { cells: 0, shown: 0, lacking: true }
    if (lacking) return [{ question, by, why: 'no_safe_pattern' }]
    if (by !== policy.breakdowns[0] && 100 * (cells - shown) > policy.mostHiddenPercent * cells)
      return [{ question, by, why: 'mostly_hidden' }]
    if (cells === 0) return [{ question, by, why: 'mostly_hidden' }]
    return allowed.some((other) => shareAQuestion(grouping, other) && showsMore(other, grouping))
      ? [{ question, by, why: 'tells_another' }]
      : []
  })
  const left = new Set(poor.map(({ by }) => by))
  // What refines a breakdown that is not shown would tell it.
  const finer = allowed
    .filter(({ name, coarser }) => coarser !== null && left.has(coarser.name) && !left.has(name))
    .map(({ name: by }): Withheld => ({ question, by, why: 'mostly_hidden' }))
  return [...poor, ...finer]
}

/** Cells of the groups that are shown; `lacking` where some answers have no safe pattern. */
function lossIn(islands: readonly Island[], name: string) {
  let [cells, shown, lacking] = [0, 0, false]
  for (const { everyone, grids } of islands) {
    const grid = grids.get(name)
    if (grid === undefined && everyone !== null) lacking = true
    for (const [place, { group }] of (grid?.columns ?? []).entries()) {
      if (group === null) continue
      const own = grid?.hidden[place] ?? []
      cells += own.length
      shown += own.filter((hidden) => !hidden).length
    }
  }
  return { cells, shown, lacking }
}

function tablesOf(
  answers: Answers,
  everyone: Everyone | null,
  grids: ReadonlyMap<string, Grid>,
  { dataSet, groupings, policy }: Terms,
): readonly ShownTable[] {
  return answers.variables.flatMap((variable) => {
    const lines = [...answers.lines.keys()].filter((line) => answers.lines[line]?.variable === variable.name)
    const counted = (grouping: Grouping | null) =>
      hasMean(variable) ? countGroups(variable, columnOf(dataSet, variable), grouping) : []
    const overall = columnOfEveryone(answers, everyone)
    const shown = (by: string | null, columns: readonly ShownColumn[], means: readonly GroupCounts[]) => ({
      variable: variable.name,
      by,
      bases: columns.map(({ counts }) => (counts === null ? null : sumOf(counts, lines))),
      counts:
        variable.categories.length === 0
          ? []
          : lines.map((line) =>
              columns.map(({ counts, hidden }) =>
                counts === null || hidden[line] === true ? null : (counts[line] ?? null),
              ),
            ),
      missing: by === null && everyone !== null ? toldApart(dataSet, variable, policy) : null,
      means: columns.map((column, place) =>
        showsMean(column, lines) ? roundedMean(means[place]?.mean ?? null) : null,
      ),
    })
    return [
      shown(null, [overall], counted(null)),
      ...groupings.flatMap((grouping) => {
        const grid = grids.get(grouping.name)
        if (grid === undefined) return []
        const columns = grouping.groups.map((_, group) => columnOfGroup(grid, group))
        return [shown(grouping.name, [overall, ...columns], counted(grouping))]
      }),
    ]
  })
}

/** Kinds of missing answers, unless one of them is a small number. */
function toldApart(
  dataSet: DataSet,
  variable: Variable,
  { cellThreshold }: DisclosurePolicy,
): ShownTable['missing'] {
  const kinds = countMissing(columnOf(dataSet, variable))
  return Object.values(kinds).some((n) => n > 0 && n < cellThreshold) ? null : kinds
}

/** `counts` null: hidden whole. `mean`: shown although answers are hidden, because it was reckoned with. */
interface ShownColumn {
  readonly counts: readonly number[] | null
  readonly hidden: readonly boolean[]
  readonly mean: boolean
}

function columnOfEveryone({ everyone: counts, scores }: Answers, shown: Everyone | null): ShownColumn {
  if (shown === null) return { counts: null, hidden: [], mean: false }
  return { counts, hidden: shown.hidden, mean: scores !== null && shown.scores !== null }
}

function columnOfGroup({ columns, hidden, means }: Grid, group: number): ShownColumn {
  const place = columns.findIndex((column) => column.group === group)
  const counts = columns[place]?.counts ?? null
  return { counts, hidden: hidden[place] ?? [], mean: means.has(place) }
}

/** Beside hidden answers a mean would be one more equation. */
const showsMean = ({ counts, hidden, mean }: ShownColumn, lines: readonly number[]): boolean =>
  counts !== null && (mean || !lines.some((line) => hidden[line] === true))

const sumOf = (counts: readonly number[], lines: readonly number[]): number =>
  lines.reduce((sum, line) => sum + (counts[line] ?? 0), 0)
