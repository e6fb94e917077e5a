/**
 * Which kind of question a group of columns is, decided by contents first and by header words where contents leave it open.
 *
 * - multiple: every column holds one content, its own option; blank means not chosen.
 * - ranking: whole numbers 1–k over k columns, no rank twice in a row.
 * - ratings: whole numbers of one short range; battery: columns that share one vocabulary.
 * - single: a few contents that repeat; number: only numbers; open: everything else, and columns never answered.
 * A group may hold more than one question: a text column beside a battery is an open question of its own.
 */

import { folded } from '../clean.ts'
import { missingKindOf } from '../missing-words.ts'
import { numberIn, rangeOf } from '../numbers.ts'
import { isOrdinal } from '../option-order.ts'
import type { SurveyColumn } from './table.ts'
import { asksForRanks, asksForReasons, isMarker, isOpenMarker, isOther } from './words.ts'

export type Shape =
  | { readonly kind: 'single'; readonly column: SurveyColumn; readonly other: SurveyColumn | null }
  | {
      readonly kind: 'multiple'
      readonly columns: readonly SurveyColumn[]
      readonly other: SurveyColumn | null
    }
  | { readonly kind: 'battery' | 'ratings' | 'ranking'; readonly columns: readonly SurveyColumn[] }
  | { readonly kind: 'open' | 'number'; readonly column: SurveyColumn }

/** `columns`: those of one question text, at least one. */
export function shapesOf(columns: readonly SurveyColumn[]): readonly Shape[] {
  const others = columns.filter((column) => columns.length > 1 && isOther(column.part) && !isTick(column))
  const rest = columns.filter((column) => !others.includes(column))
  const [first] = rest
  if (first === undefined) return columns.map(one)
  const shapes = rest.length === 1 ? [one(first)] : several(rest)
  return withOther(shapes, others)
}

/** Attaches the text of "Other (please specify)" to the choice it belongs to; otherwise it is an open question. */
function withOther(shapes: readonly Shape[], others: readonly SurveyColumn[]): readonly Shape[] {
  const [other] = others
  const at = shapes.findIndex(
    (shape) =>
      shape.kind === 'multiple' ||
      (shape.kind === 'single' && other !== undefined && excludes(shape.column, other)),
  )
  const host = shapes[at]
  if (other === undefined || others.length > 1 || (host?.kind !== 'single' && host?.kind !== 'multiple')) {
    return [...shapes, ...others.map(one)]
  }
  return shapes.with(at, { ...host, other })
}

/** Whether a text stands only where no other option was chosen; beside an option it is a comment. */
function excludes(choice: SurveyColumn, other: SurveyColumn): boolean {
  return choice.cells.every((cell, row) => cell === '' || other.cells[row] === '' || isOther(cell))
}

function one(column: SurveyColumn): Shape {
  if (column.counts.size === 0) return { kind: 'open', column }
  if (column.part !== '' && isTick(column)) return { kind: 'multiple', columns: [column], other: null }
  if (contents(column).every(isNumber)) return { kind: 'number', column }
  if (!isOpenMarker(column.part) && isClosed(column.counts, isMarker(column.part)))
    return { kind: 'single', column, other: null }
  return { kind: 'open', column }
}

function several(columns: readonly SurveyColumn[]): readonly Shape[] {
  const answered = columns.filter((column) => column.counts.size > 0)
  if (answered.length === 0 || areTicks(answered)) return [{ kind: 'multiple', columns, other: null }]
  if (answered.every((column) => contents(column).every(isWholeOrAside))) return numeric(columns, answered)
  const texts = answered.filter((column) => isFreeText(column, answered))
  const closed = columns.filter((column) => !texts.includes(column))
  const answeredClosed = closed.filter((column) => column.counts.size > 0)
  if (texts.length > 0 && answeredClosed.length > 0) {
    return [...(closed.length === 1 ? closed.map(one) : several(closed)), ...texts.map(one)]
  }
  return texts.length === 0 && shareVocabulary(answeredClosed)
    ? [{ kind: 'battery', columns }]
    : columns.map(one)
}

function numeric(columns: readonly SurveyColumn[], answered: readonly SurveyColumn[]): readonly Shape[] {
  const range = rangeOf(answered.flatMap(contents).flatMap((text) => numberIn(text) ?? []))
  if (range === null) return columns.map(one)
  const { least, most } = range
  if (least >= 1 && most <= columns.length && areRanks(columns)) return [{ kind: 'ranking', columns }]
  if (least >= 0 && most <= 10 && most > least) return [{ kind: 'ratings', columns }]
  return columns.map(one)
}

/** Ranks differ within a row. Where the question does not speak of ranking, five rows without a tie must show it. */
function areRanks(columns: readonly SurveyColumn[]): boolean {
  const rows = (columns[0]?.cells ?? []).map((_, row) =>
    columns.map((column) => column.cells[row] ?? '').filter(isNumber),
  )
  const telling = rows.filter((ranks) => ranks.length > 1)
  const tied = telling.filter((ranks) => new Set(ranks).size < ranks.length).length
  return asksForRanks(columns[0]?.question ?? '')
    ? tied <= telling.length / 10
    : telling.length >= 5 && tied === 0
}

function areTicks(columns: readonly SurveyColumn[]): boolean {
  if (columns.every(isTick)) return true
  const singles = columns.every((column) => column.counts.size === 1)
  const values = columns.flatMap(contents)
  const marks = values.every((value) => /^(1|x|true|checked|selected)$/i.test(value))
  const distinct = columns.length > 1 && new Set(values).size === values.length && !isOrdinal(values)
  return singles && !asksForRanks(columns[0]?.question ?? '') && (marks || distinct)
}

/** A column that holds nothing but its own option. */
function isTick(column: SurveyColumn): boolean {
  const [content, ...more] = contents(column)
  return (
    content !== undefined &&
    more.length === 0 &&
    (column.part === '' || folded(content) === folded(column.part))
  )
}

function shareVocabulary(columns: readonly SurveyColumn[]): boolean {
  const all = new Set(columns.flatMap(contents))
  const sizes = columns.reduce((sum, column) => sum + column.counts.size, 0)
  const substantive = [...all].some((text) => missingKindOf(text) === undefined)
  return substantive && all.size <= 20 && (isOrdinal([...all]) || sizes >= 1.5 * all.size)
}

/** Answers in own words beside closed columns: they hardly come back, and no other column has them. */
function isFreeText(column: SurveyColumn, siblings: readonly SurveyColumn[]): boolean {
  const texts = contents(column)
  if (isTick(column) || isOrdinal(texts) || texts.length <= 0.7 * total(column.counts)) return false
  const shared = texts.some((text) => siblings.some((other) => other !== column && other.counts.has(text)))
  return (
    !shared &&
    (asksForReasons(column.part) || total(column.counts) >= 4 || texts.some((text) => text.length > 20))
  )
}

/** Few contents that come back. `leaning`: the header says that it is a closed question. */
function isClosed(counts: ReadonlyMap<string, number>, leaning: boolean): boolean {
  const texts = [...counts.keys()]
  if (texts.some((text) => text.length > 250) || texts.length > 100) return false
  const repeats = total(counts) / texts.length
  return isOrdinal(texts) || (leaning ? texts.length <= 8 || repeats >= 1.5 : repeats >= 2)
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

const contents = (column: SurveyColumn) => [...column.counts.keys()]
const isNumber = (text: string) => numberIn(text) !== null
const isWholeOrAside = (text: string) => /^\d{1,3}$/.test(text) || /^n\/a$/i.test(text)
