/** `bin/barometer bench`: the budgets of the product, measured on this machine in a temporary installation. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { publishDemonstration } from '#publication/use-cases'
import { analysisFigures } from './bench/analysis.ts'
import type { Bench, Figure, Measure } from './bench/figure.ts'
import { measureProtection } from './bench/protection.ts'
import { measureSaves } from './bench/saves.ts'
import { serveInProcess } from './bench/served.ts'
import { measureSite } from './bench/site.ts'
import { measureStart } from './bench/start.ts'
import { measureTallies } from './bench/tallies.ts'
import { measureWeight } from './bench/weight.ts'
import { measureWholeWaves } from './bench/whole-waves.ts'
import type { Command } from './command.ts'
import { orFail } from './problem-error.ts'

/** The groups of figures, one file each. */
const groups: Readonly<Record<string, Measure>> = {
  start: measureStart,
  weight: measureWeight,
  saves: measureSaves,
  site: measureSite,
  waves: measureWholeWaves,
  analysis: analysisFigures,
  tallies: measureTallies,
  protection: measureProtection,
}

const usage = `Usage: bin/barometer bench [GROUP …] [--json]

Measures the product on this machine, in a temporary installation that is removed afterwards, and compares with its budgets.
Ends with status 1 when a budget is not kept. Groups: ${Object.keys(groups).join(', ')}. Let nothing else run meanwhile.`

export const benchCommand: Command = {
  verb: 'bench',
  summary: 'measure the product on this machine, and compare with its budgets',
  usage,
  run: async (arguments_, surroundings) => {
    const { positionals } = parseArgs({ args: [...arguments_], options: {}, allowPositionals: true })
    const unknown = positionals.find((name) => !(name in groups))
    if (unknown !== undefined) return { kind: 'usage', message: `There is no group "${unknown}".` }
    const chosen = Object.entries(groups).filter(
      ([name]) => positionals.length === 0 || positionals.includes(name),
    )
    const figures: Figure[] = []
    await inTemporaryInstallation(surroundings, async (bench) => {
      for (const [name, measure] of chosen) {
        surroundings.stderr(`Measuring ${name} …\n`)
        figures.push(...(await measure(bench)))
      }
    })
    const holds = figures.every((figure) => figure.holds)
    return { kind: 'done', json: { figures }, text: figures.map(lineOf).join('\n'), holds }
  },
}

async function inTemporaryInstallation(
  surroundings: Bench['surroundings'],
  work: (bench: Bench) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-bench-'))
  // The database may run as another user, who must get through.
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  try {
    await prepare(data, surroundings)
    const served = await serveInProcess(data)
    try {
      await work({ data, address: served.address, surroundings })
    } finally {
      await served.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a server would do beside serving on its first start, so that it measures nothing but what is asked. */
async function prepare(data: string, surroundings: Bench['surroundings']): Promise<void> {
  surroundings.stderr('Preparing the demonstration and its publications …\n')
  const installation = await surroundings.open({ data, demo: true })
  orFail(await publishDemonstration(installation.console))
  await installation.close()
}

function lineOf({ name, value, unit, budget, holds }: Figure): string {
  const told = budget === 0 ? '' : `  (budget ${budget} ${unit}: ${holds ? 'kept' : 'NOT KEPT'})`
  return `${name.padEnd(44)} ${String(value).padStart(8)} ${unit}${told}`
}
