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
  return [
    atMost('import of the sample, 1,186 responses', importing, 's', 2),
    atMost('publish 2022, three languages', publishing, 's', 15),
  ]
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
