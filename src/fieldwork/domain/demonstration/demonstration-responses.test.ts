import { describe, expect, it } from 'vitest'
import { type Answer, answersOnPath, pointsOf, type Question, questionsOf, routeOf } from '#questionnaire'
import { barometerQuestionnaire } from '#questionnaire/use-cases'
import { questionId } from '#shared'
import calibrated from '../../content/calibration.json' with { type: 'json' }
import stock from '../../content/stock-answers.json' with { type: 'json' }
import type { CollectedResponse } from '../freezing.ts'
import { type CalibratedWave, calibrationSchema, type Marginal } from './calibration.ts'
import { demonstrationResponses } from './demonstration-responses.ts'
import { groups } from './respondent.ts'
import { trendQuestionnaire } from './trend-questionnaire.ts'

const { waves, openAnswers } = calibrationSchema.parse(calibrated)
const texts = { written: openAnswers.answers, stock }
const questionnaires = {
  '2020': trendQuestionnaire(barometerQuestionnaire(), 2020),
  '2022': barometerQuestionnaire(),
}
const targetOf = (id: '2020' | '2022'): CalibratedWave => waves[id]!

describe.each(['2020', '2022'] as const)('the demonstration wave %s', (id) => {
  const target = targetOf(id)
  const questionnaire = questionnaires[id]
  const responses = demonstrationResponses(target, questionnaire, texts, 20230904)
  const questions = new Map<string, Question>(
    questionsOf(questionnaire).map((question) => [question.id, question]),
  )
  const answersTo = (question: string) => responses.map(({ answers }) => answers[questionId(question)])

  it('has as many responses as were calibrated, each with an id of its own', () => {
    expect(responses).toHaveLength(target.n.value)
    expect(new Set(responses.map((response) => response.id)).size).toBe(target.n.value)
  })

  it('is the same for the same seed and another for another', () => {
    const again = demonstrationResponses(target, questionnaire, texts, 20230904)
    expect(again).toEqual(responses)
    expect(demonstrationResponses(target, questionnaire, texts, 1)).not.toEqual(responses)
  })

  // The wish for further contact is never stored with a response.
  const asked = Object.keys(target.marginals).filter((question) => question !== 'follow_up')
  it.each(asked)('meets every count of %s', (question) => {
    const of = target.marginals[question]!
    const told = tell(
      questions.get(question)!,
      of,
      answersTo(question),
      askedIn(responses, questionnaire, question),
    )
    expect(told).toEqual(expected(of))
  })

  it('asks nothing that was not calibrated', () => {
    const answered = new Set(responses.flatMap(({ answers }) => Object.keys(answers)))
    expect([...answered].sort()).toEqual(asked.sort())
  })

  it('meets the table of organisation types by region cell by cell', () => {
    const { rows, cols, counts } = target.orgTypeByRegion
    const cells = counts.map((row) => row.map(() => 0))
    for (const { answers } of responses) {
      const orgType = keyOf(questions.get('org_type')!, answers[questionId('org_type')])
      const region = answers[questionId('region')]
      const column = region?.kind === 'place' ? String(region.code).padStart(2, '0') : 'missing'
      cells[rows.indexOf(orgType ?? 'missing')]![cols.indexOf(column)]! += 1
    }
    expect(cells).toEqual(counts)
  })

  it('comes in on the calibrated days, in the calibrated languages', () => {
    const days = Object.entries(target.dailyCurve.counts).filter(([, count]) => count > 0)
    expect(tally(responses.map(({ savedOn }) => savedOn ?? ''))).toEqual(Object.fromEntries(days))
    expect(tally(responses.map(({ languages }) => languages.join()))).toEqual(target.responseLanguage.counts)
  })

  it('breaks off where it was calibrated to', () => {
    const sections = questionnaire.sections.map((section) => section.id)
    const reached = Object.fromEntries(
      sections.map((section, place) => [
        section,
        responses.filter(({ lastSection }) => sections.indexOf(lastSection ?? '') >= place).length,
      ]),
    )
    const everyone = Object.fromEntries(sections.map((section) => [section, target.n.value]))
    expect(reached).toEqual(target.breakoff?.reachedSection ?? everyone)
    for (const { submitted, lastSection } of responses)
      expect(submitted).toBe(lastSection === sections.at(-1))
  })

  it('holds only answers that lie on the path of their own response, and at least one', () => {
    for (const { answers, languages } of responses) {
      expect(answersOnPath(questionnaire, answers)).toEqual(answers)
      const route = routeOf(questionnaire, answers, languages.at(-1) ?? '')
      for (const question of Object.keys(answers)) expect(route.asked).toContain(question)
      expect(Object.keys(answers).length).toBeGreaterThan(0)
    }
  })

  it('lets the groups differ in dialogue as calibrated', () => {
    const battery = target.marginals.dialogue
    const { byGroup } = battery?.type === 'battery' ? battery : {}
    for (const group of ['third_and_private', 'public'] as const) {
      for (const [item, share] of Object.entries(byGroup?.[group] ?? {})) {
        const codes = responses.filter(ofGroup(group)).flatMap(codeOf('dialogue', item))
        const valid = codes.filter((code) => code <= 5)
        const [wanted, counted] =
          share.agreeShareValid === undefined
            ? [share.disagreeShareValid!, valid.filter((code) => code <= 2)]
            : [share.agreeShareValid, valid.filter((code) => code >= 4)]
        expect(Math.abs(counted.length - wanted * valid.length)).toBeLessThanOrEqual(0.5)
      }
    }
  })

  it('lets the items of one battery hang together', () => {
    const pairs = responses.flatMap((response) => {
      const [one] = codeOf('info_use', 'municipal')(response)
      const [other] = codeOf('info_use', 'regional')(response)
      return one !== undefined && other !== undefined && one <= 5 && other <= 5 ? [[one, other] as const] : []
    })
    expect(correlation(pairs)).toBeGreaterThan(0.35)
    expect(correlation(pairs)).toBeLessThan(0.75)
  })

  function ofGroup(group: keyof typeof groups) {
    return ({ answers }: CollectedResponse) =>
      groups[group].includes(keyOf(questions.get('org_type')!, answers[questionId('org_type')]) ?? '')
  }
})

