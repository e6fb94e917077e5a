/** Words a fault in the reader's language. Every code has its sentence: a new one does not compile without. */
import type { Fault, FaultCode } from '#questionnaire'
import type { Say, TextKey } from '../../texts/index.ts'

const keys: Readonly<Record<FaultCode, TextKey>> = {
  required: 'faultRequired',
  not_an_option: 'faultUnknownOption',
  several_values: 'faultRepeated',
  too_many: 'faultTooMany',
  exclusive_with_others: 'faultExclusive',
  text_too_long: 'faultTooLong',
  unreadable_text: 'faultBrokenText',
  not_a_number: 'faultNotANumber',
  not_a_whole_number: 'faultNotWhole',
  number_out_of_range: 'faultOutOfRange',
  rank_out_of_range: 'faultRankOut',
  same_rank_twice: 'faultRankTwice',
  rank_left_out: 'faultRankGap',
  ranking_incomplete: 'faultRankIncomplete',
  place_outside: 'faultPlaceOutside',
  unknown_field: 'faultUnknownField',
}

/** Longer texts than this are shown by their beginning only, and the message says so. */
export const shownTextLimit = 20_000

export function faultText(fault: Fault, say: Say): string {
  const sentence = say(keys[fault.code], fault.values)
  const cut = fault.code === 'text_too_long' && Number(fault.values.length) > shownTextLimit
  return cut ? `${sentence} ${say('textCut', { n: shownTextLimit })}` : sentence
}
