/** Figures as they are written in the tables of a report; what is hidden is a dash that the notes explain. */
import type { ReleasedTable } from '#analysis'
import type { MissingKind } from '#questionnaire'
import type { Language } from '#shared'
import type { Text } from '../../../domain/report-document.ts'
import { hidesMissing, missingKinds } from '../../results/data-tables.tsx'
import { fill, pageTexts } from '../../texts/index.ts'
import { count, mean, percent } from '../../wording/numbers.ts'

export const hiddenMark = '–'

export function countWritten(n: number | null | undefined, language: Language): Text {
  return [n == null ? hiddenMark : count(n, language)]
}

export function meanWritten(value: number | null | undefined, language: Language): Text {
  return [value == null ? hiddenMark : mean(value, language)]
}

/** @param percentage 0–100 */
export function shareWritten(
  percentage: number | null | undefined,
  base: number | null | undefined,
  language: Language,
): Text {
  return [percentage == null || base == null ? hiddenMark : percent(percentage / 100, language)]
}

/** How many answered, and why others have no value; the note on hidden figures where there are any. */
export function notesOf(tables: readonly ReleasedTable[], language: Language): readonly Text[] {
  const texts = pageTexts(language)
  const notes = [baseWritten(tables, language), ...missingWritten(tables, language)].filter(
    (note) => note !== null,
  )
  const line: Text = notes.length === 0 ? [] : [`${notes.join('; ')}.`]
  return [...(line.length > 0 ? [line] : []), ...(anyHidden(tables) ? [[texts.hiddenNote]] : [])]
}

/** `n = 354`, or from the smallest to the largest base of a question's items; null where it is hidden. */
export function baseWritten(tables: readonly ReleasedTable[], language: Language): string | null {
  const bases = tables.flatMap(({ groups }) => groups[0]?.base ?? [])
  if (bases.length === 0) return null
  const [from, to] = [Math.min(...bases), Math.max(...bases)]
  const texts = pageTexts(language)
  if (from === to) return fill(texts.base, { n: count(to, language) })
  return fill(texts.bases, { from: count(from, language), to: count(to, language) })
}

function missingWritten(tables: readonly ReleasedTable[], language: Language): readonly string[] {
  const texts = pageTexts(language)
  if (hidesMissing(tables)) return [texts.missingHidden]
  return missingKinds(tables).map((kind) => `${texts.missing[kind]}: ${rangeWritten(tables, kind, language)}`)
}

function rangeWritten(tables: readonly ReleasedTable[], kind: MissingKind, language: Language): string {
  const counts = tables.map(({ missing }) => missing[kind])
  const shown = counts.filter((n) => n !== null)
  if (shown.length < counts.length) return hiddenMark
  const [from, to] = [Math.min(...shown), Math.max(...shown)]
  return from === to ? count(to, language) : `${count(from, language)}–${count(to, language)}`
}

export function anyHidden(tables: readonly ReleasedTable[]): boolean {
  return tables.some(
    ({ groups, rows, missing }) =>
      groups.some(({ base }) => base === null) ||
      rows.some(({ cells }) => cells.some(({ hidden }) => hidden)) ||
      Object.values(missing).includes(null),
  )
}
