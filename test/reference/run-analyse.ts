/** Runs the real command as the command line does, and gives what it would print. */
import { analyseCommand } from '../../src/cli/analyse.ts'
import { surroundings } from '../support/command-line.ts'

export interface Results {
  readonly results: readonly {
    readonly id: string
    readonly value?: Readonly<Record<string, unknown>>
    readonly problem?: { readonly code: string; readonly message: string; readonly at: string }
  }[]
}

export async function runAnalyse(...arguments_: readonly string[]): Promise<Results> {
  const outcome = await analyseCommand.run(arguments_, surroundings(process.cwd()))
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return JSON.parse(outcome.text) as Results
}