describe('the demonstration wave 2022', () => {
  const responses = demonstrationResponses(targetOf('2022'), questionnaires['2022'], texts, 20230904)

  it('has its Swedish answers in the calibrated regions', () => {
    const swedish = responses.filter(({ languages }) => languages.includes('sv'))
    const regions = swedish.map(({ answers }) => {
      const region = answers[questionId('region')]
      return region?.kind === 'place' ? String(region.code).padStart(2, '0') : 'missing'
    })
    expect(tally(regions)).toEqual(targetOf('2022').responseLanguage.svByRegion)
  })

  it('holds each of the written open answers once, given by somebody who answers in its language', () => {
    for (const { q, text, lang } of openAnswers.answers) {
      const writers = responses.filter(({ answers }) => {
        const answer = answers[questionId(q)]
        return answer?.kind === 'open' && answer.text === text
      })
      expect(writers.map(({ languages }) => languages)).toEqual([[lang]])
    }
  })

  it('names municipalities of the region that was named', () => {
    const municipality = questionsOf(questionnaires['2022']).find(({ id }) => id === 'municipality')!
    for (const { answers } of responses) {
      const [place, region] = [answers[questionId('municipality')], answers[questionId('region')]]
      if (place?.kind !== 'place') continue
      const option = pointsOf(municipality).find(({ code }) => code === place.code)
      expect(option?.within).toBe(region?.kind === 'place' ? region.code : undefined)
    }
  })

  it('lets fewer choose than may', () => {
    for (const question of questionsOf(questionnaires['2022'])) {
      if (question.kind !== 'multiple') continue
      for (const { answers } of responses) {
        const answer = answers[question.id]
        if (answer?.kind !== 'multiple') continue
        expect(answer.codes.length).toBeLessThanOrEqual(question.max ?? question.options.length)
        const alone = question.options.filter(({ exclusive }) => exclusive).map(({ code }) => code)
        if (answer.codes.some((code) => alone.includes(code))) expect(answer.codes).toHaveLength(1)
      }
    }
  })
})

