/** Listening on a port, with clear words where that cannot be, and stopping without cutting anyone off. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { ServerType } from '@hono/node-server'
import { done, type Result, refused } from '#shared'

/** Problems: `port_taken`, `port_forbidden`, `host_unknown`. */
export async function listen(
  server: ServerType,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<ServerType>> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return done(server)
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

/** The address a browser on this machine can use, without a slash at its end. */
export function addressOf(server: ServerType, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Lets requests under way end, for five seconds at most. */
export async function shut(server: ServerType): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  if (!('closeIdleConnections' in server)) return
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), 5_000)
  await closed
  clearTimeout(late)
}
