/** `bin/barometer restore FILE`: a backup into an empty installation. */
import { restoreBackup } from '#platform/backup'
import { outcomeOf, readOrder, schemas } from './backup-file.ts'
import type { Command } from './command.ts'

const usage = `Usage: bin/barometer restore FILE [--data DIR] [--json]

Puts a backup into an empty data folder, or the empty database of DATABASE_URL: all of it, or nothing when the file is
damaged. A backup of an older version is brought to this one at the next start.`

export const restoreCommand: Command = {
  verb: 'restore',
  summary: 'put a backup into an empty installation',
  usage,
  run: async (arguments_, { reach, workingFolder }) => {
    const order = readOrder(arguments_, workingFolder)
    if (order === null) return { kind: 'usage', message: 'Name one file to restore.' }
    const { file, data } = order
    const { database, migrations, close } = await reach({ data })
    try {
      return outcomeOf(['Restored', 'from'], file, await restoreBackup(database, schemas, migrations, file))
    } finally {
      await close()
    }
  },
}
