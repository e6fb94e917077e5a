/**
 * `bin/barometer analyse CASES.json [--root DIR]`: the analysis room without a database.
 * Prints exactly {"results": […]}, with and without --json; exit status 0 when the document could be read.
 */
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '#analysis'
import { done, type Result, refused } from '#shared'
import type { Command, Outcome } from './command.ts'

export const analyseCommand: Command = {
  verb: 'analyse',
  summary: 'computes the requests of a JSON document from CSV files',
  usage: `Usage: bin/barometer analyse CASES.json [--root DIR]

  CASES.json   {"cases": [{"id", "kind", "input"}]} or the bare list; - reads standard input
  --root DIR   where input.data is looked up (default: the folder above the case file's own folder)`,

  async run(arguments_, surroundings): Promise<Outcome> {
    const options = readOptions(arguments_)
    if (typeof options === 'string') return { kind: 'usage', message: options }
    const path = options.file === '-' ? '-' : resolve(surroundings.workingFolder, options.file)
    const document = readDocument(path)
    if (!document.ok) return { kind: 'failed', problem: document.problem }
    const above = path === '-' ? surroundings.workingFolder : join(dirname(path), '..')
    const root = options.root === undefined ? above : resolve(surroundings.workingFolder, options.root)
    const results = analyse(document.value, (name) => readWithin(root, name))
    if (!results.ok) return { kind: 'failed', problem: results.problem }
    const json = { results: results.value }
    return { kind: 'done', json, text: JSON.stringify(json) }
  },
}

function readOptions(arguments_: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      options: { root: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) return 'Name one file of cases, or - for standard input'
    return { file, root: values.root }
  } catch (error) {
    return error instanceof Error ? error.message : 'These options are not known'
  }
}

function readDocument(path: string): Result<unknown> {
  try {
    return done(JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8')))
  } catch (error) {
    // What JSON.parse says quotes the document, which may hold answers.
    const what = error instanceof SyntaxError ? 'The file is not JSON.' : 'The file cannot be read.'
    return refused('unreadable_document', `${what} Check its name and contents.`, path)
  }
}

/** A file below the root; a case cannot lead out of it. */
function readWithin(root: string, name: string): Result<string> {
  try {
    const path = realpathSync(resolve(root, name))
    const inside = relative(realpathSync(root), path)
    if (inside.startsWith('..') || isAbsolute(inside))
      return refused('outside_root', `${name} lies outside the root folder`, 'data')
    return done(readFileSync(path, 'utf8'))
  } catch {
    return refused('unknown_file', `There is no file ${name} under the root folder`, 'data')
  }
}
