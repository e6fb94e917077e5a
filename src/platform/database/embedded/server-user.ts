/**
 * As whom the embedded server runs. PostgreSQL refuses to run as root, so root lends it the user `postgres`, or the
 * owner of a cluster that is already there; anyone else runs it as themselves.
 */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { done, type Result, refused } from '#shared'

/** Null means: as whoever runs this process. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null

/** Null: as whoever runs the product. Root gets the owner of the folder, or `postgres`; problem where that cannot be made. */
export function serverUserFor(cluster: string): Result<ServerUser> {
  if (process.getuid?.() !== 0) return done(null)
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return done({ uid, gid })
  }
  return postgresUser()
}

function postgresUser(): Result<ServerUser> {
  const found = lookUp()
  if (found !== null) return done(found)
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const created = lookUp()
  if (created !== null) return done(created)
  return refused(
    'server_user_missing',
    'As root, the embedded database server runs as the user "postgres", who could not be created. Create that user, run the product as an ordinary user, or set DATABASE_URL.',
    'postgres',
  )
}

function lookUp(): { readonly uid: number; readonly gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map((option) => {
    const { status, stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : Number.NaN
  })
  return uid === undefined || gid === undefined || Number.isNaN(uid + gid) ? null : { uid, gid }
}

/** Whether that user can enter `folder` (and, with `write`, make files in it). */
export function canReach(user: ServerUser, folder: string, write = false): boolean {
  const check = `test -x "$0"${write ? ' && test -w "$0"' : ''}`
  return spawnSync('/bin/sh', ['-c', check, folder], { cwd: '/', ...(user ?? {}) }).status === 0
}

/** Makes a file or folder the server user's own; when that is us, it must be so already. */
export function lend(path: string, user: ServerUser): void {
  if (user !== null) chownSync(path, user.uid, user.gid)
}
