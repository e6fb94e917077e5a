/** All released tables of a wave in one list: for open data and for the check of what they give away together. */
import type { QuestionResults, ReleasedTable, WaveResults } from '#analysis'

export function tablesIn(results: WaveResults): readonly ReleasedTable[] {
  return questionsIn(results).flatMap(tablesOfQuestion)
}

export function questionsIn(results: WaveResults): readonly QuestionResults[] {
  return results.sections.flatMap(({ questions }) => questions)
}

/** Everyone first, then every breakdown once. */
export function tablesOfQuestion({
  tables,
  breakdown,
  breakdowns,
}: QuestionResults): readonly ReleasedTable[] {
  const broken = breakdowns.length > 0 ? breakdowns.flatMap((one) => one.tables) : breakdown
  return [...tables, ...broken].map(({ value }) => value)
}

/** How many cells are hidden. */
export function hiddenCells(tables: readonly ReleasedTable[]): number {
  return tables
    .flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .filter(({ hidden }) => hidden).length
}
