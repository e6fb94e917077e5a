/** `bin/barometer migrate`: brings the data to this version's schema, as every other verb does before its own work. */
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  verb: 'migrate',
  summary: 'bring the data to the schema of this version (every verb does so first)',
  usage: 'Usage: bin/barometer migrate [--data DIR] [--no-demo] [--json]',
  run: async (arguments_, { open }) => {
    const { values } = parseArgs({
      args: [...arguments_],
      options: { data: { type: 'string' }, demo: { type: 'boolean', default: true } },
      allowNegative: true,
    })
    const installation = await open({ data: values.data, demo: values.demo })
    await installation.close()
    const { migrated } = installation
    const text =
      migrated.length === 0
        ? 'The data are at the schema of this version.'
        : `Ran ${migrated.length} steps: ${migrated.join(', ')}`
    return { kind: 'done', json: { migrated }, text }
  },
}
