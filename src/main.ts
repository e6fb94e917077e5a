/** The only place where parts are plugged together: the rooms' schemas, the demonstration, the verbs, the process. */
import { seedDemonstration } from '#fieldwork/use-cases'
import { type Configuration, readConfiguration } from '#platform/config'
import { type Migration, platformMigrations } from '#platform/database'
import { openInstallation as openWith, reach } from '#platform/installation'
import { migrations as analysisMigrations } from './analysis/store/migrations.ts'
import { commands } from './cli/index.ts'
import { orFail } from './cli/problem-error.ts'
import { run } from './cli/run.ts'
import { migrations as fieldworkMigrations } from './fieldwork/store/migrations.ts'
import { migrations as publicationMigrations } from './publication/store/migrations.ts'
import { migrations as questionnaireMigrations } from './questionnaire/store/migrations.ts'

/** The whole schema. */
export const migrations: readonly Migration[] = [
  ...platformMigrations,
  ...questionnaireMigrations,
  ...fieldworkMigrations,
  ...analysisMigrations,
  ...publicationMigrations,
]

const parts = { migrations, seed: seedDemonstration }

/** Opens an installation, and on first use sets it up with the demonstration unless `demo` is false. */
export const openInstallation = (configuration: Configuration, demo = true) =>
  openWith(configuration, parts, demo)

/** Runs the command line in this process and ends it. */
export async function main(arguments_: readonly string[]): Promise<void> {
  // A reader that went away (`| head`) wants no more output; the work itself goes on to its end.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  const opened: { close(): Promise<void> }[] = []
  const closeAll = () => Promise.allSettled(opened.map((installation) => installation.close()))
  const status = await run(commands, arguments_, {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    workingFolder: process.cwd(),
    environment: process.env,
    untilStopped: untilStopped(closeAll),
    open: async ({ data, demo }) => {
      const sources = { data, workingFolder: process.cwd(), environment: process.env }
      const installation = orFail(await openInstallation(orFail(readConfiguration(sources)), demo))
      opened.push(installation)
      return installation
    },
    reach: async ({ data }) => {
      const sources = { data, workingFolder: process.cwd(), environment: process.env }
      const bare = orFail(await reach(orFail(readConfiguration(sources))))
      opened.push(bare)
      return { ...bare, migrations }
    },
  })
  await closeAll()
  await new Promise((resolve) => process.stdout.write('', resolve))
  process.exit(status)
}

/** Listens for the signals that end a process; a second one ends it at once. */
function untilStopped(closeAll: () => Promise<unknown>): () => Promise<void> {
  const asked = Promise.withResolvers<void>()
  let waits = false
  let before = false
  const end = async (status: number) => {
    if (before) process.exit(status)
    before = true
    asked.resolve()
    if (waits) return
    await closeAll()
    process.exit(status)
  }
  process.on('SIGINT', () => end(130))
  process.on('SIGTERM', () => end(143))
  process.on('SIGHUP', () => end(129))
  return () => {
    waits = true
    return asked.promise
  }
}

if (import.meta.main) await main(process.argv.slice(2))
