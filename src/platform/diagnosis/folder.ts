/** Looks at the data folder of an installation; changes nothing. */
import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, fail, ok, warn } from './finding.ts'

const megabyte = 1024 * 1024

/** @param data a folder that is there */
export async function lookAtFolder(data: string): Promise<readonly Finding[]> {
  return [ok('data folder', data), await lookAtDisk(data), lookAtPassword(data)]
}

async function lookAtDisk(data: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(data)
  const free = Math.floor((bavail * bsize) / megabyte)
  if (free < 100) return fail('disk', `Only ${free} MB are free: saving will soon fail. Free some space.`)
  if (free < 1000) return warn('disk', `${free} MB are free, which is little. Free some space.`)
  return ok('disk', `${free} MB are free.`)
}

function lookAtPassword(data: string): Finding {
  const file = join(data, 'server.json')
  if (!existsSync(file))
    return fail('server.json', 'The file that holds the password of the database is missing.')
  const isPrivate = (statSync(file).mode & 0o077) === 0
  return isPrivate
    ? ok('server.json', 'Only its owner can read the password of the database.')
    : fail('server.json', `Others can read the password of the database. Run: chmod 600 ${file}`)
}
