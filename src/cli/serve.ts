/** `bin/barometer serve`: the web pages, until the process is asked to stop. */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createAdaptorServer } from '@hono/node-server'
import { readOperator, readOrigin } from '#platform/config'
import { createWeb } from '../web/index.ts'
import { firstSignIn } from './account.ts'
import type { Command, Outcome, Surroundings } from './command.ts'
import { addressOf, listen, shut } from './listen.ts'
import { orFail } from './problem-error.ts'
import { workBeside } from './work-beside.ts'

const usage = `Usage: bin/barometer serve [--port 3000] [--host 127.0.0.1] [--data DIR] [--no-demo] [--log]

Serves the pages until it is stopped (Ctrl-C). On first use it sets up the data folder and puts in the demonstration
waves, unless --no-demo. --port 0 takes any free port. PORT and HOST are taken from the environment too;
--host 0.0.0.0 lets other machines in. --log prints a line for each request: what was asked for, never who asked or what
they wrote; errors are printed in any case. BAROMETER_ORIGIN is the address people use, behind a proxy;
BAROMETER_OPERATOR_FI, _SV, _EN and BAROMETER_CONTACT say who runs it and where feedback goes. While nobody has
an account, each start prints a link for the first sign-in of staff: it works once and for three days.`

export const serveCommand: Command = {
  verb: 'serve',
  summary: 'serve the pages: results to read, a wave to answer',
  usage,
  run: async (arguments_, surroundings) => {
    const { values } = parseArgs({
      args: [...arguments_],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: true },
        log: { type: 'boolean', default: false },
      },
      allowNegative: true,
    })
    const { environment } = surroundings
    const port = Number(values.port ?? (environment.PORT || '3000'))
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return { kind: 'usage', message: 'The port is a number from 0 (any free one) to 65535.' }
    const host = values.host ?? (environment.HOST || '127.0.0.1')
    return servePages({ ...values, host, port }, surroundings)
  },
}

interface Options {
  readonly host: string
  readonly port: number
  readonly data?: string | undefined
  readonly demo: boolean
  readonly log: boolean
}

async function servePages(options: Options, surroundings: Surroundings): Promise<Outcome> {
  const { stdout, stderr, environment, open, untilStopped } = surroundings
  const publicOrigin = orFail(readOrigin(environment))
  const operator = orFail(readOperator(environment))
  const { console, secret, close } = await open({ data: options.data, demo: options.demo })
  const { fetch } = createWeb({
    contextFor: () => ({ ...console, actor: { kind: 'public' } }),
    secret,
    publicOrigin,
    operator,
    log: (line) => {
      if (options.log || line.startsWith('error ')) stderr(`${line}\n`)
    },
  })
  const listening = await listen(createAdaptorServer({ fetch, serverOptions: patience }), options)
  if (!listening.ok) return { kind: 'failed', problem: listening.problem }
  const address = addressOf(listening.value, options.host)
  // Whoever reads the address may take the server for ready: nothing that can fail comes after it.
  const signIn = orFail(await firstSignIn(console, publicOrigin ?? address))
  stdout(`The partnership barometer is at ${address}/\n`)
  stdout(`  results of a wave   ${address}/en/results/2022\n`)
  stdout(`  a wave to answer    ${address}/en/respond/2024\n`)
  if (signIn !== null) stdout(`First sign-in: ${signIn}\n`)
  const beside = workBeside(console, { origin: publicOrigin, tell: (line) => stderr(`${line}\n`) })
  await untilStopped()
  await shut(listening.value)
  await Promise.race([beside.stop(), pause(3_000, undefined, { ref: false })])
  await close()
  return { kind: 'done', json: { stopped: true }, text: '' }
}

/** How long a slow phone may take to send its request, in milliseconds. */
const patience = { headersTimeout: 15_000, requestTimeout: 60_000 }
