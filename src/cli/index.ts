/** The verbs of `bin/barometer`, in the order a person meets them. Each file adds its own line. */
import type { Command } from './command.ts'
import { migrateCommand } from './migrate.ts'
import { serveCommand } from './serve.ts'

export const commands: readonly Command[] = [serveCommand, migrateCommand]
