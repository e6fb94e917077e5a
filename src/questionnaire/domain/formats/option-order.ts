/**
 * The order of answer options that a file tells only by their texts. The rule, first that fits all substantive texts:
 * 1. a known list (yes–no, frequencies, amounts, qualities, degrees), in its order;
 * 2. numbers and ranges (`18-29`, `> 60`, `$150,000+`), ascending;
 * 3. graded statements (`Very favorably` … `Very unfavorably`), from the most positive to the most negative;
 * 4. otherwise by frequency, ties in order of the texts.
 * "Not applicable" and the like come after the scale but stay answers; "Other" comes after them.
 */
import { folded } from './clean.ts'
import { missingKindOf } from './missing-words.ts'

/** `counts`: how often each text occurs. */
export function inOrder(counts: ReadonlyMap<string, number>): readonly string[] {
  const texts = [...counts.keys()]
  const asides = texts.filter(isAside)
  const substantive = texts.filter((text) => !isAside(text))
  const position = listPosition(substantive) ?? allOf(substantive, rangeStart) ?? allOf(substantive, grade)
  const byFrequency = (a: string, b: string) =>
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0)
  substantive.sort((a, b) => (position === null ? 0 : position(a) - position(b)) || byFrequency(a, b))
  asides.sort((a, b) => Number(isOtherText(a)) - Number(isOtherText(b)) || byFrequency(a, b))
  return [...substantive, ...asides]
}

/** Whether the texts are points of one known scale: a list, a graded statement or ranges. */
export function isOrdinal(texts: readonly string[]): boolean {
  const substantive = texts.filter((text) => !isAside(text))
  return (
    listPosition(substantive) !== null ||
    allOf(substantive, rangeStart) !== null ||
    allOf(substantive, grade) !== null
  )
}

function isAside(text: string): boolean {
  return (
    /\bn\/a\b/i.test(text) ||
    isOtherText(text) ||
    missingKindOf(text) !== undefined ||
    /^(not applicable|unfamiliar|ei sovellu|ej tillampligt|ei koske)/.test(folded(text))
  )
}

function isOtherText(text: string): boolean {
  return /^(other|muu|jokin muu|annan|annat)\b/.test(folded(text))
}

const lists: readonly (readonly string[])[] = [
  ['yes', 'maybe', 'no'],
  ['kylla', 'ehka', 'ei'],
  ['ja', 'kanske', 'nej'],
  ['not at all', 'not much', 'a little', 'some', 'somewhat', 'a moderate amount', 'a lot', 'a great deal'],
  ['en lainkaan', 'ei lainkaan', 'vahan', 'jonkin verran', 'melko paljon', 'paljon', 'erittain paljon'],
  ['inte alls', 'lite', 'i nagon man', 'ganska mycket', 'mycket', 'valdigt mycket'],
  [
    'never',
    'once in a while',
    'rarely',
    'seldom',
    'occasionally',
    'sometimes',
    'about half the time',
    'often',
    'usually',
    'most of the time',
    'always',
  ],
  [
    'never',
    'less than once a year',
    'yearly',
    'once a year',
    'a few times a year',
    'monthly',
    'once a month',
    'a few times a month',
    'weekly',
    'once a week',
    'a few times a week',
    'daily',
    'every day',
  ],
  ['en koskaan', 'ei koskaan', 'harvoin', 'joskus', 'silloin talloin', 'usein', 'aina'],
  ['ei koskaan', 'harvemmin', 'vuosittain', 'kuukausittain', 'viikoittain', 'paivittain'],
  ['aldrig', 'sallan', 'ibland', 'ofta', 'alltid'],
  ['aldrig', 'mer sallan', 'varje ar', 'varje manad', 'varje vecka', 'dagligen'],
  ['excellent', 'very good', 'good', 'average', 'fair', 'poor', 'very poor'],
  [
    'less than high school degree',
    'high school degree',
    'high school degree or equivalent',
    'some college',
    'some college or associate degree',
    'some college but no degree',
    'associate degree',
    'bachelor degree',
    'graduate degree',
  ],
]

type Position = (text: string) => number

function listPosition(texts: readonly string[]): Position | null {
  const list = lists.find((entries) => texts.every((text) => entries.includes(folded(text))))
  return list === undefined || texts.length < 2 ? null : (text) => list.indexOf(folded(text))
}

/** The position of each text, where every text has one and no two share it. */
function allOf(texts: readonly string[], measure: (text: string) => number | null): Position | null {
  if (texts.length < 2 || texts.length > 100) return null
  const measured = texts.map(measure)
  const usable = measured.every((value) => value !== null) && new Set(measured).size === texts.length
  return usable ? (text) => measure(text) ?? 0 : null
}

const below = /^(under|below|less than|up to|alle|enintaan|hogst|<|≤)/
const above =
  /^(over|above|more than|yli|vahintaan|minst|>|≥)|(\+|or more|or older|and over|tai enemman|eller mer|eller aldre)$/

/** `18-29` → 18, `> 60` → just over 60, `Under 18` → just under 18. Null for a text that is more than a number or range. */
function rangeStart(text: string): number | null {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[$€£,]|(?<=\d)[\s\u00A0](?=\d{3})/g, '')
  const numbers = plain.match(/\d+(?:\.\d+)?/g)
  const words =
    plain
      .replace(below, '')
      .replace(above, '')
      .match(/\p{L}+/gu) ?? []
  if (numbers === null || numbers.length > 2 || words.length > 2) return null
  const start = Number(numbers[0])
  if (below.test(plain)) return start - 0.5
  return above.test(plain.trim()) ? start + 0.5 : start
}

const neutral = /^(neither|neutral|ei .*\beika\b|varken)|\bneutral\b/
const none = /^(not at all|ei lainkaan|en lainkaan|ei yhtaan|inte alls)\b/
const little = /^(not so|not very|not much|ei kovin|en kovin|inte sa|inte sarskilt|inte speciellt)\b/
const negative =
  /\b(un|dis)(favor|favour|likely|important|satisf|agree|helpful|clear|comfort|happy|familiar|necessary|interest|willing|sure)|\b(oppose|bad|poor|negative|difficult|worse|eri mielta|huono|tyytymaton|avstand|annan asikt|missnojd|dalig)/
const strengths: readonly (readonly [RegExp, number])[] = [
  [/^(extremely)\b/, 4],
  [/\b(very|strongly|completely|totally|erittain|taysin|mycket|helt)\b/, 3],
  [/^(quite|fairly|mostly|moderately|melko|ganska|huvudsakligen)\b/, 1.8],
  [/\b(somewhat|rather|jokseenkin|osittain|delvis|i viss man)\b/, 1.5],
  [/^(slightly|a little|hieman|lite|nagot)\b/, 1],
]

/** How far from the positive end a graded statement lies, for ascending order. Null for a text without any grade. */
function grade(text: string): number | null {
  const words = folded(text)
  if (neutral.test(words)) return 0
  if (none.test(words)) return 3
  if (little.test(words)) return 1.5
  const strength = strengths.find(([pattern]) => pattern.test(words))?.[1]
  const against = negative.test(words)
  if (strength === undefined) return against ? 2 : plainAgreement.test(words) ? -2 : null
  return against ? strength : -strength
}

const plainAgreement =
  /^(agree|favor|favorable|likely|important|satisfied|good|samaa mielta|av samma asikt|instammer|nojd|viktigt?|tarkea|tyytyvainen)\b/
