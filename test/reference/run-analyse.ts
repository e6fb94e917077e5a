/** Runs the real command as the command line does, and gives what it would print. */
import { analyseCommand } from '../../src/cli/analyse.ts'
import type { Surroundings } from '../../src/cli/command.ts'

export interface Results {
  readonly results: readonly {
    readonly id: string
    readonly value?: Readonly<Record<string, unknown>>
    readonly problem?: { readonly code: string; readonly message: string; readonly at: string }
  }[]
}

const unneeded = () => Promise.reject(new Error('analyse needs no installation'))
const surroundings: Surroundings = {
  stdout: () => {},
  stderr: () => {},
  workingFolder: process.cwd(),
  environment: {},
  open: unneeded,
  reach: unneeded,
  untilStopped: unneeded,
}

export async function runAnalyse(...arguments_: readonly string[]): Promise<Results> {
  const outcome = await analyseCommand.run(arguments_, surroundings)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return JSON.parse(outcome.text) as Results
}
