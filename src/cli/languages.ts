/** `bin/barometer languages`: which languages must be approved before anything is released. */
import { parseArgs } from 'node:util'
import { requiredLanguages, requireLanguages } from '#publication/use-cases'
import type { Command } from './command.ts'
import { orFail } from './problem-error.ts'
import { withInstallation } from './with-installation.ts'

export const languagesCommand: Command = {
  verb: 'languages',
  summary: 'show or decide the languages that must be approved before a release',
  usage: `Usage: bin/barometer languages [fi,sv,…] [--data DIR] [--json]

Without a list it shows the languages that must be approved before anything is released; with one it decides them. By
default Finnish and Swedish; other official languages are released when they are approved.`,
  run: async (arguments_, surroundings) => {
    const options = { data: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...arguments_], allowPositionals: true, options })
    if (positionals.length > 1) return { kind: 'usage', message: 'Name the languages with commas: fi,sv.' }
    const [list] = positionals
    return withInstallation(surroundings, values, async (console) => {
      const required =
        list === undefined
          ? await requiredLanguages(console)
          : orFail(await requireLanguages(console, list.split(',')))
      return { kind: 'done', json: { required }, text: `Required before a release: ${required.join(', ')}` }
    })
  },
}
