import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { done, unwrap } from '#shared'
import { withDraft } from './output-folder.ts'

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'barometer-folder-'))
})
afterEach(() => rm(place, { recursive: true }))

/** Whether anyone but the owner may look into a folder that was written for somebody. */
async function openToOthers(forWhom?: 'owner'): Promise<boolean> {
  const out = join(place, 'out')
  const fill: Parameters<typeof withDraft>[1] = async ({ writeFile, putInPlace }) => {
    await writeFile('deep/file.csv', 'a')
    await putInPlace()
    return done(null)
  }
  unwrap(await withDraft(out, fill, forWhom))
  return ((await stat(out)).mode & 0o077) !== 0
}

describe('a folder that a verb writes', () => {
  it('can be looked into by its owner alone where it holds what is confidential', async () => {
    expect(await openToOthers('owner')).toBe(false)
  })

  it('is as open as the machine has it otherwise', async () => {
    expect(await openToOthers()).toBe((0o777 & ~process.umask() & 0o077) !== 0)
  })
})
