/** The second type check sees the pure shelves without Node and without a browser, whatever the packages they use bring along. */
import { join } from 'node:path'
import { type CsvError, parse } from 'csv-parse/sync'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as declared from '../../tools/types/csv-parse-sync.d.ts'

const root = join(import.meta.dirname, '..', '..')
/** A file among the shelves that is not on the disk. */
const intruder = join(root, 'src', 'questionnaire', 'domain', 'intruder.ts')

const outsiders = [
  'Buffer.alloc(1)',
  'process.exit(1)',
  'setTimeout(() => {}, 1)',
  "require('fs')",
  "import('node:fs')",
  'globalThis.process',
  'document.title',
  "fetch('/')",
]

/** The lines of a file that do not pass the check when it stands among everything `tsconfig.pure.json` includes. */
function linesRefused(lines: readonly string[]): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.pure.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '))
    },
  })
  if (config === undefined) throw new Error('tsconfig.pure.json cannot be read')
  const { tsBuildInfoFile: _, ...options } = { ...config.options, incremental: false }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = ts.sys
  host.fileExists = (path) => path === intruder || fileExists(path)
  host.readFile = (path) => (path === intruder ? lines.join('\n') : readFile(path))
  const program = ts.createProgram([...config.fileNames, intruder], options, host)
  const source = program.getSourceFile(intruder)
  const found = program.getSemanticDiagnostics(source).flatMap(({ start }) => start ?? [])
  const places = found.map((start) => source?.getLineAndCharacterOfPosition(start).line ?? -1)
  return lines.filter((_line, place) => places.includes(place))
}

describe('the type check of the pure shelves', () => {
  const innocent = 'export const sum = [1, 2].reduce((a, b) => a + b)'
  let refused: readonly string[] = []
  beforeAll(() => {
    refused = linesRefused([innocent, ...outsiders])
  }, 60_000)

  it.each(outsiders)('refuses %s', (line) => expect(refused).toContain(line))

  it('refuses nothing that belongs to the language', () => expect(refused).not.toContain(innocent))

  it('knows csv-parse as it is', () => {
    const read: typeof declared.parse = parse
    const code = (error: CsvError): declared.CsvError['code'] => error.code
    expect([read('a,b', {}), typeof code]).toEqual([[['a', 'b']], 'function'])
  })
})
