/** Verbs of the command line, run in a test as a person runs them; what a verb must not need fails when it is asked for. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { importSurvey } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { readSurveyMonkey } from '#questionnaire'
import { questionnaireId, unwrap } from '#shared'
import type { Command, Outcome, Surroundings } from '../../src/cli/command.ts'
import { contextFor, type FreshDatabase, freshDatabase } from './database.ts'

const unneeded = () => Promise.reject(new Error('the verb does not need this'))

/** Silent, in `workingFolder`, with nothing set and no installation, except as `given` says. */
export const surroundings = (workingFolder: string, given: Partial<Surroundings> = {}): Surroundings => ({
  stdout: () => undefined,
  stderr: () => undefined,
  workingFolder,
  environment: {},
  open: unneeded,
  reach: unneeded,
  untilStopped: unneeded,
  ...given,
})

/** An installation that is ready, for verbs that open one. */
export const ready = (context: () => Context): Pick<Surroundings, 'open'> => ({
  open: async () => ({ console: context(), secret: '', migrated: [], close: async () => undefined }),
})

/** A folder to write into, and an installation that holds the SurveyMonkey sample as wave `star-wars`. */
export function importedSample() {
  let fresh: FreshDatabase
  let folder: string
  beforeAll(async () => {
    fresh = await freshDatabase()
    folder = await mkdtemp(join(tmpdir(), 'barometer-'))
    const sample = await readFile(new URL('../../samples/StarWars.csv', import.meta.url))
    const survey = unwrap(readSurveyMonkey(sample, { id: questionnaireId('star-wars'), title: 'Star Wars' }))
    const title = { en: 'Star Wars survey' }
    unwrap(await importSurvey(contextFor(fresh.database), { wave: 'star-wars', survey, title, credit: null }))
  })
  afterAll(async () => {
    await fresh.drop()
    await rm(folder, { recursive: true, force: true })
  })
  const context = () => contextFor(fresh.database)
  return {
    context,
    place: (...path: readonly string[]) => join(folder, ...path),
    run: (command: Command, ...words: readonly string[]): Promise<Outcome> =>
      command.run(words, surroundings(folder, ready(context))),
  }
}
