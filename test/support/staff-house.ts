/** A house with staff accounts, for tests: people accept links and sign in, and the test moves the clock. */
import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import {
  acceptLink,
  actorOf,
  inviteAccount,
  makeSetUpLink,
  openLink,
  readSession,
  signIn,
} from '#platform/accounts'
import type { Actor, Context } from '#platform/context'
import { unwrap } from '#shared'
import { type FreshDatabase, freshDatabase, seededRandom } from './database.ts'

export const password = 'kolme pientä porsasta'
export const maija = { name: 'Maija Meikäläinen', email: 'Maija@example.org' }

/** The code of a refusal; `none` where there was none. */
export const problemOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.problem?.code ?? 'none'

/** Empty before each test, on a database of its own; its clock starts at noon in Helsinki. */
export function staffHouse() {
  const random = seededRandom(1)
  let fresh: FreshDatabase
  /** Seconds since 1970. */
  let now = 0
  beforeAll(async () => {
    fresh = await freshDatabase()
  })
  beforeEach(async () => {
    await sql`truncate staff.accounts, staff.attempts cascade`.execute(fresh.database)
    now = Date.parse('2024-05-15T09:00:00Z') / 1000
  })
  afterAll(() => fresh.drop())

  const moment = () => new Date(now * 1000)
  const as = (actor: Actor): Context => ({ database: fresh.database, clock: { now: moment }, random, actor })
  const console = () => as({ kind: 'console' })
  const anyone = () => as({ kind: 'public' })
  const codeOf = (key: string) => generateSync({ secret: key, epoch: now })
  const pass = (seconds: number) => {
    now += seconds
  }
  /** Somebody follows a link, and is signed in by it. */
  const accept = async (token: string, person = maija) => {
    const { key } = unwrap(await openLink(anyone(), token))
    const accepted = unwrap(await acceptLink(anyone(), { token, ...person, password, code: codeOf(key) }))
    const session = await readSession(anyone(), accepted.session.token)
    if (session === null) throw new Error('accepting a link signs in')
    // A code opens once: the next one is for the next sign-in.
    pass(30)
    return { key, ...accepted, ...session, actor: as(actorOf(session.account)) }
  }
  return {
    database: () => fresh.database,
    moment,
    pass,
    as,
    console,
    anyone,
    codeOf,
    accept,
    firstOwner: async () => accept(unwrap(await makeSetUpLink(console())).token),
    invited: async (owner: Context, email: string, ...roles: readonly string[]) => {
      const wish = { email, roles, languages: roles.includes('translator') ? ['sv'] : [] }
      const { token } = unwrap(await inviteAccount(owner, wish))
      return accept(token, { name: email.split('@')[0] ?? '', email: 'x' })
    },
    /** Maija signs in, as far as nothing else is said. */
    tryIn: (more: { password?: string; code?: string; email?: string; browser?: string | null }) =>
      signIn(anyone(), { email: maija.email, password, code: '', browser: null, ...more }),
  }
}
