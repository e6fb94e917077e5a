/** The process of the embedded server: started apart from ours (it outlives whoever started it), found, and stopped. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { done, type Result, refused } from '#shared'
import { clientConfig, type ServerAddress } from '../connect.ts'
import { errorCode } from '../problems.ts'
import { programIn } from './binaries.ts'
import type { Cluster } from './cluster.ts'

const pidFile = (cluster: Cluster) => join(cluster.folder, 'postmaster.pid')
const patience = 60_000

/** Where the server listens, or will. */
export function addressOf(cluster: Cluster): ServerAddress {
  const { socketFolder, password } = cluster
  return { socketFolder, password, user: 'barometer', database: 'postgres' }
}

/**
 * Makes sure that the server runs and answers: joins it, waits for it, or starts it. The caller holds the folder's lock.
 * Problem: `server_failed`, with the last line of the server's own log.
 */
export async function ensureRunning(cluster: Cluster, settings: readonly string[]): Promise<Result<null>> {
  const end = Date.now() + patience
  let attempt: Attempt | null = null
  while (Date.now() < end) {
    if (await answers(cluster)) return done(null)
    if (!isRunning(cluster) && (attempt === null || attempt.hasEnded())) {
      if (attempt !== null && !attempt.mayRetry()) return attempt.failure()
      attempt = start(cluster, settings)
    }
    await pause(15)
  }
  return attempt?.failure() ?? refused('server_failed', 'The database server does not answer.', cluster.log)
}

async function answers(cluster: Cluster): Promise<boolean> {
  const client = new Client({ ...clientConfig(addressOf(cluster)), connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    // A wrong password cannot become right by waiting; the log says the rest.
    if (errorCode(error) === '28P01') throw error
    return false
  }
}

/** Whether the process that the pid file names is this cluster's server, rather than a stranger with a reused number. */
function isRunning(cluster: Cluster): boolean {
  const pid = serverPid(cluster)
  if (pid === null) return false
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || commandOf(pid).includes(cluster.folder)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

function serverPid(cluster: Cluster): number | null {
  if (!existsSync(pidFile(cluster))) return null
  const pid = Number.parseInt(readFileSync(pidFile(cluster), 'utf8'), 10)
  return Number.isNaN(pid) ? null : pid
}

const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')

interface Attempt {
  hasEnded(): boolean
  mayRetry(): boolean
  failure(): Result<never>
}

function start(cluster: Cluster, settings: readonly string[]): Attempt {
  removeReusedPidFile(cluster)
  const logged = existsSync(cluster.log) && statSync(cluster.log).size < 1_000_000
  const log = openSync(cluster.log, logged ? 'a' : 'w', 0o600)
  const from = statSync(cluster.log).size
  const server = spawn(programIn(cluster.binaries, 'postgres'), argumentsFor(cluster, settings), {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', log, log],
    ...(cluster.user ?? {}),
  })
  closeSync(log)
  server.unref()
  let ended: string | null = null
  server.once('error', (error) => {
    ended = error.message
  })
  server.once('exit', (code, signal) => {
    ended = `ended with ${signal ?? code}`
  })
  const said = () => readFileSync(cluster.log).subarray(from).toString('utf8').trim()
  return {
    hasEnded: () => ended !== null,
    // What a killed server leaves behind (child processes, shared memory) is gone a moment later.
    mayRetry: () => /shared memory block|lock file .* already exists|Address already in use/.test(said()),
    failure: () => failureFrom(said(), ended ?? 'does not answer', cluster),
  }
}

/** After a restart of the machine the number in the pid file may be a stranger's, which the server would respect. */
function removeReusedPidFile(cluster: Cluster): void {
  const pid = serverPid(cluster)
  if (pid === null || process.platform !== 'linux' || !existsSync(`/proc/${pid}`)) return
  if (!isRunning(cluster)) rmSync(pidFile(cluster), { force: true })
}

function argumentsFor(cluster: Cluster, settings: readonly string[]): readonly string[] {
  const fixed = [
    `unix_socket_directories=${cluster.socketFolder}`,
    'unix_socket_permissions=0700',
    'listen_addresses=',
    'cluster_name=partnership-barometer',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=200',
    'jit=off',
    // The log must not hold what people answered: no statements, no values of rows.
    'log_min_messages=warning',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
  ]
  return ['-D', cluster.folder, ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])]
}

function failureFrom(said: string, ended: string, cluster: Cluster): Result<never> {
  const line = said.split('\n').findLast((text) => /FATAL|PANIC|could not/.test(text)) ?? ended
  const reason = line.replace(/^.*?(FATAL|PANIC):\s*/, '')
  if (/No space left on device/.test(said))
    return refused(
      'database_disk_full',
      `The database server could not start: the disk that holds ${cluster.folder} is full. Free some space; nothing that was saved is lost.`,
      cluster.folder,
    )
  return refused(
    'server_failed',
    `The database server could not start: ${reason}. Its log is ${cluster.log}.`,
    cluster.folder,
  )
}

/** Stops the server and waits until it has written everything down. The caller holds the folder's lock. */
export async function stop(cluster: Cluster): Promise<void> {
  const pid = serverPid(cluster)
  if (pid === null || !isRunning(cluster)) return
  process.kill(pid, 'SIGINT')
  const end = Date.now() + patience
  while (existsSync(pidFile(cluster)) && Date.now() < end) await pause(10)
}