/** What a question's answers come to, in the shape of its calibration. */
function tell(question: Question, of: Marginal, answers: readonly (Answer | undefined)[], asked: number) {
  const given = answers.filter((answer) => answer !== undefined)
  const counts = { asked, missing: asked - given.length }
  switch (of.type) {
    case 'single':
      return { ...counts, counts: tally(given.map((answer) => keyOf(question, answer) ?? '?')) }
    case 'multi': {
      const codes = given.flatMap((answer) => (answer.kind === 'multiple' ? answer.codes : []))
      const keys = codes.map((code) => pointsOf(question).find((option) => option.code === code)?.key ?? '?')
      return { ...counts, answered: given.length, selected: tally(keys) }
    }
    case 'battery': {
      const rows = given.map((answer) => (answer.kind === 'battery' ? answer.codes : {}))
      const items = Object.keys(of.items).map((item) => {
        const codes = rows.flatMap((row) => row[item] ?? [])
        return [item, { codes: tally(codes.map(String)), missing: asked - codes.length }]
      })
      return { asked, items: Object.fromEntries(items) }
    }
    case 'ranking': {
      const all = given.map((answer) => (answer.kind === 'ranking' ? answer.ranks : {}))
      const complete = all.filter((ranks) => Object.keys(ranks).length === Object.keys(of.items).length)
      const items = Object.keys(of.items).map((item) => [
        item,
        tally(complete.map((ranks) => String(ranks[item]))),
      ])
      return {
        ...counts,
        complete: complete.length,
        partial: all.length - complete.length,
        items: Object.fromEntries(items),
      }
    }
    case 'open':
    case 'municipality':
      return { ...counts, answered: given.length }
  }
}

function expected(of: Marginal): unknown {
  switch (of.type) {
    case 'single':
      return { asked: of.asked, missing: of.missing, counts: of.counts }
    case 'multi':
      return { asked: of.asked, missing: of.missing, answered: of.answered, selected: of.selected }
    case 'battery': {
      const items = Object.entries(of.items).map(
        ([item, { counts, missing, 98: unsure = 0, 96: unused = 0 }]) => {
          const codes = { ...counts, ...(unsure > 0 && { 98: unsure }), ...(unused > 0 && { 96: unused }) }
          return [item, { codes, missing }]
        },
      )
      return { asked: of.asked, items: Object.fromEntries(items) }
    }
    case 'ranking': {
      const items = Object.entries(of.items).map(([item, { rankCounts }]) => [item, rankCounts])
      const counts = { asked: of.answered + of.missing, missing: of.missing }
      return {
        ...counts,
        complete: of.fullRankings,
        partial: of.partialRankings,
        items: Object.fromEntries(items),
      }
    }
    case 'open':
    case 'municipality':
      return { asked: of.asked, missing: of.missing, answered: of.answered }
  }
}

function askedIn(
  responses: readonly CollectedResponse[],
  questionnaire: Parameters<typeof routeOf>[0],
  question: string,
): number {
  return responses.filter(({ answers }) =>
    routeOf(questionnaire, answers, 'fi').asked.has(questionId(question)),
  ).length
}

function keyOf(question: Question, answer: Answer | undefined): string | undefined {
  if (answer === undefined || !('code' in answer)) return undefined
  if (answer.kind === 'place') return String(answer.code).padStart(2, '0')
  return pointsOf(question).find(({ code }) => code === answer.code)?.key
}

function codeOf(question: string, item: string) {
  return ({ answers }: CollectedResponse): number[] => {
    const answer = answers[questionId(question)]
    const code = answer?.kind === 'battery' ? answer.codes[item] : undefined
    return code === undefined ? [] : [code]
  }
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  const [m, k] = [mean(ones), mean(others)]
  const product = mean(pairs.map(([one, other]) => (one - m) * (other - k)))
  const deviation = (values: readonly number[], middle: number) =>
    Math.sqrt(mean(values.map((v) => (v - middle) ** 2)))
  return product / (deviation(ones, m) * deviation(others, k))
}
