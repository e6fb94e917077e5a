/** The small scripts the build has bundled, by name. Their file names carry a hash, so a browser may keep them for good. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Asset {
  readonly file: string
  readonly body: Uint8Array
}

/** By the name before the hash: `respond.3f2a….js` is `respond`. */
export type Assets = ReadonlyMap<string, Asset>

/** Without a build there are no assets, and pages work all the same. */
export function readAssets(folder: URL): Assets {
  const path = fileURLToPath(folder)
  if (!existsSync(path)) return new Map()
  const files = readdirSync(path).filter((file) => file.endsWith('.js'))
  return new Map(
    files.map((file) => [file.replace(/\..*$/, ''), { file, body: readFileSync(join(path, file)) }]),
  )
}
