/** Tables for people from the numbers of a release: texts from the codebook, percentages from counts, rounded by the policy. */
import type { MissingKind } from '#questionnaire'
import type { Variable } from '../data-set.ts'
import type { DisclosurePolicy } from '../disclosure/policy.ts'
import type { ShownTable } from '../disclosure/wave/shown-table.ts'
import type { Background } from './background.ts'
import { stricter } from './disclosure-of.ts'
import { type Group, type Table, type TableRow, totalGroup } from './table.ts'

export type ShownBackground = Pick<Background, 'name' | 'label' | 'groups' | 'disclosure'>

export interface ShownFrame {
  readonly wave: string
  readonly dataSet: string
  readonly policy: Pick<DisclosurePolicy, 'percentDecimals'>
  /** Null for everyone only. */
  readonly background: ShownBackground | null
}

type Shown = Table<number | null>
type Variables = readonly (readonly [Variable, ShownTable])[]

/** @param shown the variables of one question with what is shown of each: one table, or one for each item */
export function tablesFrom(shown: Variables, frame: ShownFrame): readonly Shown[] {
  const [first] = shown
  if (first === undefined) return []
  if (first[0].measure === 'indicator') return [multipleTable(first, shown, frame)]
  return shown.map(([variable, table]) => ({
    ...frameOf(variable, table, frame),
    item: variable.part,
    label: variable.label,
    rows: variable.categories.map((category, line) =>
      rowOf(category, table, table.counts[line] ?? [], frame),
    ),
  }))
}

function multipleTable([variable, table]: Variables[number], options: Variables, frame: ShownFrame): Shown {
  return {
    ...frameOf(variable, table, frame),
    item: null,
    label: variable.questionText,
    rows: options.map(([option, own], index) => {
      const chosen = option.categories.findIndex(({ code }) => code === 1)
      const { part, name, label, optionCode = index + 1 } = option
      return rowOf({ code: optionCode, key: part ?? name, label }, own, own.counts[chosen] ?? [], frame)
    }),
  }
}

function frameOf(
  { question, questionText, measure, disclosure }: Variable,
  { bases, means, missing }: ShownTable,
  { wave, dataSet, background }: ShownFrame,
): Omit<Shown, 'item' | 'label' | 'rows'> {
  return {
    wave,
    dataSet,
    question,
    questionText,
    measure,
    disclosure: stricter(disclosure, background?.disclosure ?? 'open'),
    by: background === null ? null : { name: background.name, label: background.label },
    groups: groupsIn(background).map(
      ({ key, label }, group): Group<number | null> => ({
        key,
        label,
        base: bases[group] ?? null,
        mean: measure === 'indicator' ? null : (means[group] ?? null),
      }),
    ),
    missing: missing ?? kindsHidden,
  }
}

const groupsIn = (background: ShownBackground | null) => [totalGroup, ...(background?.groups ?? [])]

function rowOf(
  { code, key, label }: Pick<TableRow, 'code' | 'key' | 'label'>,
  { bases }: ShownTable,
  counts: readonly (number | null)[],
  { background, policy }: ShownFrame,
): TableRow<number | null> {
  const cells = groupsIn(background).map(({ key: group }, place) => {
    const [n, base] = [counts[place] ?? null, bases[place] ?? null]
    const percent = n === null || base === null || base === 0 ? null : rounded((100 * n) / base, policy)
    return { group, n, percent, hidden: n === null }
  })
  return { code, key, label, cells }
}

function rounded(percent: number, { percentDecimals }: ShownFrame['policy']): number {
  const steps = 10 ** percentDecimals
  return Math.round(percent * steps) / steps
}

const kindsHidden: Readonly<Record<MissingKind, null>> = {
  not_asked: null,
  not_answered: null,
  cannot_say: null,
  prefer_not_to_say: null,
  not_used: null,
}
