/** `bin/barometer export`: tables in a format of statistics, or responses for an archive, as a folder. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type ExportRequest,
  exportKind,
  exportWave,
  responseFormats,
  tableFormats,
  type WaveExport,
} from '#publication/use-cases'
import type { Command } from './command.ts'
import { occupiedBy, withDraft } from './output-folder.ts'
import { withInstallation } from './with-installation.ts'

const usage = `Usage: bin/barometer export WAVE --format FORMAT[,FORMAT] --out DIR [--data DIR] [--no-demo] [--json]

Tables that passed disclosure control, for everyone:
  jsonstat  JSON-stat 2.0, one file a language
  px        PC-Axis files, every language in each
  csvw      CSV with its description (CSV on the Web)
Responses without municipality, open answers and other variables that never leave, for deposit in an archive:
  csv       one line a response
  sav       SPSS and PSPP, one file a language
  ddi       codebook (DDI-Codebook 2.5)
Responses are confidential unless the policy of the wave opens them; tables and responses never share a folder.
Nobody else on the machine can look into a folder of responses.
DIR may be new, empty, or a former export, which is replaced as a whole.`

const inUse = 'This folder holds something else than an export; choose a new one.'

export const exportCommand: Command = {
  verb: 'export',
  summary: 'tables of a wave for statistics programs, or its responses for an archive',
  usage,
  run: async (arguments_, surroundings) => {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: true },
      },
      allowNegative: true,
    })
    const [wave] = positionals
    if (wave === undefined || positionals.length !== 1) return { kind: 'usage', message: 'Name one wave.' }
    const content = contentOf(values.format)
    if (typeof content === 'string') return { kind: 'usage', message: content }
    if (values.out === undefined) return { kind: 'usage', message: 'Say where to: --out DIR.' }
    const out = resolve(surroundings.workingFolder, values.out)
    const occupied = await occupiedBy(out, exportKind, inUse)
    if (occupied !== null) return { kind: 'failed', problem: occupied }
    const exported = await withInstallation(surroundings, values, (console) =>
      withDraft(
        out,
        async ({ writeFile, putInPlace }) => {
          const written = await exportWave(console, { wave, content, writeFile })
          if (written.ok) await putInPlace()
          return written
        },
        content.kind === 'responses' ? 'owner' : 'everyone',
      ),
    )
    if (!exported.ok) return { kind: 'failed', problem: exported.problem }
    return { kind: 'done', json: exported.value, text: toldOf(exported.value, out) }
  },
}

/** What the formats ask for, or what is wrong with them. */
function contentOf(format: string | undefined): ExportRequest['content'] | string {
  const named = new Set((format ?? '').split(',').map((name) => name.trim()))
  const tables = tableFormats.filter((name) => named.has(name))
  const responses = responseFormats.filter((name) => named.has(name))
  if (tables.length + responses.length < named.size || format === undefined) {
    return `Choose a format: --format ${[...responseFormats, ...tableFormats].join('|')}.`
  }
  if (tables.length > 0 && responses.length > 0) {
    return 'Tables are for everyone and responses are not: export them into folders of their own.'
  }
  return tables.length > 0 ? { kind: 'tables', formats: tables } : { kind: 'responses', formats: responses }
}

function toldOf({ wave, dataSet, confidential, files }: WaveExport, out: string): string {
  const lines = files.map(({ path, bytes }) => `  ${path.padEnd(32)} ${String(bytes).padStart(9)} bytes`)
  const warning = confidential ? ['CONFIDENTIAL: responses for deposit in an archive, not open data'] : []
  return [`Exported wave ${wave} into ${out}`, ...lines, `data set ${dataSet}`, ...warning].join('\n')
}
