/** Options and items of a recognised question: their codes, keys and order. */

import type { MappedChoice, MappedItem, MappedOption } from '../mapping.ts'
import { missingKindOf } from '../missing-words.ts'
import { optionName, uniqueLabels, uniqueNames } from '../names.ts'
import { inOrder } from '../option-order.ts'
import type { SurveyColumn } from './table.ts'
import { isMarker, isNone, isOther } from './words.ts'

/**
 * Codes 1, 2 … in order; 98 cannot say, 99 prefer not to say, as everywhere in the product, where the list is shorter.
 * Spellings that differ only in capitals are one option, named by the most frequent of them.
 */
export function optionsFor(counts: ReadonlyMap<string, number>): MappedOption[] {
  const spellings = Map.groupBy(counts.keys(), (text) => text.toLowerCase())
  const merged = new Map([...spellings.values()].map((texts) => mostFrequent(texts, counts)))
  const texts = inOrder(merged)
  const key = uniqueNames()
  const substantive = texts.filter((text) => missingKindOf(text) === undefined)
  return [...substantive, ...texts.filter((text) => missingKindOf(text) !== undefined)].map((text, index) => {
    const missing = missingKindOf(text)
    const code = missing === undefined || substantive.length >= 90 ? index + 1 : missingCodes[missing]
    return {
      code,
      key: key(optionName(text, `o${index + 1}`)),
      text,
      cells: spellings.get(text.toLowerCase()) ?? [text],
      ...(missing && { missing }),
    }
  })
}

function mostFrequent(texts: readonly string[], counts: ReadonlyMap<string, number>): [string, number] {
  const countOf = (text: string) => counts.get(text) ?? 0
  const best = texts.reduce((most, text) => (countOf(text) > countOf(most) ? text : most))
  return [best, texts.reduce((sum, text) => sum + countOf(text), 0)]
}

const missingCodes = { cannot_say: 98, prefer_not_to_say: 99 } as const

/** @param other the column with the words of "other", where the question has one */
export function singleOptions(column: SurveyColumn, other: SurveyColumn | null): MappedOption[] {
  const options = optionsFor(column.counts)
  if (other === null) return options
  const named = options.find(({ cells }) => cells.some(isOther))
  if (named !== undefined)
    return options.map((option) => (option === named ? { ...option, textColumn: other.number } : option))
  const code =
    Math.max(0, ...options.filter((option) => option.missing === undefined).map((option) => option.code)) + 1
  return [...options, { code, key: freeKey(options), text: other.part, cells: [], textColumn: other.number }]
}

/** A column an option; `other` is one too. */
export function choices(columns: readonly SurveyColumn[], other: SurveyColumn | null): MappedChoice[] {
  const key = uniqueNames()
  const label = uniqueLabels()
  return [...columns, ...(other === null ? [] : [other])].map((column, index) => {
    const content = [...column.counts.keys()]
    const text = label(
      column.part !== '' && !isMarker(column.part) ? column.part : (content[0] ?? `Column ${column.number}`),
    )
    const missing = missingKindOf(text)
    return {
      code: index + 1,
      key: key(optionName(text, `o${index + 1}`)),
      text,
      column: column.number,
      ...((isNone(text) || missing !== undefined) && standsAlone(column, columns) && { exclusive: true }),
      ...(missing && { missing }),
      ...(column === other && { openText: true }),
    }
  })
}

/** Whether nobody chose it together with another option. */
function standsAlone(column: SurveyColumn, columns: readonly SurveyColumn[]): boolean {
  return column.cells.every(
    (cell, row) => cell === '' || columns.every((one) => one === column || one.cells[row] === ''),
  )
}

/** A column an item, named by the second header row. */
export function itemsOf(columns: readonly SurveyColumn[]): MappedItem[] {
  const key = uniqueNames()
  const label = uniqueLabels()
  return columns.map((column, index) => {
    const text = label(column.part === '' ? `Column ${column.number}` : column.part)
    return { key: key(optionName(text, `i${index + 1}`)), text, column: column.number }
  })
}

/** How often each content occurs in all the columns together. */
export function pooled(columns: readonly SurveyColumn[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const column of columns) {
    for (const [text, count] of column.counts) counts.set(text, (counts.get(text) ?? 0) + count)
  }
  return counts
}

const freeKey = (options: readonly MappedOption[]) =>
  options.some((option) => option.key === 'other') ? 'other_text' : 'other'
