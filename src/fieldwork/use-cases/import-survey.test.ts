import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context'
import type { ImportedResponse, ImportedSurvey } from '#questionnaire'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { questionId, questionnaireId, unwrap, waveId } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { smallQuestionnaire } from '../../../test/support/small-wave.ts'
import { importSurvey, readFrozenResponses, showWave } from './index.ts'

const response = (code: number, day: string | null = null): ImportedResponse => ({
  answers: { [questionId('works')]: { kind: 'single', code } },
  language: 'fi',
  startedOn: day,
  submittedOn: day,
})

const survey: ImportedSurvey = {
  questionnaire: { ...smallQuestionnaire, id: questionnaireId('imported') },
  responses: [
    response(1, '2023-03-05'),
    response(2, '2023-03-01'),
    response(1),
    { ...response(1), answers: {} },
  ],
  warnings: [],
  mapping: null,
}
const order = (wave: string, of: ImportedSurvey = survey) => ({
  wave,
  survey: of,
  title: { fi: 'Tuotu' },
  credit: null,
})

describe('importing a survey', () => {
  let fresh: FreshDatabase
  let staff: Context
  beforeAll(async () => {
    fresh = await freshDatabase()
    staff = contextFor(fresh.database)
  })
  afterAll(() => fresh.drop())

  it('makes a cleaned wave of the responses that hold an answer, fielded when the file says', async () => {
    const { wave, responses, alreadyThere } = unwrap(await importSurvey(staff, order('first')))
    expect([wave.state, responses, alreadyThere]).toEqual(['cleaned', 3, false])
    expect(wave.field).toEqual({ start: '2023-03-01', end: '2023-03-05' })
    const { frozen, questionnaire } = unwrap(await readFrozenResponses(staff, waveId('first')))
    expect(questionnaire).toEqual(survey.questionnaire)
    expect(frozen.responses.map(({ mode }) => mode)).toEqual(['import', 'import', 'import'])
    expect(frozen.responses.map(({ breakOffPage }) => breakOffPage)).toEqual([null, null, null])
  })

  it('knows the same content again, in any order, and doubles nothing', async () => {
    const again = { ...survey, responses: survey.responses.toReversed() }
    const outcome = unwrap(await importSurvey(staff, order('first', again)))
    expect([outcome.alreadyThere, outcome.responses]).toEqual([true, 3])
    expect(unwrap(await showWave(staff, 'first')).responses).toEqual({
      started: 4,
      submitted: 3,
      excluded: 0,
    })
  })

  it('brings the same survey into a second wave on the same questionnaire', async () => {
    expect(unwrap(await importSurvey(staff, order('second'))).alreadyThere).toBe(false)
  })

  it('gives a questionnaire that bears the name of another one a name of its own', async () => {
    const title = { fi: 'Toinen kysely', sv: 'En annan enkät' }
    const other = { ...survey, questionnaire: { ...survey.questionnaire, title } }
    const { wave } = unwrap(await importSurvey(staff, order('third', other)))
    expect(wave.questionnaire).toEqual({ id: 'imported_2', version: '1' })
    const { questionnaire } = unwrap(await readFrozenResponses(staff, waveId('third')))
    expect(questionnaire).toEqual({ ...other.questionnaire, id: 'imported_2' })
    expect(unwrap(await importSurvey(staff, order('third', other))).alreadyThere).toBe(true)
    expect(unwrap(await loadQuestionnaire(staff, 'imported', '1'))).toEqual(survey.questionnaire)
  })

  it('refuses other content for a wave that is there, and says what to do', async () => {
    const other = { ...survey, responses: [response(2)] }
    const refusal = await importSurvey(staff, order('first', other))
    expect(refusal).toMatchObject({ ok: false, problem: { code: 'wave_exists' } })
    expect(unwrap(await showWave(staff, 'first')).responses.submitted).toBe(3)
  })

  it('stores nothing at all when any part of it is refused', async () => {
    const id = questionnaireId('faulty')
    const { sections } = survey.questionnaire
    const faulty = { ...survey.questionnaire, id, sections: [...sections, ...sections] }
    const audited = async () =>
      (await sql`select from platform.audit where about like '%faulty%'`.execute(fresh.database)).rows.length
    const refusal = await importSurvey(staff, order('faulty', { ...survey, questionnaire: faulty }))
    expect(refusal).toMatchObject({ problem: { code: 'questionnaire_has_errors' } })
    expect(await showWave(staff, 'faulty')).toMatchObject({ problem: { code: 'wave_unknown' } })
    expect(await loadQuestionnaire(staff, id, '1')).toMatchObject({
      problem: { code: 'questionnaire_unknown' },
    })
    expect(await audited()).toBe(0)
  })

  it('stores nothing at all when the database fails half way', async () => {
    const wave = 'broken'
    const unstorable = {
      ...response(1),
      answers: { [questionId('why')]: { kind: 'open', text: '\0' } as const },
    }
    const broken = { ...survey, responses: [response(1), unstorable] }
    await expect(importSurvey(staff, order(wave, broken))).rejects.toThrow()
    expect(await showWave(staff, wave)).toMatchObject({ problem: { code: 'wave_unknown' } })
  })

  it('is one wave when two imports of the same content run at once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => importSurvey(staff, order('at-once'))))
    expect(outcomes.map((outcome) => unwrap(outcome).alreadyThere).sort()).toEqual([false, true, true])
  })

  it('is for staff, under a usable name', async () => {
    const visitor = contextFor(fresh.database, { actor: { kind: 'public' } })
    expect(await importSurvey(visitor, order('x'))).toMatchObject({ problem: { code: 'not_permitted' } })
    expect(await importSurvey(staff, order('../x'))).toMatchObject({ problem: { code: 'id_not_usable' } })
  })
})
