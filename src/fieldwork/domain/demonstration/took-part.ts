/**
 * At which levels respondents took part in the programme. Beside the count of each level the calibration fixes how many
 * took part at any (asked in which ways) and how many at national level or on the platform (asked how useful that was).
 */
import type { MultipleQuestion } from '#questionnaire'
import type { Marginal } from './calibration.ts'
import { byScore, normal } from './draw.ts'
import { answering, codeOf, type Filling } from './fill-in.ts'
import { give, type Respondent } from './respondent.ts'

export interface TookPart {
  readonly atAnyLevel: number
  readonly nationallyOrOnPlatform: number
}

export function fillTookPart(
  question: MultipleQuestion,
  target: Extract<Marginal, { type: 'multi' }>,
  { atAnyLevel, nationallyOrOnPlatform }: TookPart,
  filling: Filling,
): void {
  const { national = 0, regional = 0, platform = 0 } = target.selected
  // Those who only looked ahead to the question say no.
  const closeness = (one: Respondent) =>
    one.lastSection < filling.section
      ? Number.NEGATIVE_INFINITY
      : one.engagement + 0.6 * normal(filling.uniform)
  const closest = byScore(answering(filling, target.missing), closeness)
  const active = byScore(closest.slice(0, atAnyLevel), filling.uniform)
  const levels = new Map<Respondent, string[]>(closest.map((one) => [one, []]))
  const take = (level: string, first: number, end: number) => {
    for (const one of active.slice(first, end)) levels.get(one)?.push(level)
  }
  take('national', 0, national)
  take('platform', nationallyOrOnPlatform - platform, nationallyOrOnPlatform)
  take('regional', atAnyLevel - regional, atAnyLevel)
  for (const [one, taken] of levels) {
    const codes = (taken.length === 0 ? ['none'] : taken).map((level) => codeOf(question, level))
    give(one, question.id, { kind: 'multiple', codes: codes.sort((left, right) => left - right) })
  }
}
