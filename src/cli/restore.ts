/** `bin/barometer restore FILE`: a backup into an empty installation. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreBackup } from '#platform/backup'
import { schemas } from './backup.ts'
import type { Command } from './command.ts'

const usage = `Usage: bin/barometer restore FILE [--data DIR] [--json]

Puts a backup into an empty data folder, or the empty database of DATABASE_URL: all of it, or nothing when the file is
damaged. A backup of an older version is brought to this one at the next start.`

export const restoreCommand: Command = {
  verb: 'restore',
  summary: 'put a backup into an empty installation',
  usage,
  run: async (arguments_, { reach, workingFolder }) => {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      options: { data: { type: 'string' } },
      allowPositionals: true,
    })
    const [name] = positionals
    if (name === undefined || positionals.length > 1)
      return { kind: 'usage', message: 'Name one file to restore.' }
    const file = resolve(workingFolder, name)
    const { database, migrations } = await reach({ data: values.data })
    const restored = await restoreBackup(database, schemas, migrations, file)
    if (!restored.ok) return { kind: 'failed', problem: restored.problem }
    const { tables, rows } = restored.value
    return {
      kind: 'done',
      json: { file, tables, rows },
      text: `Restored ${rows} rows of ${tables} tables from ${file}`,
    }
  },
}
