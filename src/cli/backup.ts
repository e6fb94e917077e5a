/** `bin/barometer backup FILE`: everything the installation stores, in one file. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBackup } from '#platform/backup'
import type { Command } from './command.ts'

/** The schemas of the product: the plumbing's, one a room, and contacts, which are kept apart from answers. */
export const schemas = [
  'platform',
  'staff',
  'questionnaire',
  'fieldwork',
  'contacts',
  'analysis',
  'publication',
] as const

const usage = `Usage: bin/barometer backup FILE [--data DIR] [--json]

Writes everything the installation stores as of one moment into a new file, while it is being used. Keep the file as
you keep the answers: it holds all of them, and the secret that signs what pages hand out.`

export const backupCommand: Command = {
  verb: 'backup',
  summary: 'write everything the installation stores into one file',
  usage,
  run: async (arguments_, { open, workingFolder }) => {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      options: { data: { type: 'string' } },
      allowPositionals: true,
    })
    const [name] = positionals
    if (name === undefined || positionals.length > 1)
      return { kind: 'usage', message: 'Name one file to write.' }
    const file = resolve(workingFolder, name)
    const installation = await open({ data: values.data })
    const written = await writeBackup(installation.console.database, schemas, file)
    if (!written.ok) return { kind: 'failed', problem: written.problem }
    const { tables, rows } = written.value
    return {
      kind: 'done',
      json: { file, tables, rows },
      text: `Wrote ${rows} rows of ${tables} tables to ${file}`,
    }
  },
}
