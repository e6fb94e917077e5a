/** The field's reference results, where they lie beside the checkout; they are not part of the product. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const sharedReference = join(import.meta.dirname, '..', '..', '..', 'shared', 'reference')
export const haveReference = existsSync(join(sharedReference, 'results'))

export function readShared(path: string): unknown {
  return JSON.parse(readFileSync(join(sharedReference, path), 'utf8'))
}
