import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  closeWave,
  createWave,
  openWave,
  savePage,
  startResponse,
  submitResponse,
} from '#fieldwork/use-cases'
import type { Answer } from '#questionnaire'
import { questionId, unwrap, type WaveId } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { liveView } from './live-view.ts'

let fresh: FreshDatabase
let wave: WaveId
beforeAll(async () => {
  fresh = await freshDatabase()
  const plan = { id: 'spring', title: { fi: 'Kevät' }, start: '2024-05-01', end: null }
  const staff = contextFor(fresh.database)
  wave = unwrap(await createWave(staff, { ...plan, questionnaire: { id: 'partnership-barometer' } })).id
})
afterAll(() => fresh.drop())

const anyone = () => contextFor(fresh.database, { actor: { kind: 'public' } })
let responses = 0

/** From a town in Uusimaa; without an answer it counts for nothing. */
async function respond(answers: Readonly<Record<string, Answer>>, send: boolean): Promise<void> {
  responses += 1
  const ctx = contextFor(fresh.database, { actor: { kind: 'public' }, seed: responses })
  const key = `key-of-an-introduction-page-${responses}`
  const { token } = unwrap(await startResponse(ctx, { wave, language: 'fi', key }))
  const page = { wave, token, section: 'background', language: 'fi', answers, cleared: [] }
  unwrap(await savePage(ctx, page))
  if (send) unwrap(await submitResponse(ctx, { wave, token, key }))
}

const town = { [questionId('org_type')]: { kind: 'single', code: 1 } } as const
const inUusimaa = { ...town, [questionId('region')]: { kind: 'place', code: 1 } } as const

async function toldOf(by: string, key: string): Promise<number | undefined> {
  const { view } = unwrap(await liveView(anyone(), { wave }))
  return view.breakdowns.find((one) => one.by === by)?.groups.find((group) => group.key === key)?.atLeast
}

test('anyone may follow an open wave in steps, and no other wave', async () => {
  expect(await liveView(anyone(), { wave })).toMatchObject({ problem: { code: 'wave_unknown' } })
  unwrap(await openWave(contextFor(fresh.database), wave))
  for (let sent = 0; sent < 4; sent += 1) await respond(inUusimaa, true)
  await respond(inUusimaa, false)
  await respond({}, true)
  expect(unwrap(await liveView(anyone(), { wave })).view.responses).toBe(0)
  await respond(town, true)
  expect(unwrap(await liveView(anyone(), { wave })).view).toMatchObject({ step: 5, responses: 5 })
  expect(await toldOf('org_type:group', 'public')).toBe(5)
  expect(await toldOf('region', '01')).toBe(0)
  await respond(inUusimaa, true)
  expect(await toldOf('region', '01')).toBe(5)
  unwrap(await closeWave(contextFor(fresh.database), wave))
  expect((await liveView(anyone(), { wave })).ok).toBe(false)
})
