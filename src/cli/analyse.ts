/**
 * `bin/barometer analyse`: the analysis room without a database.
 * Prints exactly {"results": […]}, with and without --json; exit status 0 when the document could be read.
 */
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse, type Given } from '#analysis'
import { readCodebook } from '#questionnaire'
import { done, type Result, refused } from '#shared'
import type { Command, Outcome } from './command.ts'
import { jsonFrom, within } from './input-files.ts'

export const analyseCommand: Command = {
  verb: 'analyse',
  summary: 'computes the requests of a JSON document from CSV files',
  usage: `Usage: bin/barometer analyse CASES.json [--root DIR]
       bin/barometer analyse --data FILE.csv [--codebook FILE.json] --requests CASES.json [--root DIR]

  CASES.json             {"cases": [{"id", "kind", "input"}]} or the bare list; - reads standard input
  --root DIR             where input.data is looked up (default: the folder above the case file's own folder)
  --data FILE.csv        the file of every case without input.data
  --codebook FILE.json   what its columns are (docs/methods/import.md): codes outside it are refused, missing codes are
                         missing values, and levels that a case leaves out are the codes of its variable`,

  async run(arguments_, { workingFolder }): Promise<Outcome> {
    const options = readOptions(arguments_)
    if (typeof options === 'string') return { kind: 'usage', message: options }
    const path = options.cases === '-' ? '-' : resolve(workingFolder, options.cases)
    const document = readDocument(path)
    if (!document.ok) return { kind: 'failed', problem: document.problem }
    const given = await readGiven(options, workingFolder)
    if (!given.ok) return { kind: 'failed', problem: given.problem }
    const above = path === '-' ? workingFolder : join(dirname(path), '..')
    const root = options.root === undefined ? above : resolve(workingFolder, options.root)
    const readData = (name: string) =>
      name === options.data ? readNamed(resolve(workingFolder, name), name) : readWithin(root, name)
    const results = analyse(document.value, readData, given.value)
    if (!results.ok) return { kind: 'failed', problem: results.problem }
    const json = { results: results.value }
    return { kind: 'done', json, text: JSON.stringify(json) }
  },
}

interface Options {
  readonly cases: string
  readonly root: string | undefined
  readonly data: string | undefined
  readonly codebook: string | undefined
}

/** What the words on the command line ask for, or what is wrong with them. */
function readOptions(arguments_: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      options: {
        root: { type: 'string' },
        data: { type: 'string' },
        codebook: { type: 'string' },
        requests: { type: 'string' },
      },
      allowPositionals: true,
    })
    const { root, data, codebook, requests } = values
    const [cases, ...rest] = requests === undefined ? positionals : [requests, ...positionals]
    if (cases === undefined || rest.length > 0) return 'Name one file of cases, or - for standard input'
    if (codebook !== undefined && data === undefined)
      return 'A codebook goes with the file it describes: --data'
    return { cases, root, data, codebook }
  } catch (error) {
    return error instanceof Error ? error.message : 'These options are not known'
  }
}

/** What the cases need not say; null where they say all. */
async function readGiven({ data, codebook }: Options, workingFolder: string): Promise<Result<Given | null>> {
  if (data === undefined) return done(null)
  if (codebook === undefined) return done({ data, codebook: null })
  const document = await jsonFrom(resolve(workingFolder, codebook), codebook)
  const read = document.ok ? readCodebook(document.value) : document
  if (read.ok) return done({ data, codebook: read.value })
  return document.ok ? within(codebook, read) : read
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

function readNamed(path: string, name: string): Result<string> {
  try {
    return done(readFileSync(path, 'utf8'))
  } catch {
    return refused('unknown_file', `There is no file ${name} in this folder`, '--data')
  }
}
