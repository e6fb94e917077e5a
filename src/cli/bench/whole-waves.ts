/** Work on a whole wave: importing the sample, publishing the demonstration wave. */
import { join } from 'node:path'
import { correctEdition } from '#publication/use-cases'
import type { Command, Surroundings } from '../command.ts'
import { importCommand } from '../import.ts'
import { orFail } from '../problem-error.ts'
import { publishCommand } from '../publish.ts'
import { atMost, type Measure, secondsOf } from './figure.ts'

export const measureWholeWaves: Measure = async ({ data, surroundings }) => {
  const sample = join(import.meta.dirname, '..', 'samples', 'StarWars.csv')
  const mapping = `${data}.mapping.json`
  const words = [sample, '--as', 'surveymonkey', '--wave', 'bench', '--mapping', mapping, '--data', data]
  const importing = await secondsOf(() => carryOut(importCommand, words, surroundings))
  const out = `${data}-published`
  await beginCorrection(data, surroundings)
  const publishing = await secondsOf(() =>
    carryOut(publishCommand, ['2022', '--out', out, '--data', data], surroundings),
  )
  const first = await publishingFirst(data, surroundings)
  return [
    atMost('import of the sample, 1,186 responses', importing, 's', 2),
    atMost('publish 2022, three languages', publishing, 's', 15),
    atMost('publish 2022, tables still to be protected', first, 's', 15),
  ]
}

/** In a data folder of its own that holds the demonstration and nothing made of it, as whoever tries it first has it. */
async function publishingFirst(data: string, surroundings: Surroundings): Promise<number> {
  const fresh = `${data}-first`
  const { close } = await surroundings.open({ data: fresh, demo: true })
  await close()
  const words = ['2022', '--out', `${fresh}-published`, '--data', fresh]
  return secondsOf(() => carryOut(publishCommand, words, surroundings))
}

/** The demonstration is out already; the edition that corrects it is made anew, from the same released tables. */
async function beginCorrection(data: string, { open }: Surroundings): Promise<void> {
  const { console, close } = await open({ data, demo: true })
  const note = { fi: 'Mittaus', sv: 'Mätning', en: 'Measurement' }
  orFail(await correctEdition(console, { wave: '2022', note }))
  await close()
}

async function carryOut(
  command: Command,
  words: readonly string[],
  surroundings: Surroundings,
): Promise<void> {
  const outcome = await command.run(words, surroundings)
  if (outcome.kind === 'failed') throw new Error(`${command.verb}: ${outcome.problem.message}`)
}
