/**
 * The verbs of `bin/barometer`, in the order a person meets them, each in a file of its name.
 *
 * Every verb keeps the contract of `command.ts` and is run by `run.ts`. What several share: `with-installation.ts`,
 * `input-files.ts`, `output-folder.ts`, `backup-file.ts` and `problem-error.ts`. `serve` has `listen.ts` and `work-beside.ts`
 * besides, `wave` has `wave-policy.ts`, `tabulate` has `table-text.ts`, `bench` a folder.
 */
import { accountCommand } from './account.ts'
import { analyseCommand } from './analyse.ts'
import { backupCommand } from './backup.ts'
import { benchCommand } from './bench.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { languagesCommand } from './languages.ts'
import { migrateCommand } from './migrate.ts'
import { protectCommand } from './protect.ts'
import { publishCommand } from './publish.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { tabulateCommand } from './tabulate.ts'
import { waveCommand } from './wave.ts'

export const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  importCommand,
  tabulateCommand,
  publishCommand,
  exportCommand,
  analyseCommand,
  protectCommand,
  waveCommand,
  accountCommand,
  languagesCommand,
  checkCommand,
  benchCommand,
  backupCommand,
  restoreCommand,
]
