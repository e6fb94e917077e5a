/** The product served by a process of its own, as it is in real life. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Served {
  readonly address: string
  stop(): Promise<void>
}

/** Starts `serve` on a free port, and waits until it says where it is. */
export async function serveInProcess(data: string): Promise<Served> {
  const program = process.argv[1] ?? ''
  const words = [program, 'serve', '--port', '0', '--data', data]
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /(http:\/\/\S+?)\/\n/.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    ended.then(() => reject(new Error('the product could not be served')))
  })
  return {
    address,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}
