import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context'
import type { Answer } from '#questionnaire'
import { questionId, unwrap, type WaveId, waveId } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { openSmallWave } from '../../../test/support/small-wave.ts'
import {
  closeWave,
  enterWave,
  issueResumeCode,
  openResponse,
  redeemResumeCode,
  savePage,
  showWave,
  startResponse,
  submitResponse,
} from './index.ts'

const yes: Answer = { kind: 'single', code: 1 }
const works = questionId('works')
const why = questionId('why')
let keys = 0
const newKey = () => `key-of-an-introduction-page-${keys++}`

describe('answering a wave', () => {
  let fresh: FreshDatabase
  let staff: Context
  let respondent: Context
  let wave: WaveId
  beforeAll(async () => {
    fresh = await freshDatabase()
    staff = contextFor(fresh.database, { day: '2024-05-15' })
    respondent = contextFor(fresh.database, { day: '2024-05-15', actor: { kind: 'public' }, seed: 2 })
    wave = await openSmallWave(staff, 'small')
  })
  afterAll(() => fresh.drop())

  const begin = async (language = 'fi') =>
    unwrap(await startResponse(respondent, { wave, language, key: newKey() })).token
  const page = (token: string, answers: Record<string, Answer>, more: object = {}) =>
    savePage(respondent, { wave, token, section: 'one', language: 'fi', answers, cleared: [], ...more })
  const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) =>
    result.ok ? 'ok' : result.problem?.code

  it('lets anyone in while the field period runs, and says when and why not', async () => {
    expect(unwrap(await enterWave(respondent, 'small')).questionnaire.id).toBe('small')
    const early = await enterWave(contextFor(fresh.database, { day: '2024-04-30' }), 'small')
    expect(early).toMatchObject({ problem: { code: 'wave_too_early', values: { start: '2024-05-01' } } })
    expect(codeOf(await enterWave(contextFor(fresh.database, { day: '2024-06-01' }), 'small'))).toBe(
      'wave_closed',
    )
    expect(codeOf(await enterWave(respondent, 'nothing'))).toBe('wave_unknown')
    expect(codeOf(await enterWave(respondent, "' or 1=1"))).toBe('wave_unknown')
  })

  it('gives one key one response, however often and however fast it is sent', async () => {
    const key = newKey()
    const before = unwrap(await showWave(staff, wave)).responses.started
    const starts = Array.from({ length: 10 }, () => startResponse(respondent, { wave, language: 'fi', key }))
    const tokens = (await Promise.all(starts)).map((start) => unwrap(start).token)
    expect(new Set(tokens).size).toBe(1)
    expect(unwrap(await showWave(staff, wave)).responses.started).toBe(before + 1)
  })

  it('refuses a key that could be guessed, and a language the wave is not in', async () => {
    expect(codeOf(await startResponse(respondent, { wave, language: 'fi', key: '1' }))).toBe('key_unusable')
    expect(codeOf(await startResponse(respondent, { wave, language: 'en', key: newKey() }))).toBe(
      'language_unknown',
    )
  })

  it('keeps a saved page, and what it does not speak of', async () => {
    const token = await begin()
    unwrap(await page(token, { [works]: yes, [why]: { kind: 'open', text: 'Luottamus, “tietysti” 🌱' } }))
    unwrap(await page(token, { [works]: { kind: 'single', code: 2 } }))
    expect(unwrap(await openResponse(respondent, { wave, token }))).toEqual({
      answers: {
        works: { kind: 'single', code: 2 },
        why: { kind: 'open', text: 'Luottamus, “tietysti” 🌱' },
      },
      languages: ['fi'],
      savedSections: ['one'],
      state: 'started',
    })
  })

  it('forgets what the respondent cleared', async () => {
    const token = await begin()
    unwrap(await page(token, { [works]: yes, [why]: { kind: 'open', text: 'x' } }))
    unwrap(await page(token, {}, { cleared: ['why'] }))
    expect(unwrap(await openResponse(respondent, { wave, token })).answers).toEqual({ works: yes })
  })

  it('keeps answers that routing hides, so that going back brings them up again', async () => {
    const token = await begin()
    const meetings = { [questionId('meetings')]: { kind: 'number', value: 4 } as const }
    unwrap(await page(token, { [works]: yes }))
    unwrap(await page(token, meetings, { section: 'two' }))
    unwrap(await page(token, { [works]: { kind: 'single', code: 2 } }))
    expect(unwrap(await openResponse(respondent, { wave, token })).answers).toMatchObject(meetings)
  })

  it('notes languages in the order they were first used', async () => {
    const token = await begin('sv')
    for (const language of ['fi', 'sv', 'fi']) unwrap(await page(token, {}, { language }))
    expect(unwrap(await openResponse(respondent, { wave, token })).languages).toEqual(['sv', 'fi'])
    expect(codeOf(await page(token, {}, { language: 'en' }))).toBe('language_unknown')
  })

  it('knows no other session, and tells nothing of why', async () => {
    const token = await begin()
    const forged = `${token.slice(0, -4)}AAAA`
    for (const wrong of [forged, '', 'x', token.slice(1), `${token}A`]) {
      expect(codeOf(await openResponse(respondent, { wave, token: wrong }))).toBe('session_unknown')
      expect(codeOf(await page(wrong, { [works]: yes }))).toBe('session_unknown')
      expect(codeOf(await submitResponse(respondent, { wave, token: wrong, key: 'k' }))).toBe(
        'session_unknown',
      )
    }
    expect(codeOf(await openResponse(respondent, { wave: waveId('other'), token }))).toBe('session_unknown')
  })

  it('submits once: a retry is done again, another act is told so, and nothing more is saved', async () => {
    const token = await begin()
    unwrap(await page(token, { [works]: yes }))
    const before = unwrap(await showWave(staff, wave)).responses.submitted
    const retries = Array.from({ length: 8 }, () => submitResponse(respondent, { wave, token, key: 'same' }))
    for (const retry of await Promise.all(retries)) expect(codeOf(retry)).toBe('ok')
    expect(unwrap(await showWave(staff, wave)).responses.submitted).toBe(before + 1)
    expect(codeOf(await submitResponse(respondent, { wave, token, key: 'other' }))).toBe('already_submitted')
    expect(codeOf(await page(token, { [works]: { kind: 'single', code: 2 } }))).toBe('already_submitted')
    expect(unwrap(await openResponse(respondent, { wave, token }))).toMatchObject({
      answers: { works: yes },
      state: 'submitted',
    })
  })

  it('never has a page saved after the submission that ran beside it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const token = await begin()
      unwrap(await page(token, { [works]: yes }))
      const late = { kind: 'single', code: 2 } as const
      const [submitted, saved] = await Promise.all([
        submitResponse(respondent, { wave, token, key: 'k' }),
        page(token, { [works]: late }),
      ])
      expect(codeOf(submitted)).toBe('ok')
      const { answers } = unwrap(await openResponse(respondent, { wave, token }))
      expect(answers).toEqual({ works: saved.ok ? late : yes })
    }
  })

  it('saves all pages of many respondents at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => begin()))
    const saves = tokens.flatMap((token) => [
      page(token, { [works]: yes }),
      page(token, { [questionId('meetings')]: { kind: 'number', value: 3 } }, { section: 'two' }),
    ])
    for (const save of await Promise.all(saves)) expect(codeOf(save)).toBe('ok')
    for (const token of tokens) {
      const { savedSections } = unwrap(await openResponse(respondent, { wave, token }))
      expect([...savedSections].sort()).toEqual(['one', 'two'])
    }
  })

  describe('by a personal code', () => {
    it('goes on where it was, in a fresh session that ends the one before', async () => {
      const token = await begin()
      unwrap(await page(token, { [works]: yes }))
      const { code } = unwrap(await issueResumeCode(respondent, { wave, token }))
      const written = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
      const again = unwrap(await redeemResumeCode(respondent, { wave, code: written })).token
      expect(unwrap(await openResponse(respondent, { wave, token: again })).answers).toEqual({ works: yes })
      expect(codeOf(await openResponse(respondent, { wave, token }))).toBe('session_unknown')
      expect(codeOf(await redeemResumeCode(respondent, { wave, code }))).toBe('ok')
    })

    it('works with the latest code only, and not after submission', async () => {
      const token = await begin()
      const first = unwrap(await issueResumeCode(respondent, { wave, token })).code
      const second = unwrap(await issueResumeCode(respondent, { wave, token })).code
      expect(codeOf(await redeemResumeCode(respondent, { wave, code: first }))).toBe('code_unknown')
      const again = unwrap(await redeemResumeCode(respondent, { wave, code: second })).token
      unwrap(await submitResponse(respondent, { wave, token: again, key: 'k' }))
      expect(codeOf(await redeemResumeCode(respondent, { wave, code: second }))).toBe('already_submitted')
      expect(codeOf(await issueResumeCode(respondent, { wave, token: again }))).toBe('already_submitted')
    })

    it('stores no code and no session as it is', async () => {
      const token = await begin()
      const { code } = unwrap(await issueResumeCode(respondent, { wave, token }))
      const { rows } = await sql<{ row: string }>`select r::text as row from fieldwork.responses r`.execute(
        fresh.database,
      )
      const stored = rows.map(({ row }) => row).join('\n')
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(token)
      expect(stored).not.toContain(Buffer.from(token, 'base64url').subarray(16).toString('hex'))
    })

    it('stops guessing for a minute without knowing who guesses', async () => {
      const other = await openSmallWave(staff, 'guessed')
      const guess = (at: Date) =>
        redeemResumeCode(
          { ...respondent, clock: { now: () => at } },
          { wave: other, code: '0000-0000-0000-0000' },
        )
      const noon = new Date('2024-05-15T09:00:00Z')
      for (let tried = 0; tried < 60; tried += 1) expect(codeOf(await guess(noon))).toBe('code_unknown')
      expect(codeOf(await guess(noon))).toBe('too_many_codes')
      expect(codeOf(await guess(new Date('2024-05-15T09:01:00Z')))).toBe('code_unknown')
    })
  })

  it('takes nothing after closing, except the retry of a submission made in time', async () => {
    const closing = await openSmallWave(staff, 'closing')
    const start = async () =>
      unwrap(await startResponse(respondent, { wave: closing, language: 'fi', key: newKey() }))
    const [submitted, late] = [await start(), await start()]
    unwrap(await submitResponse(respondent, { wave: closing, token: submitted.token, key: 'k' }))
    unwrap(await closeWave(staff, closing))
    expect(codeOf(await page(late.token, { [works]: yes }, { wave: closing }))).toBe('wave_closed')
    expect(codeOf(await submitResponse(respondent, { wave: closing, token: late.token, key: 'k' }))).toBe(
      'wave_closed',
    )
    expect(
      codeOf(await submitResponse(respondent, { wave: closing, token: submitted.token, key: 'k' })),
    ).toBe('ok')
    expect(codeOf(await startResponse(respondent, { wave: closing, language: 'fi', key: newKey() }))).toBe(
      'wave_closed',
    )
  })
})
