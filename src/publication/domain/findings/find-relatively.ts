/**
 * What is relatively good or poor, by thresholds of ours: the mean stands at least three fifths up the scale (3.4 on 1–5,
 * 6.4 on 1–10), or at most two fifths; and on a scale of agreement more than half agree, or more than half disagree.
 */
import type { AskedQuestion, ReleasedTable } from '#analysis'
import { meanOf, twoHighest } from '../shown.ts'
import type { Relatively, Topic } from './statement.ts'

const relativelyGood = 0.6
const relativelyPoor = 1 - relativelyGood

/** Null where it is neither, or where what is hidden could make it either. */
export function relativelyOf(
  about: Topic,
  { scale }: Extract<AskedQuestion, { kind: 'battery' }>,
  table: ReleasedTable,
): Relatively | null {
  const range = meanOf(table)
  const base = table.groups[0]?.base ?? 0
  const ends = endsOf(scale, table)
  if (range === null || ends === null) return null
  const place = (mean: number) => (mean - ends.min) / (ends.max - ends.min)
  const [high, low] = scale.kind === 'numeric' ? [true, true] : moreThanHalf(table, base)
  const good = high && place(range.low) >= relativelyGood
  const poor = low && place(range.high) <= relativelyPoor
  if (!good && !poor) return null
  return {
    kind: 'relatively',
    direction: good ? 'good' : 'poor',
    about,
    item: { key: table.item ?? table.question, label: table.label },
    scale: scale.id,
    mean: (range.low + range.high) / 2,
    ...ends,
    base,
  }
}

const directed: ReadonlySet<string> = new Set(['agree5', 'useful5', 'rating10'])

function endsOf(scale: Extract<AskedQuestion, { kind: 'battery' }>['scale'], { rows }: ReleasedTable) {
  if (!directed.has(scale.id)) return null
  if (scale.kind === 'numeric') return { min: scale.min, max: scale.max }
  const codes = rows.map(({ code }) => code)
  return codes.length < 2 ? null : { min: Math.min(...codes), max: Math.max(...codes) }
}

/** Whether more than half are at the two highest points, and at the two lowest. */
function moreThanHalf(table: ReleasedTable, base: number): readonly [boolean, boolean] {
  const lowest = twoHighest({ ...table, rows: table.rows.toReversed() })
  const half = (n: number | null) => n !== null && 2 * n > base
  return [half(twoHighest(table)), half(lowest)]
}
