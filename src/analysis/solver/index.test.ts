import { expect, test } from 'vitest'
import { unwrap } from '#shared'
import { option, questionnaireOf, single } from '../../../test/support/questionnaires.ts'
import { dataSetOf, variableOf } from '../../../test/support/tables.ts'
import { defaultPolicy } from '../domain/disclosure/policy.ts'
import { protectWave } from '../domain/disclosure/wave/protect-wave.ts'
import { loadSolver, protectInThreads } from './index.ts'

const names = ['yes', 'maybe', 'no']
const options = names.map((name, place) => option(place + 1, name))
const questions = ['region', 'contact', 'trust', 'advice', 'plans']
const questionnaire = questionnaireOf(questions.map((id) => single(id, { options })))

/** Answers that are few in some groups, and to every question others. */
function waveOf(respondents: number) {
  const values = (place: number) =>
    Array.from({ length: respondents }, (_, row) => 1 + (((row * (place + 1) + (row >> 3)) % 7) % 3))
  const dataSet = dataSetOf(
    questions.map((id, place) => ({ variable: variableOf(id, names), values: values(place) })),
  )
  return { dataSet, questionnaire, policy: { ...defaultPolicy, breakdowns: ['region'] }, earlier: [] }
}

test('a wave protected in threads is shown as by one alone, question by question in their order', async () => {
  const request = waveOf(60)
  const { shown } = unwrap(await protectInThreads(request))
  expect(shown).toEqual(unwrap(protectWave(request, await loadSolver())))
  expect(new Set(shown.tables.map(({ variable }) => variable))).toEqual(new Set(questions))
  expect(shown.tables.flatMap(({ counts }) => counts).flat()).toContain(null)
})

test('what cannot be shown is refused in threads as by one alone', async () => {
  const request = waveOf(4)
  const refusal = await protectInThreads(request)
  expect(refusal).toEqual(protectWave(request, await loadSolver()))
  expect(refusal).toMatchObject({ ok: false, problem: { code: 'everything_hidden' } })
})
