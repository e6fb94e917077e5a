/**
 * `bin/barometer protect`: disclosure control of tables in a JSON document, without an installation.
 *
 * Every pattern is attacked before it is printed, by code that shares nothing with the protector.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { protectDocument } from '#analysis/use-cases'
import type { Command } from './command.ts'

export const protectCommand: Command = {
  verb: 'protect',
  summary: 'hide what must be hidden in tables, and attack the result',
  usage: `Usage: bin/barometer protect CASES.json [--json]
       bin/barometer protect --tables CASES.json [--json]

  CASES.json  {"cases": [{"id", "kind", "input", "rules"}]} or {"linked": [{"id", "input"}], "rules": […]}; - reads
              standard input
  rules       [{"name", "rule": {"kind": "threshold", "n": 5}, "standard": "interval_nonzero"}]`,
  async run(arguments_, { workingFolder }) {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      options: { tables: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...rest] = values.tables === undefined ? positionals : [values.tables, ...positionals]
    if (file === undefined || rest.length > 0)
      return { kind: 'usage', message: 'Name one file with cases, or -.' }
    const source = await read(file, workingFolder)
    if (source === null) {
      const message = `${file} cannot be read.`
      return { kind: 'failed', problem: { code: 'file_unreadable', message, at: file } }
    }
    const answers = await protectDocument(source)
    if (!answers.ok) return { kind: 'failed', problem: answers.problem }
    return {
      kind: 'done',
      json: { results: answers.value },
      text: JSON.stringify({ results: answers.value }, null, 1),
    }
  },
}

async function read(file: string, workingFolder: string): Promise<string | null> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(resolve(workingFolder, file), 'utf8')
  } catch {
    return null
  }
}
