/** A breakdown as lines by groups: shares of answers, or one figure an item. What is hidden stays null. */
import { type AskedQuestion, hasTopTwo, type ReleasedTable } from '#analysis'
import { type Language, type LocalisedText, textIn } from '#shared'
import { twoHighestShare } from '../../../domain/shown.ts'
import { rowsInOrder } from '../../results/order.ts'
import { fill, pageTexts } from '../../texts/index.ts'
import { mean, percent } from '../../wording/numbers.ts'

export interface BreakdownLines {
  readonly groups: readonly { readonly key: string; readonly label: LocalisedText }[]
  readonly lines: readonly Line[]
  /** What the figures are. */
  readonly measure: string
  /** Whether the bases are those of the groups, the same for all lines. */
  readonly sameBases: boolean
}

export interface Line {
  readonly key: string
  readonly label: LocalisedText
  /** One a group. */
  readonly figures: readonly Figure[]
}

export type Figure =
  | { readonly kind: 'share'; readonly value: number | null; readonly base: number | null }
  | { readonly kind: 'mean'; readonly value: number | null; readonly base: number | null }

export function breakdownLines(
  question: AskedQuestion,
  tables: readonly ReleasedTable[],
  share: string,
  language: Language,
): BreakdownLines | null {
  const [first] = tables
  if (first === undefined) return null
  const groups = first.groups.map(({ key, label }) => ({ key, label }))
  if (first.item === null && first.rows.length > 0 && first.measure !== 'numeric') {
    return { groups, lines: answerLines(question, first), measure: share, sameBases: true }
  }
  return {
    groups,
    lines: itemLines(question, tables),
    measure: measureOf(question, first, language),
    sameBases: false,
  }
}

function answerLines(question: AskedQuestion, table: ReleasedTable): readonly Line[] {
  return rowsInOrder(question, table).map(({ key, label, cells }) => ({
    key,
    label,
    figures: cells.map(({ percent: percentage }, group) => ({
      kind: 'share',
      value: percentage === null ? null : percentage / 100,
      base: table.groups[group]?.base ?? null,
    })),
  }))
}

function itemLines(question: AskedQuestion, tables: readonly ReleasedTable[]): readonly Line[] {
  return tables.map((table) => ({
    key: table.item ?? table.question,
    label: table.label,
    figures: table.groups.map(({ base, mean: value }, group) =>
      hasTopTwo(question)
        ? { kind: 'share', value: twoHighestShare(table, group), base }
        : { kind: 'mean', value, base },
    ),
  }))
}

function measureOf(question: AskedQuestion, table: ReleasedTable, language: Language): string {
  const { columns } = pageTexts(language)
  if (!hasTopTwo(question)) return table.measure === 'rank' ? columns.meanRank : columns.mean
  const [one = '', other = ''] = table.rows.slice(-2).map(({ label }) => textIn(label, language).text)
  return fill(columns.topTwo, { one, other })
}

/** Null where hidden. */
export function figureWritten({ kind, value, base }: Figure, language: Language): string | null {
  if (value === null || base === null) return null
  return kind === 'mean' ? mean(value, language) : percent(value, language)
}

/** Without the groups of which nothing is shown; everyone stays. */
export function shownGroups(lines: BreakdownLines): {
  readonly shown: BreakdownLines
  readonly left: number
} {
  const kept = lines.groups.flatMap((_, group) =>
    group === 0 || lines.lines.some(({ figures }) => isShown(figures[group])) ? [group] : [],
  )
  const shown = {
    ...lines,
    groups: kept.flatMap((group) => lines.groups[group] ?? []),
    lines: lines.lines.map((line) => ({
      ...line,
      figures: kept.flatMap((group) => line.figures[group] ?? []),
    })),
  }
  return { shown, left: lines.groups.length - kept.length }
}

function isShown(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.value !== null && figure.base !== null
}

/** How many of the figures may be seen. */
export function shownIn(figures: readonly Figure[]): number {
  return figures.filter(isShown).length
}
