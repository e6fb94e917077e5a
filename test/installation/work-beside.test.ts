import { afterAll, beforeAll, describe, it } from 'vitest'
import { markPublished } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { connect, migrate, useEmbeddedServer } from '#platform/database'
import { unwrap, waveId } from '#shared'
import { workBeside } from '../../src/cli/work-beside.ts'
import { withFolderLock } from '../../src/platform/database/embedded/folder-lock.ts'
import { importCleanedWave } from '../support/cleaned-wave.ts'
import { contextFor } from '../support/database.ts'
import { allMigrations } from '../support/migrations.ts'
import { newDataFolder, serverPid } from './app.ts'

const wave = '2024'
// Nothing of this outlives the test, so the server need not wait for the disk.
const lively = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

describe('a wave that is out without an edition', () => {
  const folder = newDataFolder()
  let ctx: Context
  let close: () => Promise<void>
  beforeAll(async () => {
    const server = unwrap(await useEmbeddedServer(folder.data, lively))
    const { database, close: closePool } = connect(server.address)
    close = async () => {
      await closePool()
      await server.leave()
    }
    unwrap(await migrate(database, await allMigrations()))
    ctx = contextFor(database, { day: '2024-11-20' })
    unwrap(await importCleanedWave(ctx, wave))
    unwrap(await markPublished(ctx, waveId(wave)))
  }, 180_000)
  afterAll(async () => {
    await close()
    await folder.remove()
  })

  it('is published beside the serving, and that is tried again when the database went away under it', async () => {
    const lines = listener()
    const beside = workBeside(ctx, { origin: null, tell: lines.hear, again: 10 })
    await lines.heard(1, 'Preparing the publication')
    // While the lock of the folder is held here, the server that dies cannot be started again.
    await withFolderLock(folder.data, async () => {
      process.kill(serverPid(folder.data) ?? Number.NaN, 'SIGKILL')
      // Embargoes are ended once a second and publishing is tried every few milliseconds: by then it has failed.
      await lines.heard(10, 'error ')
    })
    await lines.heard(2, 'Preparing the publication')
    await lines.heard(1, 'Every publication is out')
    await beside.stop()
  }, 180_000)
})

/** Hears lines, and tells when so many with a beginning were heard. */
function listener() {
  const lines: string[] = []
  let waiting: (() => void) | null = null
  const count = (beginning: string) => lines.filter((line) => line.startsWith(beginning)).length
  return {
    hear: (line: string) => {
      lines.push(line)
      waiting?.()
    },
    heard: (times: number, beginning: string) =>
      new Promise<void>((resolve) => {
        waiting = () => {
          if (count(beginning) >= times) resolve()
        }
        waiting()
      }),
  }
}
