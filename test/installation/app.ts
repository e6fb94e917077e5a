/** The product as a person runs it: the built command line in a process of its own, on a data folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')
const node = join(root, 'node_modules', 'node', 'bin', 'node')
const main = join(root, 'dist', 'main.js')

export const isRoot = process.getuid?.() === 0

export interface Run {
  /** Exit status, or the signal that ended it. */
  readonly status: number | string
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly uid?: number
  readonly gid?: number
  readonly environment?: Readonly<Record<string, string>>
  /** Another build of the product. */
  readonly program?: string
}

export interface App {
  readonly process: ChildProcess
  readonly ended: Promise<Run>
}

/** Begins a verb; the environment holds nothing that could lead it to another installation. */
export function begin(words: readonly string[], options: RunOptions = {}): App {
  const { uid, gid, environment = {}, program = main } = options
  const child = spawn(node, [program, ...words], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  })
  const said = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  const ended = once(child, 'close').then(([code, signal]) => ({
    status: (code ?? signal) as number | string,
    ...said,
  }))
  return { process: child, ended }
}

export const run = (words: readonly string[], options?: RunOptions): Promise<Run> =>
  begin(words, options).ended

export interface Served extends App {
  /** Without a slash at its end. */
  readonly address: string
  stop(signal: NodeJS.Signals): Promise<Run>
}

/** Starts `serve` on a free port and waits for its address. */
export async function serve(data: string, options?: RunOptions): Promise<Served> {
  const app = begin(['serve', '--port', '0', '--data', data, '--no-demo'], options)
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    app.process.stdout?.on('data', (text: string) => {
      said += text
      const found = /(http:\/\/\S+?)\/\n/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    app.ended.then((run) => reject(new Error(`serve ended with ${run.status}: ${run.stderr}`)))
  })
  return {
    ...app,
    address,
    stop: (signal) => {
      app.process.kill(signal)
      return app.ended
    },
  }
}

/** A new data folder, which other users can get through to; `remove` also stops a server that was left behind. */
export function newDataFolder(mode = 0o711) {
  const parent = mkdtempSync(join(tmpdir(), 'barometer-installation-'))
  chmodSync(parent, mode)
  const data = join(parent, 'data')
  return {
    parent,
    data,
    /** A copy of another data folder, as a person would make one. */
    copyFrom: (other: string) => spawnSync('cp', ['-a', other, data]),
    remove: async () => {
      const pid = serverPid(data)
      if (pid !== null && isServer(pid, data)) process.kill(pid, 'SIGQUIT')
      // While it lives it may write into what is being removed.
      while (pid !== null && isServer(pid, data)) await pause(10)
      const cluster = clusterOf(data)
      if (cluster?.startsWith('/var/lib/partnership-barometer/')) rmSync(cluster, { recursive: true })
      rmSync(parent, { recursive: true, force: true })
    },
  }
}

/** Where the database of a data folder is; null when it has none yet. */
export function clusterOf(data: string): string | null {
  const file = join(data, 'server.json')
  if (!existsSync(file)) return null
  const { cluster } = JSON.parse(readFileSync(file, 'utf8')) as { cluster: string }
  return cluster.startsWith('/') ? cluster : join(data, cluster)
}

/** The number of the server's process, as its pid file tells; null when there is no such file. */
export function serverPid(data: string): number | null {
  const file = join(clusterOf(data) ?? data, 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

/** Whether that process is this folder's server and nobody else's. */
export function isServer(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(clusterOf(data) ?? data)
  } catch {
    return false
  }
}
