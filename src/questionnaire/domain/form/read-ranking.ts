/** A ranking's fields, one rank an item: whole numbers from 1 without a gap or a tie. */
import type { RankingQuestion } from '../definition.ts'
import { fieldName } from './field-names.ts'
import { type Form, faulty, leftEmpty, type Reading, readItems } from './reading.ts'

/** Nothing is stored of a ranking with a fault: an order with a hole says something else. */
export function readRanking(question: RankingQuestion, form: Form): Reading {
  const { top } = question
  const { given, faults } = readItems(question, form, (rank, field, before) => {
    if (rank === null || rank < 1 || rank > top)
      return faulty(question, 'rank_out_of_range', { max: top }, field)
    return Object.values(before).includes(rank) ? faulty(question, 'same_rank_twice', { rank }, field) : rank
  })
  return faults.length > 0 ? { faults } : readOrder(question, given)
}

/** Ranks that differ and lie within 1–top, checked as a whole; a fault leads to the first item without a rank. */
function readOrder(question: RankingQuestion, ranks: Readonly<Record<string, number>>): Reading {
  const given = Object.values(ranks).sort((one, other) => one - other)
  if (given.length === 0) return leftEmpty
  const unranked = question.items.find(({ key }) => ranks[key] === undefined) ?? question.items[0]
  const field = fieldName(question.id, unranked?.key)
  const gap = given.findIndex((rank, index) => rank !== index + 1)
  if (gap >= 0) return faulty(question, 'rank_left_out', { rank: gap + 1 }, field)
  if (!question.partial && given.length < question.top)
    return faulty(question, 'ranking_incomplete', { top: question.top, ranked: given.length }, field)
  return { answer: { kind: 'ranking', ranks }, faults: [] }
}
