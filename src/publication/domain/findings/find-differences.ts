/**
 * Where groups of respondents differ: for every option, or every item of a scale with a known direction, the two groups
 * of the main breakdown that differ most surely. The probability is that of the pair times the number of pairs (Bonferroni).
 */
import {
  type AskedQuestion,
  changeOfProportions,
  hasTopTwo,
  type QuestionResults,
  type ReleasedTable,
} from '#analysis'
import { amongOf, mainBreakdown, twoHighest } from '../shown.ts'
import type { Compared } from './candidate.ts'
import type { GroupShare, Thing, Topic } from './statement.ts'

/** A group of "others" is none to speak of. */
const unnamed = 'other'

export function differencesIn(results: QuestionResults, questionnaire: string): readonly Compared[] {
  const { question } = results
  const about = { questionnaire, question: question.id, text: question.text }
  return mainBreakdown(results).flatMap((table) =>
    figuresOf(question, table).map((figure) => differenceOf(about, question, table, figure)),
  )
}

/** A share that groups are compared by. */
interface Figure {
  readonly item: Thing | null
  readonly answer: Thing | null
  readonly countIn: (group: number) => number | null
}

function figuresOf(question: AskedQuestion, table: ReleasedTable): readonly Figure[] {
  if (question.kind === 'battery') {
    if (!hasTopTwo(question)) return []
    const item = { key: table.item ?? table.question, label: table.label }
    return [{ item, answer: null, countIn: (group) => twoHighest(table, group) }]
  }
  if (question.kind !== 'multiple' && question.kind !== 'single') return []
  const spoken = new Set(question.options.filter(({ openText }) => openText !== true).map(({ key }) => key))
  return table.rows
    .filter(({ key }) => spoken.has(key))
    .map(({ key, label, cells }) => ({
      item: null,
      answer: { key, label },
      countIn: (group) => cells[group]?.n ?? null,
    }))
}

function differenceOf(
  about: Topic,
  question: AskedQuestion,
  table: ReleasedTable,
  { item, answer, countIn }: Figure,
): Compared {
  const groups = table.groups.flatMap(({ key, label, base }, at): readonly GroupShare[] => {
    const n = countIn(at)
    if (at === 0 || key === unnamed || n === null || base === null || base === 0) return []
    return [{ key, label, n, base, share: n / base }]
  })
  const surest = surestPair(groups)
  if (surest === null || table.by === null) return { statement: null, p: null }
  const { highest, lowest, p } = surest
  return {
    id: `difference:${question.id}.${(item ?? answer)?.key ?? ''}`,
    question: question.id,
    statement: {
      kind: 'difference',
      about,
      item,
      answer,
      scale: question.kind === 'battery' ? question.scale.id : null,
      by: table.by.label,
      highest,
      lowest,
      among: amongOf(question),
    },
    size: Math.min(1, 2 * (highest.share - lowest.share)),
    p,
    mustBeCertain: true,
  }
}

function surestPair(groups: readonly GroupShare[]) {
  const pairs = groups.flatMap((one, at) =>
    groups.slice(at + 1).flatMap((other) => {
      const [highest, lowest] = one.share >= other.share ? [one, other] : [other, one]
      const p = changeOfProportions(lowest.n, lowest.base, highest.n, highest.base).pPooled
      return p === null ? [] : [{ highest, lowest, p }]
    }),
  )
  const [surest] = pairs.sort((one, other) => one.p - other.p)
  return surest === undefined ? null : { ...surest, p: Math.min(1, pairs.length * surest.p) }
}
