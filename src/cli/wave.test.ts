import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { savePage, startResponse } from '#fieldwork/use-cases'
import type { Answers } from '#questionnaire'
import { questionId, unwrap, waveId } from '#shared'
import { ready, surroundings } from '../../test/support/command-line.ts'
import { contextFor, type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { openSmallWave } from '../../test/support/small-wave.ts'
import type { Outcome } from './command.ts'
import { waveCommand } from './wave.ts'

describe('bin/barometer wave', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
    await openSmallWave(contextFor(fresh.database), '2024')
  })
  afterAll(() => fresh.drop())

  const wave = (...words: readonly string[]): Promise<Outcome> =>
    waveCommand.run(
      words,
      surroundings(
        '.',
        ready(() => contextFor(fresh.database)),
      ),
    )

  it('shows a wave in the shape other programs rely on', async () => {
    expect(await wave('show', '2024')).toMatchObject({
      kind: 'done',
      json: {
        id: '2024',
        state: 'open',
        questionnaire: { id: 'small', version: '1' },
        languages: ['fi', 'sv'],
        field: { start: '2024-05-01', end: '2024-05-31' },
        responses: { started: 0, submitted: 0, excluded: 0 },
      },
    })
  })

  it('lists waves', async () => {
    expect(await wave('list')).toMatchObject({
      kind: 'done',
      json: { waves: [{ id: '2024', state: 'open' }] },
    })
  })

  it('leads a wave of its own from plan to frozen data set', async () => {
    const plan = [
      '--title',
      'Kevät',
      '--start',
      '2024-05-10',
      '--questionnaire',
      'small',
      '--languages',
      'sv',
    ]
    expect(await wave('create', 'spring', ...plan)).toMatchObject({
      json: { state: 'draft', languages: ['sv'] },
    })
    expect(await wave('open', 'spring')).toMatchObject({ json: { state: 'open', field: { end: null } } })
    expect(await wave('close', 'spring')).toMatchObject({ json: { state: 'closed' } })
    expect(await wave('reopen', 'spring', '--end', '2024-06-10')).toMatchObject({
      json: { field: { end: '2024-06-10' } },
    })
    expect(await wave('extend', 'spring', '--no-end')).toMatchObject({ json: { field: { end: null } } })
    expect(await wave('close', 'spring')).toMatchObject({ kind: 'done' })
    expect(await wave('clean', 'spring')).toMatchObject({ json: { state: 'cleaned' } })
  })

  it('lists the responses that can be excluded, and excludes one', async () => {
    const ctx = contextFor(fresh.database)
    const { token } = unwrap(
      await startResponse(ctx, { wave: waveId('2024'), language: 'sv', key: 'a-key-nobody-guesses-1' }),
    )
    const answers: Answers = { [questionId('works')]: { kind: 'single', code: 1 } }
    const page = { wave: waveId('2024'), token, section: 'one', language: 'sv', answers, cleared: [] }
    unwrap(await savePage(ctx, page))
    const { responses } = unwrapJson<{ responses: { id: string }[] }>(await wave('responses', '2024'))
    expect(responses).toMatchObject([{ state: 'started', languages: ['sv'], answered: 1, excluded: null }])
    const excluded = await wave('exclude', '2024', responses[0]?.id ?? '', '--reason', 'test response')
    expect(excluded).toMatchObject({ json: { responses: { started: 1, submitted: 0, excluded: 1 } } })
  })

  it('tells a refusal as a problem', async () => {
    expect(await wave('show', 'nothing')).toMatchObject({ kind: 'failed', problem: { code: 'wave_unknown' } })
    const exclusion = await wave('exclude', '2024', 'x', '--reason', 'test')
    expect(exclusion).toMatchObject({ kind: 'failed', problem: { code: 'response_unknown' } })
  })

  it.each([
    [],
    ['show'],
    ['lose', '2024'],
    ['constructor', '2024'],
    ['__proto__', '2024'],
    ['extend', '2024'],
    ['exclude', '2024'],
    ['create', 'x'],
  ])('explains itself when the words do not fit: %j %j', async (...words) => {
    const outcome = await wave(...words.filter((word) => word !== undefined))
    expect(outcome).toMatchObject({ kind: 'usage', message: expect.stringMatching(/^.{10,80}$/) })
  })

  it('shows the policy of a wave, and changes of it only what a file says', async () => {
    const before = await wave('policy', '2024')
    expect(before).toMatchObject({ kind: 'done', json: { policy: { cellThreshold: 5, minimumBase: 10 } } })
    const folder = await mkdtemp(join(tmpdir(), 'barometer-policy-'))
    const from = join(folder, 'policy.json')
    await writeFile(from, '{"minimumBase": 15}')
    expect(await wave('policy', '2024', '--from', from)).toMatchObject({ kind: 'done' })
    expect(await wave('policy', '2024')).toMatchObject({
      json: { policy: { cellThreshold: 5, minimumBase: 15 } },
    })
    await writeFile(from, '{"minimumBase": 0}')
    expect(await wave('policy', '2024', '--from', from)).toMatchObject({
      problem: { code: 'policy_unreadable', at: `${from}, minimumBase` },
    })
    expect(await wave('policy', 'nowhere')).toMatchObject({ problem: { code: 'wave_unknown' } })
    await rm(folder, { recursive: true })
  })
})

function unwrapJson<Json>(outcome: Outcome): Json {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.json as Json
}
