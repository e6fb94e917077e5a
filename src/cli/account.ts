/** `bin/barometer account`: for whoever runs the machine, the way in when nobody else can give one. */
import { parseArgs } from 'node:util'
import {
  accountByEmail,
  endSessions,
  listAccounts,
  makeSetUpLink,
  type NewLink,
  renewAccess,
} from '#platform/accounts'
import { readOrigin } from '#platform/config'
import type { Context } from '#platform/context'
import { done, type Result } from '#shared'
import type { Command, Outcome } from './command.ts'
import { orFail } from './problem-error.ts'
import { withInstallation } from './with-installation.ts'

const usage = `Usage: bin/barometer account <act> [EMAIL] [--port 3000] [--data DIR] [--json]

  account list
  account set-up-link                   the first account, while there is none
  account set-up-link EMAIL             new access to an account whose password or second factor is lost
  account end-sessions EMAIL

A link works once and for three days. It is printed for http://localhost:PORT, or BAROMETER_ORIGIN where that is set.`

export const accountCommand: Command = {
  verb: 'account',
  summary: 'list accounts; make a sign-in link; end sessions',
  usage,
  run: async (arguments_, surroundings) => {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      allowPositionals: true,
      options: { data: { type: 'string' }, port: { type: 'string', default: '3000' } },
    })
    const [act = '', email] = positionals
    const work = workFor(act, email)
    if (work === undefined || positionals.length > 2)
      return { kind: 'usage', message: 'Say what to do, as listed below.' }
    const origin = orFail(readOrigin(surroundings.environment)) ?? `http://localhost:${values.port}`
    return withInstallation(surroundings, { data: values.data }, (ctx) => work(ctx, origin))
  },
}

type Work = (ctx: Context, origin: string) => Promise<Outcome>

function workFor(act: string, email: string | undefined): Work | undefined {
  if (act === 'list' && email === undefined) return list
  if (act === 'set-up-link') return (ctx, origin) => link(ctx, origin, email)
  if (act === 'end-sessions' && email !== undefined) return (ctx) => end(ctx, email)
  return undefined
}

async function list(ctx: Context): Promise<Outcome> {
  const accounts = await listAccounts(ctx)
  if (!accounts.ok) return { kind: 'failed', problem: accounts.problem }
  const lines = accounts.value.map(
    ({ email, name, roles, languages, closedAt }) =>
      `${email}  ${name}  ${[...roles, ...languages].join(' ')}${closedAt === null ? '' : '  closed'}`,
  )
  return {
    kind: 'done',
    json: { accounts: accounts.value },
    text: lines.join('\n') || 'There are no accounts yet.',
  }
}

async function link(ctx: Context, origin: string, email: string | undefined): Promise<Outcome> {
  const made = email === undefined ? await makeSetUpLink(ctx) : await renewal(ctx, email)
  if (!made.ok) return { kind: 'failed', problem: made.problem }
  const address = setUpAddress(origin, made.value)
  return { kind: 'done', json: { address, expiresAt: made.value.expiresAt }, text: address }
}

async function renewal(ctx: Context, email: string): Promise<Result<NewLink>> {
  const account = await accountByEmail(ctx, email)
  return account.ok ? renewAccess(ctx, account.value) : account
}

async function end(ctx: Context, email: string): Promise<Outcome> {
  const account = await accountByEmail(ctx, email)
  const ended = account.ok ? await endSessions(ctx, account.value) : account
  if (!ended.ok) return { kind: 'failed', problem: ended.problem }
  return { kind: 'done', json: ended.value, text: `${ended.value.ended} sessions ended.` }
}

/** Where a one-time link is opened; the page offers the other languages. */
function setUpAddress(origin: string, { token }: NewLink): string {
  return `${origin}/en/staff/set-up/${token}`
}

/** The address of the first sign-in while nobody has an account; null afterwards. */
export async function firstSignIn(ctx: Context, origin: string): Promise<Result<string | null>> {
  const made = await makeSetUpLink(ctx)
  if (made.ok) return done(setUpAddress(origin, made.value))
  return made.problem.code === 'accounts_exist' ? done(null) : made
}
