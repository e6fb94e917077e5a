/**
 * The files of the embedded server: its cluster (PostgreSQL's own folder of data) and `server.json`, which says where
 * the cluster is and what password it takes.
 *
 * The cluster is `postgres` in the data folder. Where the user that runs the server cannot reach that (root's data
 * folder in a private home), it is a folder under /var/lib/partnership-barometer instead, and so is a copy of the
 * server's programs when the checkout cannot be reached.
 */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { done, type Result, refused } from '#shared'
import { type Binaries, programIn } from './binaries.ts'
import { canReach, type ServerUser, serverUserFor } from './server-user.ts'

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
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (major !== binaries.major)
    return refused(
      'data_other_server_version',
      `The data were written by PostgreSQL ${major}, and this version of the product comes with ${binaries.major}. Make a backup with the version that wrote them, and restore it with this one into an empty data folder.`,
      folder,
    )
  return done(clusterAt(data, folder, file.password, user.value, binaries))
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

/** Makes a file or folder the server user's own; when that is us, it must be so already. */
function lend(path: string, user: ServerUser): void {
  if (user !== null) chownSync(path, user.uid, user.gid)
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
  const password = randomBytes(24).toString('base64url')
  const fresh = `${folder}.new`
  rmSync(fresh, { recursive: true, force: true })
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

/** Runs initdb: UTF-8, Finnish order of words, checksums, and a password for every connection. Null when all went well. */
async function initialise(
  folder: string,
  password: string,
  binaries: Binaries,
  user: ServerUser,
): Promise<string | null> {
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  lend(passwordFile, user)
  const run = spawn(
    programIn(binaries, 'initdb'),
    [
      ...['--pgdata', folder, '--username', 'barometer', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'fi'],
      ...['--data-checksums', '--no-instructions', '--wal-segsize', '4'],
    ],
    {
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(user ?? {}),
    },
  )
  const messages: Buffer[] = []
  run.stderr?.on('data', (part: Buffer) => messages.push(part))
  const status = await new Promise<number | string>((resolve) => {
    run.once('error', (error) => resolve(error.message))
    run.once('close', (code) => resolve(code ?? 'stopped by a signal'))
  })
  rmSync(passwordFile, { force: true })
  if (status === 0) return null
  const said = Buffer.concat(messages).toString('utf8').trim().split('\n').slice(-2).join(' ')
  return `The database could not be set up in ${folder} (initdb: ${said === '' ? status : said}). Make room on the disk or correct the rights of the folder, and start again.`
}
