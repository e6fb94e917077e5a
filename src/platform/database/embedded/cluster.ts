/**
 * The files of the embedded server: its cluster (PostgreSQL's own folder of data) and `server.json`, which says where
 * the cluster is and what password it takes.
 *
 * The cluster is `postgres` in the data folder. Where the user that runs the server cannot reach that (root's data
 * folder in a private home), it is a folder under /var/lib/partnership-barometer instead, and so is a copy of the
 * server's programs when the checkout cannot be reached.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { done, type Result, refused } from '#shared'
import { errorCode } from '../problems.ts'
import type { Binaries } from './binaries.ts'
import { initialise } from './initialise.ts'
import { canReach, lend, type ServerUser, serverUserFor } from './server-user.ts'

const sharedFolder = '/var/lib/partnership-barometer'

export interface Cluster {
  readonly folder: string
  readonly socketFolder: string
  readonly password: string
  readonly user: ServerUser
  readonly binaries: Binaries
  /** Where the server writes what it has to say. */
  readonly log: string
}

interface ServerFile {
  /** Relative to the data folder where it is inside it, so that the folder can be moved. */
  readonly cluster: string
  readonly password: string
}

/**
 * The cluster of a data folder, made on first use. The caller holds the folder's lock.
 * Problems: `data_other_server_version`, `server_user_missing`, `cluster_failed`.
 */
export async function findOrMakeCluster(data: string, packaged: Binaries): Promise<Result<Cluster>> {
  const file = readServerFile(data)
  const folder = file === null ? null : locate(data, file.cluster)
  const made = folder !== null && existsSync(join(folder, 'PG_VERSION'))
  const user = serverUserFor(made ? folder : join(data, 'postgres'))
  if (!user.ok) return user
  const binaries = await reachableBinaries(packaged, user.value)
  if (file === null || !made) return makeCluster(data, binaries, user.value)
  removeUnfinished(folder)
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (major !== binaries.major)
    return refused(
      'data_other_server_version',
      `The data were written by PostgreSQL ${major}, and this version of the product comes with ${binaries.major}. Make a backup with the version that wrote them, and restore it with this one into an empty data folder.`,
      folder,
    )
  return done(clusterAt(data, folder, file.password, user.value, binaries))
}

/** What a set-up that was cut off left behind. Its initdb may still be at it: what resists is removed by the next start. */
function removeUnfinished(cluster: string): void {
  const parent = dirname(cluster)
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(cluster)}.new-`)) continue
    try {
      rmSync(join(parent, name), { recursive: true, force: true })
    } catch (error) {
      if (errorCode(error) !== 'ENOTEMPTY') throw error
    }
  }
}

function clusterAt(
  data: string,
  folder: string,
  password: string,
  user: ServerUser,
  binaries: Binaries,
): Cluster {
  const log = join(data, 'postgres.log')
  return { folder, socketFolder: socketFolderFor(folder, user), password, user, binaries, log }
}

function readServerFile(data: string): ServerFile | null {
  const path = join(data, 'server.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ServerFile) : null
}

const locate = (data: string, cluster: string) => (isAbsolute(cluster) ? cluster : join(data, cluster))

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The socket is in the cluster, which only its owner may enter, unless that path is longer than a socket's may be. */
function socketFolderFor(cluster: string, user: ServerUser): string {
  const longest = 107 - '/.s.PGSQL.5432.lock'.length
  if (Buffer.byteLength(cluster) <= longest) return cluster
  const folder = join(tmpdir(), `barometer-${digest(cluster)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  lend(folder, user)
  return folder
}

async function reachableBinaries(packaged: Binaries, user: ServerUser): Promise<Binaries> {
  if (user === null || canReach(user, join(packaged.folder, 'bin'))) return packaged
  const folder = join(sharedFolder, `postgresql-${packaged.version}`)
  if (!existsSync(folder)) {
    const copy = `${folder}.${process.pid}`
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 })
    await cp(packaged.folder, copy, { recursive: true, verbatimSymlinks: true })
    // Another process may have been quicker; its copy is as good.
    if (existsSync(folder)) rmSync(copy, { recursive: true })
    else renameSync(copy, folder)
  }
  return { ...packaged, folder }
}

async function makeCluster(data: string, binaries: Binaries, user: ServerUser): Promise<Result<Cluster>> {
  const inside = canReach(user, data)
  const name = inside ? 'postgres' : join(sharedFolder, digest(data))
  const folder = locate(data, name)
  if (existsSync(folder))
    return refused(
      'cluster_without_password',
      `There is a database in ${folder}, but server.json in the data folder, which holds its password, is missing. Put that file back, or choose another data folder.`,
      folder,
    )
  removeUnfinished(folder)
  const password = randomBytes(24).toString('base64url')
  const fresh = `${folder}.new-${randomBytes(4).toString('hex')}`
  mkdirSync(dirname(fresh), { recursive: true, mode: 0o755 })
  mkdirSync(fresh, { mode: 0o700 })
  lend(fresh, user)
  const failure = await initialise(fresh, password, binaries, user)
  if (failure !== null) return refused('cluster_failed', failure, folder)
  const file: ServerFile = { cluster: name, password }
  writeFileSync(join(data, 'server.json'), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
  renameSync(fresh, folder)
  return done(clusterAt(data, folder, password, user, binaries))
}
