import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../support/database.ts'
import { isServer, newDataFolder, run, type Served, serve, serverPid } from './app.ts'
import { beginResponse, type Respondent } from './respondent.ts'

/** What is killed, and after how many acknowledged saves: drawn anew each round, the same in every run. */
const draw = seededRandom('what is killed when')
const rounds = (['app', 'server', 'both', 'app', 'server', 'both'] as const).map((victim, place) => ({
  victim,
  round: place + 1,
  saves: 8 + ((draw.bytes(1)[0] ?? 0) % 64),
}))

describe('killed while eight respondents save page after page', () => {
  const folder = newDataFolder()
  beforeAll(async () => {
    expect(await run(['migrate', '--data', folder.data])).toMatchObject({ status: 0 })
  }, 180_000)
  afterAll(() => folder.remove())

  it.each(
    rounds,
  )('round $round, $victim: loses no page that it said was saved, and starts again', async (round) => {
    const app = await serve(folder.data)
    const respondents = await Promise.all(Array.from({ length: 8 }, () => beginResponse(app.address)))
    const isOver = { now: false }
    const saving = respondents.map((respondent) => saveUntil(isOver, respondent, app.address))
    while (acknowledgedBy(respondents) < round.saves) await pause(1)
    await kill(round.victim, app, folder.data)
    // An app whose server died goes on by itself, without being started again.
    if (round.victim === 'server') await everyoneSavesAgain(respondents)
    isOver.now = true
    await Promise.all(saving)
    if (round.victim === 'server') expect((await app.stop('SIGTERM')).status).toBe(0)

    const again = await serve(folder.data)
    for (const respondent of respondents) {
      const stored = await respondent.stored(again.address)
      expect(stored).toBeGreaterThanOrEqual(respondent.acknowledged)
      expect(stored).toBeLessThanOrEqual(respondent.attempted)
    }
    expect((await again.stop('SIGTERM')).status).toBe(0)
  }, 180_000)
})

/** Saves until it is over; a server that cannot save now may be asked again in a moment. */
async function saveUntil(
  isOver: { readonly now: boolean },
  respondent: Respondent,
  address: string,
): Promise<void> {
  while (!isOver.now) {
    if (!(await respondent.save(address))) await pause(20)
  }
}

function acknowledgedBy(respondents: readonly Respondent[]): number {
  return respondents.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
}

async function everyoneSavesAgain(respondents: readonly Respondent[]): Promise<void> {
  const before = respondents.map(({ attempted }) => attempted)
  while (respondents.some(({ acknowledged }, place) => acknowledged <= (before[place] ?? 0))) await pause(20)
}

async function kill(victim: 'app' | 'server' | 'both', app: Served, data: string): Promise<void> {
  const pid = serverPid(data)
  if (pid === null || !isServer(pid, data)) throw new Error('the server should run')
  if (victim !== 'app') process.kill(pid, 'SIGKILL')
  if (victim !== 'server') await app.stop('SIGKILL')
}
