/** `bin/barometer publish`: a wave's whole publication as a folder, complete or not at all. */
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { readOrigin } from '#platform/config'
import { manifestKind, type Publication, publishWave } from '#publication/use-cases'
import { officialLanguages } from '#shared'
import type { Command } from './command.ts'
import { occupiedBy, withDraft } from './output-folder.ts'
import { orFail } from './problem-error.ts'
import { withInstallation } from './with-installation.ts'

const usage = `Usage: bin/barometer publish WAVE --out DIR [--languages fi,sv,en] [--data DIR] [--no-demo] [--json]

Writes news, report (HTML, PDF, Word) and results per language, open data, feeds and manifest.json into DIR. A cleaned wave
that is not out yet is released by this, in every language that is approved by it. DIR may be new, empty, or a former publication,
which is replaced as a whole.`

const inUse = 'This folder holds something else than a publication; choose a new one.'

export const publishCommand: Command = {
  verb: 'publish',
  summary: 'write the publication of a wave, in every language, as a folder of files',
  usage,
  run: async (arguments_, surroundings) => {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        languages: { type: 'string', default: officialLanguages.join(',') },
        data: { type: 'string' },
        demo: { type: 'boolean', default: true },
      },
      allowNegative: true,
    })
    const [wave] = positionals
    if (wave === undefined || positionals.length !== 1) return { kind: 'usage', message: 'Name one wave.' }
    if (values.out === undefined) return { kind: 'usage', message: 'Say where to: --out DIR.' }
    const out = resolve(surroundings.workingFolder, values.out)
    const occupied = await occupiedBy(out, manifestKind, inUse)
    if (occupied !== null) return { kind: 'failed', problem: occupied }
    const languages = [...new Set(values.languages.split(',').map((tag) => tag.trim()))]
    const origin = orFail(readOrigin(surroundings.environment))
    return withInstallation(surroundings, values, async (console) => {
      const started = performance.now()
      const published = await withDraft(out, ({ writeFile, putInPlace }) =>
        publishWave(console, { wave, languages, origin, writeFile, finish: putInPlace }),
      )
      if (!published.ok) return { kind: 'failed', problem: published.problem }
      const ms = Math.round(performance.now() - started)
      return { kind: 'done', json: { ...published.value, ms }, text: toldOf(published.value, out, ms) }
    })
  },
}

function toldOf({ wave, dataSet, files, protection }: Publication, out: string, ms: number): string {
  const lines = files.map(({ path, bytes }) => `  ${path.padEnd(20)} ${String(bytes).padStart(8)} bytes`)
  return [
    `Published wave ${wave} in ${out} (${ms} ms)`,
    ...lines,
    `data set ${dataSet}`,
    `${protection.hidden} cells hidden to protect respondents; the attacker found ${protection.attackerFound}`,
  ].join('\n')
}
