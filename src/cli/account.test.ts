import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptLink, openLink } from '#platform/accounts'
import { unwrap } from '#shared'
import { ready, surroundings } from '../../test/support/command-line.ts'
import { contextFor, type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { accountCommand, firstSignIn } from './account.ts'
import { run } from './run.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

async function barometer(...words: readonly string[]) {
  let [stdout, stderr] = ['', '']
  const around = surroundings('/', {
    ...ready(ctx),
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    environment: { BAROMETER_ORIGIN: 'https://barometer.example' },
  })
  const status = await run([accountCommand], ['account', ...words], around)
  return { status, stdout, stderr }
}
let seed = 0
function ctx() {
  seed += 1
  return contextFor(fresh.database, { seed })
}
const tokenIn = (text: string) =>
  /https:\/\/barometer\.example\/en\/staff\/set-up\/([\w-]{43})/.exec(text)?.[1] ?? ''

it('gives the machine’s keeper a way in: first by set-up, then to an account that lost a factor', async () => {
  expect((await barometer('list')).stdout).toBe('There are no accounts yet.\n')
  const token = tokenIn((await barometer('set-up-link')).stdout)
  expect(unwrap(await firstSignIn(ctx(), 'https://barometer.example'))).toMatch(/\/en\/staff\/set-up\//)
  const { key } = unwrap(await openLink(ctx(), token))
  const code = generateSync({ secret: key, epoch: ctx().clock.now().getTime() / 1000 })
  const person = { name: 'Maija', email: 'maija@example.org', password: 'kolme pientä porsasta' }
  unwrap(await acceptLink(ctx(), { token, code, ...person }))

  expect(unwrap(await firstSignIn(ctx(), 'https://barometer.example'))).toBeNull()
  expect((await barometer('list')).stdout).toBe('maija@example.org  Maija  owner\n')
  expect(await barometer('set-up-link')).toMatchObject({ status: 1 })
  expect(await barometer('set-up-link', 'nobody@example.org')).toMatchObject({ status: 1 })
  const renewal = tokenIn((await barometer('set-up-link', 'maija@example.org')).stdout)
  expect(unwrap(await openLink(ctx(), renewal))).toMatchObject({
    kind: 'renewal',
    email: 'maija@example.org',
  })
  expect((await barometer('end-sessions', 'maija@example.org')).stdout).toBe('1 sessions ended.\n')
})

it('tells its usage when the words do not fit', async () => {
  for (const words of [[], ['close'], ['end-sessions'], ['list', 'x']])
    expect(await barometer(...words)).toMatchObject({ status: 2 })
})
