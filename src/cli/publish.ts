/** `bin/barometer publish`: a wave's whole publication as a folder, complete or not at all. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { manifestKind, type Publication, publishWave } from '#publication/use-cases'
import { officialLanguages, type Problem } from '#shared'
import type { Command } from './command.ts'

const usage = `Usage: bin/barometer publish WAVE --out DIR [--languages fi,sv,en] [--data DIR] [--no-demo] [--json]

Writes results per language, open data and manifest.json into DIR. DIR may be new, empty, or a former publication,
which is replaced as a whole.`

export const publishCommand: Command = {
  verb: 'publish',
  summary: 'write the publication of a wave, in every language, as a folder of files',
  usage,
  run: async (arguments_, { open, workingFolder }) => {
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
    const out = resolve(workingFolder, values.out)
    const occupied = await occupiedBy(out)
    if (occupied !== null) return { kind: 'failed', problem: occupied }
    const installation = await open({ data: values.data, demo: values.demo })
    const started = performance.now()
    const draft = `${out}.draft-${process.pid}`
    try {
      const languages = [...new Set(values.languages.split(',').map((tag) => tag.trim()))]
      const published = await publishWave(installation.console, {
        wave,
        languages,
        writeFile: (path, text) => writeInto(draft, path, text),
        finish: () => replaceFolder(out, draft),
      })
      if (!published.ok) return { kind: 'failed', problem: published.problem }
      const ms = Math.round(performance.now() - started)
      return { kind: 'done', json: { ...published.value, ms }, text: toldOf(published.value, out, ms) }
    } catch (error) {
      const problem = cannotWrite(error, out)
      if (problem === null) throw error
      return { kind: 'failed', problem }
    } finally {
      if (existsSync(draft)) await rm(draft, { recursive: true })
      await installation.close()
    }
  },
}

/** Nothing but a former publication is ever replaced. */
async function occupiedBy(out: string): Promise<Problem | null> {
  const problem = {
    code: 'folder_in_use',
    message: 'This folder holds something else than a publication; choose a new one.',
    at: out,
  }
  if (!existsSync(out)) return null
  try {
    if ((await readdir(out)).length === 0) return null
    const manifest: unknown = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
    const isOurs = typeof manifest === 'object' && manifest !== null && 'kind' in manifest
    return isOurs && manifest.kind === manifestKind ? null : problem
  } catch {
    return problem
  }
}

/** What the file system refused, as a problem; null for anything else. */
function cannotWrite(error: unknown, out: string): Problem | null {
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null
  if (code === null) return null
  return { code: 'cannot_write', message: `This folder cannot be written to (${code}).`, at: out }
}

async function writeInto(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

/** Puts the finished draft in place; the former publication stays until then and is brought back if that fails. */
async function replaceFolder(out: string, draft: string): Promise<void> {
  const former = `${draft}.former`
  const had = existsSync(out)
  if (had) await rename(out, former)
  try {
    await rename(draft, out)
  } catch (error) {
    if (had) await rename(former, out)
    throw error
  }
  if (had) await rm(former, { recursive: true, force: true })
}

function toldOf({ wave, dataSet, files, protection }: Publication, out: string, ms: number): string {
  const lines = files.map(({ path, bytes }) => `  ${path.padEnd(20)} ${String(bytes).padStart(8)} bytes`)
  return [
    `Published wave ${wave} in ${out} (${ms} ms)`,
    ...lines,
    `data set ${dataSet}`,
    `${protection.hidden} cells hidden to protect respondents; none can be worked out from its own table`,
  ].join('\n')
}
