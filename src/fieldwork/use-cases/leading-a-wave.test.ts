import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context'
import type { Answers, Questionnaire } from '#questionnaire'
import { saveDraft } from '#questionnaire/use-cases'
import { questionId, questionnaireId, unwrap, type WaveId, waveId } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { openSmallWave, smallQuestionnaire } from '../../../test/support/small-wave.ts'
import {
  archiveWave,
  cleanWave,
  closeWave,
  createWave,
  excludeResponse,
  extendWave,
  listFieldedWaves,
  listWaves,
  markPublished,
  openWave,
  readFrozenResponses,
  reopenWave,
  savePage,
  showWave,
  startResponse,
  submitResponse,
} from './index.ts'

const works = questionId('works')
const meetings = questionId('meetings')
const yes: Answers = { [works]: { kind: 'single', code: 1 } }
const no: Answers = { [works]: { kind: 'single', code: 2 } }
const four: Answers = { [meetings]: { kind: 'number', value: 4 } }

describe('leading a wave', () => {
  let fresh: FreshDatabase
  let staff: Context
  let respondent: Context
  let seed = 0
  beforeAll(async () => {
    fresh = await freshDatabase()
    staff = contextFor(fresh.database, { day: '2024-05-15' })
    respondent = contextFor(fresh.database, { day: '2024-05-15', actor: { kind: 'public' } })
  })
  afterAll(() => fresh.drop())

  const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) =>
    result.ok ? 'ok' : result.problem?.code

  /** A response with these pages, submitted or left; its id. */
  async function respond(wave: WaveId, pages: Record<string, Answers>, submit: boolean): Promise<string> {
    const key = `a-key-that-nobody-guesses-${seed++}`
    const { token } = unwrap(await startResponse(respondent, { wave, language: 'fi', key }))
    for (const [section, answers] of Object.entries(pages)) {
      unwrap(await savePage(respondent, { wave, token, section, language: 'fi', answers, cleared: [] }))
    }
    if (submit) unwrap(await submitResponse(respondent, { wave, token, key }))
    const id = Buffer.from(token, 'base64url').toString('hex', 0, 16)
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  }

  const responseIds = async (wave: WaveId) => {
    const { rows } = await sql<{ id: string }>`
      select response_id as id from fieldwork.responses where wave_id = ${wave} order by saved_on, response_id`.execute(
      fresh.database,
    )
    return rows.map(({ id }) => id)
  }

  it('opens only on a frozen questionnaire', async () => {
    const draft: Questionnaire = { ...smallQuestionnaire, id: questionnaireId('unfrozen') }
    unwrap(await saveDraft(staff, draft))
    const plan = {
      title: draft.title,
      questionnaire: { id: draft.id, version: draft.version },
      start: '2024-05-01',
      end: null,
    }
    unwrap(await createWave(staff, { ...plan, id: 'unfrozen' }))
    expect(codeOf(await openWave(staff, waveId('unfrozen')))).toBe('questionnaire_not_frozen')
  })

  it('plans nothing that cannot be', async () => {
    await openSmallWave(staff, 'planned')
    const plan = {
      id: 'plan',
      title: { fi: 'Aalto' },
      questionnaire: { id: smallQuestionnaire.id, version: '1' },
      start: '2024-05-01',
      end: null,
    }
    const refusal = async (change: object) => codeOf(await createWave(staff, { ...plan, ...change }))
    expect(await refusal({ id: 'no spaces' })).toBe('id_not_usable')
    expect(await refusal({ id: 'planned' })).toBe('wave_exists')
    expect(await refusal({ start: '2024-02-30' })).toBe('day_unreadable')
    expect(await refusal({ end: '2024-04-30' })).toBe('period_backwards')
    expect(await refusal({ languages: ['fi', 'ru'] })).toBe('language_unknown')
    expect(await refusal({ questionnaire: { id: 'none', version: '1' } })).toBe('questionnaire_unknown')
  })

  it('asks the questionnaire that comes with the product where no version is named or stored', async () => {
    const plan = { id: 'shipped', title: { fi: 'Kevät' }, start: '2024-05-01', end: null }
    const created = unwrap(
      await createWave(staff, { ...plan, questionnaire: { id: 'partnership-barometer' } }),
    )
    expect(created.languages).toEqual(['fi', 'sv', 'en', 'fi-simple', 'sv-simple'])
    expect(unwrap(await openWave(staff, created.id)).state).toBe('open')
  })

  it('counts broken-off responses with an answer once it has closed, and again not when it is reopened', async () => {
    const wave = await openSmallWave(staff, 'counted')
    await respond(wave, { one: yes, two: four }, true)
    await respond(wave, { one: no }, false)
    await respond(wave, { one: {} }, false)
    await respond(wave, {}, true)
    expect(unwrap(await showWave(staff, wave)).responses).toEqual({ started: 4, submitted: 1, excluded: 0 })
    unwrap(await closeWave(staff, wave))
    expect(unwrap(await showWave(staff, wave)).responses).toEqual({ started: 4, submitted: 2, excluded: 0 })
    unwrap(await reopenWave(staff, { wave }))
    expect(unwrap(await showWave(staff, wave)).responses.submitted).toBe(1)
  })

  it('gives respondents more time, never less', async () => {
    const wave = await openSmallWave(staff, 'extended')
    expect(codeOf(await extendWave(staff, { wave, end: '2024-05-20' }))).toBe('extension_backwards')
    expect(unwrap(await extendWave(staff, { wave, end: '2024-06-15' })).field.end).toBe('2024-06-15')
    unwrap(await closeWave(staff, wave))
    const july = contextFor(fresh.database, { day: '2024-07-01' })
    expect(codeOf(await extendWave(july, { wave, end: '2024-07-15' }))).toBe('wave_state')
    expect(codeOf(await reopenWave(july, { wave }))).toBe('field_over')
    expect(unwrap(await reopenWave(july, { wave, end: '2024-07-15' })).field.end).toBe('2024-07-15')
  })

  it('freezes what counts: no excluded, no empty response, no answer that routing passes by', async () => {
    const wave = await openSmallWave(staff, 'frozen')
    await respond(wave, { one: no, two: four }, true)
    await respond(wave, { one: {} }, true)
    const test = await respond(wave, { one: yes, two: four }, true)
    const late = await respond(wave, { one: yes }, true)
    unwrap(await excludeResponse(staff, { wave, response: test, reason: 'test response' }))
    unwrap(await closeWave(staff, wave))
    unwrap(await excludeResponse(staff, { wave, response: late, reason: ' test response ' }))
    expect(codeOf(await excludeResponse(staff, { wave, response: test, reason: ' ' }))).toBe('reason_missing')
    expect(codeOf(await excludeResponse(staff, { wave, response: 'x', reason: 'r' }))).toBe(
      'response_unknown',
    )
    unwrap(await cleanWave(staff, wave))
    const { frozen } = unwrap(await readFrozenResponses(staff, wave))
    expect(frozen.responses.map(({ answers }) => answers)).toEqual([no])
    expect(frozen.excluded).toEqual({ 'test response': 2 })
    expect(unwrap(await showWave(staff, wave)).responses).toEqual({ started: 4, submitted: 1, excluded: 2 })
  })

  it('says on which page a broken-off response stopped', async () => {
    const wave = await openSmallWave(staff, 'broken-off')
    await respond(wave, { one: yes }, false)
    await respond(wave, { one: yes }, true)
    unwrap(await closeWave(staff, wave))
    unwrap(await cleanWave(staff, wave))
    const { responses } = unwrap(await readFrozenResponses(staff, wave)).frozen
    expect(responses.map(({ breakOffPage }) => breakOffPage).sort()).toEqual([null, 'one'])
    for (const response of responses) {
      expect(response).toMatchObject({ mode: 'web', languages: ['fi'], questionnaireVersion: '1' })
      expect(response).toMatchObject({ startedOn: '2024-05-15', submittedOn: '2024-05-15' })
    }
  })

  it('puts the language a response ended in last', async () => {
    const wave = await openSmallWave(staff, 'languages')
    const key = `a-key-that-nobody-guesses-${seed++}`
    const { token } = unwrap(await startResponse(respondent, { wave, language: 'fi', key }))
    for (const [section, language] of [
      ['one', 'fi'],
      ['two', 'sv'],
      ['one', 'fi'],
    ] as const) {
      unwrap(await savePage(respondent, { wave, token, section, language, answers: yes, cleared: [] }))
    }
    unwrap(await closeWave(staff, wave))
    unwrap(await cleanWave(staff, wave))
    const { responses } = unwrap(await readFrozenResponses(staff, wave)).frozen
    expect(responses.map(({ languages, breakOffPage }) => [languages, breakOffPage])).toEqual([
      [['sv', 'fi'], 'one'],
    ])
  })

  it('has the same hash whatever order the responses came in, and another for other answers', async () => {
    const freeze = async (id: string, order: readonly Answers[]) => {
      const wave = await openSmallWave(staff, id)
      for (const answers of order) await respond(wave, { one: answers }, true)
      unwrap(await closeWave(staff, wave))
      unwrap(await cleanWave(staff, wave))
      return unwrap(await readFrozenResponses(staff, wave)).frozen
    }
    const text = (said: string): Answers => ({ ...yes, [questionId('why')]: { kind: 'open', text: said } })
    const one = await freeze('order-1', [yes, no, text('a'), text('b')])
    const other = await freeze('order-2', [text('b'), yes, text('a'), no])
    expect(other.hash).toBe(one.hash)
    expect(other.responses.map(({ answers }) => answers)).toEqual(one.responses.map(({ answers }) => answers))
    expect((await freeze('order-3', [text('c'), yes, text('a'), no])).hash).not.toBe(one.hash)
  })

  it('goes one way: each step only after the one before', async () => {
    const wave = await openSmallWave(staff, 'steps')
    await respond(wave, { one: yes }, true)
    expect(codeOf(await cleanWave(staff, wave))).toBe('wave_state')
    expect(codeOf(await readFrozenResponses(staff, wave))).toBe('wave_not_cleaned')
    unwrap(await closeWave(staff, wave))
    expect(codeOf(await closeWave(staff, wave))).toBe('wave_state')
    expect(codeOf(await markPublished(staff, wave))).toBe('wave_state')
    unwrap(await cleanWave(staff, wave))
    expect(codeOf(await reopenWave(staff, { wave }))).toBe('wave_state')
    const again = await excludeResponse(staff, { wave, response: crypto.randomUUID(), reason: 'late' })
    expect(codeOf(again)).toBe('wave_state')
    unwrap(await markPublished(staff, wave))
    unwrap(await archiveWave(staff, wave))
    expect(unwrap(await readFrozenResponses(staff, wave)).wave.state).toBe('archived')
  })

  it('is frozen in the database itself', async () => {
    const wave = await openSmallWave(staff, 'kept')
    await respond(wave, { one: yes }, true)
    unwrap(await closeWave(staff, wave))
    unwrap(await cleanWave(staff, wave))
    const attempts = [
      `update fieldwork.frozen_responses set content = '{}' where wave_id = 'kept'`,
      `delete from fieldwork.frozen_responses where wave_id = 'kept'`,
      `insert into fieldwork.frozen_responses values ('kept', gen_random_uuid(), '{}', null)`,
      `update fieldwork.waves set content_hash = 'x' where wave_id = 'kept'`,
      `update fieldwork.waves set state = 'closed' where wave_id = 'kept'`,
      `delete from fieldwork.waves where wave_id = 'kept'`,
    ]
    for (const attempt of attempts) {
      await expect(sql.raw(attempt).execute(fresh.database), attempt).rejects.toThrow()
    }
    expect(await responseIds(wave)).toEqual([])
  })

  it('notices when frozen responses were changed behind its back', async () => {
    const wave = await openSmallWave(staff, 'tampered')
    await respond(wave, { one: yes }, true)
    unwrap(await closeWave(staff, wave))
    unwrap(await cleanWave(staff, wave))
    await fresh.database.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction)
      await sql`update fieldwork.frozen_responses set content = jsonb_set(content, '{answers,works,code}', '2')
        where wave_id = ${wave}`.execute(transaction)
    })
    expect(codeOf(await readFrozenResponses(staff, wave))).toBe('data_changed')
  })

  it('cleans while pages are being saved without losing one that was acknowledged', async () => {
    const wave = await openSmallWave(staff, 'busy')
    const keys = Array.from({ length: 12 }, () => `a-key-that-nobody-guesses-${seed++}`)
    const tokens = await Promise.all(
      keys.map(async (key) => unwrap(await startResponse(respondent, { wave, language: 'fi', key })).token),
    )
    const save = (token: string) =>
      savePage(respondent, { wave, token, section: 'one', language: 'fi', answers: yes, cleared: [] })
    const saves = tokens.map(save)
    const ending = closeWave(staff, wave).then(() => cleanWave(staff, wave))
    const acknowledged = (await Promise.all(saves)).filter(({ ok }) => ok).length
    unwrap(await ending)
    expect(unwrap(await readFrozenResponses(staff, wave)).frozen.responses).toHaveLength(acknowledged)
  })

  it('is for staff, and each act leaves its trace in the audit', async () => {
    const wave = await openSmallWave(staff, 'audited')
    const denied = await Promise.all([
      closeWave(respondent, wave),
      cleanWave(respondent, wave),
      reopenWave(respondent, { wave }),
      extendWave(respondent, { wave, end: null }),
      excludeResponse(respondent, { wave, response: 'x', reason: 'r' }),
      showWave(respondent, wave),
      readFrozenResponses(respondent, wave),
      markPublished(respondent, wave),
      archiveWave(respondent, wave),
    ])
    for (const result of denied) expect(codeOf(result)).toBe('not_permitted')
    expect((await listWaves(respondent)).map(({ id }) => id)).toContain('audited')
    expect((await listWaves(respondent)).map(({ id }) => id)).not.toContain('unfrozen')
    unwrap(await closeWave(staff, wave))
    // That it was asked is no secret; what was answered is.
    expect((await listWaves(respondent)).map(({ id }) => id)).not.toContain('audited')
    const fielded = (await listFieldedWaves(respondent)).map(({ id }) => id)
    expect(fielded).toContain('audited')
    expect(fielded).not.toContain('unfrozen')
    unwrap(await cleanWave(staff, wave))
    const { rows } = await sql<{ what: string }>`
      select what from platform.audit where about = 'wave audited' order by what`.execute(fresh.database)
    expect(rows.map(({ what }) => what)).toEqual(['clean-wave', 'close-wave', 'create-wave', 'open-wave'])
  })
})
