/** `bin/barometer backup FILE`: everything the installation stores, in one file. */
import { writeBackup } from '#platform/backup'
import { outcomeOf, readOrder, schemas } from './backup-file.ts'
import type { Command } from './command.ts'
import { withInstallation } from './with-installation.ts'

const usage = `Usage: bin/barometer backup FILE [--data DIR] [--json]

Writes everything the installation stores as of one moment into a new file, while it is being used. Keep the file as
you keep the answers: it holds all of them, and the secret that signs what pages hand out.`

export const backupCommand: Command = {
  verb: 'backup',
  summary: 'write everything the installation stores into one file',
  usage,
  run: async (arguments_, surroundings) => {
    const order = readOrder(arguments_, surroundings.workingFolder)
    if (order === null) return { kind: 'usage', message: 'Name one file to write.' }
    const { file, data } = order
    const written = await withInstallation(surroundings, { data }, ({ database }) =>
      writeBackup(database, schemas, file),
    )
    return outcomeOf(['Wrote', 'to'], file, written)
  },
}
