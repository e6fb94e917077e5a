/** `bin/barometer serve`: the web pages, until the process is asked to stop. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { type Result, refused } from '#shared'
import type { Command, Installation, Outcome, Surroundings } from './command.ts'

const usage = `Usage: bin/barometer serve [--port 3000] [--host 127.0.0.1] [--data DIR] [--no-demo]

Serves the pages until it is stopped (Ctrl-C). On first use it sets up the data folder and puts in the demonstration
waves, unless --no-demo. --port 0 takes any free port. PORT and HOST are taken from the environment too;
--host 0.0.0.0 lets other machines in.`

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
      },
      allowNegative: true,
    })
    const { environment, open } = surroundings
    const port = Number(values.port ?? environment.PORT ?? '3000')
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return { kind: 'usage', message: 'The port is a number from 0 (any free one) to 65535.' }
    const host = values.host ?? environment.HOST ?? '127.0.0.1'
    const installation = await open({ data: values.data, demo: values.demo })
    try {
      return await servePages(installation, host, port, surroundings)
    } finally {
      await installation.close()
    }
  },
}

const createWeb = (_: unknown) => ({ fetch: () => new Response('The partnership barometer runs.') })

async function servePages(
  { console, secret }: Installation,
  host: string,
  port: number,
  { stdout, untilStopped }: Surroundings,
): Promise<Outcome> {
  const { fetch } = createWeb({ contextFor: (actor: unknown) => ({ ...console, actor }), secret })
  const listening = await listen(createAdaptorServer({ fetch }), host, port)
  if (!listening.ok) return { kind: 'failed', problem: listening.problem }
  const server = listening.value
  const address = addressOf(server, host)
  stdout(`The partnership barometer is at ${address}/\n`)
  stdout(`  results of a wave   ${address}/en/results/2022\n`)
  stdout(`  a wave to answer    ${address}/en/respond/2024\n`)
  await untilStopped()
  await shut(server)
  return { kind: 'done', json: { stopped: true }, text: '' }
}

async function listen(server: ServerType, host: string, port: number): Promise<Result<ServerType>> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return { ok: true, value: server }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const problem = listenProblem(code, host, port)
    if (problem === null) throw error
    return problem
  }
}

function listenProblem(code: string, host: string, port: number): Result<never> | null {
  const another = port >= 65_535 ? 3000 : port + 1
  if (code === 'EADDRINUSE')
    return refused(
      'port_taken',
      `Port ${port} is in use by another program. Choose another: bin/barometer serve --port ${another}`,
      `port ${port}`,
    )
  if (code === 'EACCES')
    return refused(
      'port_forbidden',
      `This user may not listen on port ${port}. Choose one above 1023: bin/barometer serve --port 3000`,
      `port ${port}`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return refused('host_unknown', `This machine has no address ${host}. Give one it has with --host.`, host)
  return null
}

function addressOf(server: ServerType, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Lets requests under way end, for five seconds at most. */
async function shut(server: ServerType): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  if (!('closeIdleConnections' in server)) return
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), 5_000)
  await closed
  clearTimeout(late)
}
