/**
 * The database server that comes with the product, so that there is no server to install.
 *
 * It belongs to the data folder, not to a process: the first process that needs it starts it, others join it, and the
 * last one to leave stops it. A process that finds it dead, or sees it die, starts it again.
 */
import { mkdirSync, realpathSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { done, type Result, refused } from '#shared'
import { clientConfig, type ServerAddress } from '../connect.ts'
import { errorCode } from '../problems.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, findOrMakeCluster } from './cluster.ts'
import { withFolderLock } from './folder-lock.ts'
import { addressOf, ensureRunning, stop } from './server-process.ts'

export interface EmbeddedServer {
  readonly address: ServerAddress
  /** Ends this process's use; the server stops when nobody else uses it. */
  leave(): Promise<void>
}

/**
 * Starts or joins the server of a data folder, which is made when it is not there.
 * @param settings more PostgreSQL settings, such as `fsync=off` for a test's server.
 * Problems: those of `findBinaries`, `findOrMakeCluster` and `ensureRunning`, and `data_folder_unusable`.
 */
export async function useEmbeddedServer(
  data: string,
  settings: readonly string[] = [],
): Promise<Result<EmbeddedServer>> {
  const binaries = findBinaries()
  if (!binaries.ok) return binaries
  try {
    mkdirSync(data, { recursive: true })
    const folder = realpathSync(data)
    return await withFolderLock(folder, async () => {
      const cluster = await findOrMakeCluster(folder, binaries.value)
      if (!cluster.ok) return cluster
      const running = await ensureRunning(cluster.value, settings)
      if (!running.ok) return running
      return done(await stay(folder, cluster.value, settings))
    })
  } catch (error) {
    return folderProblem(error, data)
  }
}

const unusable: Readonly<Record<string, string>> = {
  EACCES: 'its rights do not let you write there: run as its owner, or choose another with --data',
  EPERM: 'its rights do not let you write there: run as its owner, or choose another with --data',
  EROFS: 'it is on a read-only disk: choose another with --data',
  ENOSPC: 'its disk is full: free some space',
  EDQUOT: 'your share of its disk is used up: free some space',
  ENOTDIR: 'part of that path is a file: choose another with --data',
  EEXIST: 'that path is a file: choose another with --data',
  '28P01': 'server.json in it holds a password that its database does not take: put the right file back',
}

function folderProblem(error: unknown, data: string): Result<never> {
  const reason = unusable[errorCode(error)]
  if (reason === undefined) throw error
  return refused('data_folder_unusable', `The data folder ${data} cannot be used; ${reason}.`, data)
}

/**
 * Marks this process as a user of the server by a connection that holds a shared lock, and keeps the server alive
 * while it stays.
 */
async function stay(folder: string, cluster: Cluster, settings: readonly string[]): Promise<EmbeddedServer> {
  let leaving = false
  let presence = await enter(cluster, returnToServer)
  let recovery = Promise.resolve()

  function returnToServer(): void {
    if (!leaving) recovery = recover()
  }

  async function recover(): Promise<void> {
    for (let wait = 100; !leaving; wait = Math.min(wait * 2, 5_000)) {
      const back = await withFolderLock(folder, async () => {
        const running = await ensureRunning(cluster, settings)
        if (running.ok) presence = await enter(cluster, returnToServer)
        return running.ok
      }).catch(() => false)
      if (back) return
      await pause(wait)
    }
  }

  return {
    address: addressOf(cluster),
    leave: async () => {
      leaving = true
      await recovery
      await withFolderLock(folder, async () => {
        if (await isLast(presence)) await stop(cluster)
        await presence.end().catch(() => undefined)
      })
    },
  }
}

const presenceLock = `hashtext('partnership-barometer'), hashtext('presence')`

async function enter(cluster: Cluster, whenLost: () => void): Promise<Client> {
  const client = new Client(clientConfig(addressOf(cluster)))
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`select pg_advisory_lock_shared(${presenceLock})`)
  client.once('end', whenLost)
  return client
}

/** Whether no other process is present: then nobody else holds the shared lock, and it can be had alone. */
async function isLast(presence: Client): Promise<boolean> {
  try {
    await presence.query(`select pg_advisory_unlock_shared(${presenceLock})`)
    const answer = await presence.query<{ alone: boolean }>(
      `select pg_try_advisory_lock(${presenceLock}) as alone`,
    )
    return answer.rows[0]?.alone === true
  } catch {
    return false
  }
}
