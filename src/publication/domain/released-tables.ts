/** All released tables of a wave in one list: for open data and for the check of what they give away together. */
import type { ReleasedTable, WaveResults } from '#analysis'

export function tablesIn(results: WaveResults): readonly ReleasedTable[] {
  return results.sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ tables, breakdown }) => [...tables, ...breakdown])
    .map(({ value }) => value)
}

/** How many cells are hidden. */
export function hiddenCells(tables: readonly ReleasedTable[]): number {
  return tables
    .flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .filter(({ hidden }) => hidden).length
}
