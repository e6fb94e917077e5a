/** SPSS files as PSPP reads them: an implementation that has nothing to do with ours. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export const havePspp = spawnSync('pspp', ['--version']).status === 0
export const withoutPspp = 'PSPP is not installed here: apt-get install pspp'

export interface Pspp {
  /** What PSPP prints of the file for these commands, tables as CSV. */
  readonly printed: string
  /** The values of every case by name of variable, as texts; system-missing is a blank. */
  readonly cases: readonly Readonly<Record<string, string>>[]
}

/** @param commands PSPP syntax that follows reading the file */
export function readByPspp(bytes: Uint8Array, commands: readonly string[] = []): Pspp {
  const folder = mkdtempSync(join(tmpdir(), 'sav-'))
  const at = (name: string) => join(folder, name)
  try {
    writeFileSync(at('data.sav'), bytes)
    const syntax = [
      `GET FILE='${at('data.sav')}'.`,
      ...commands.map((command) => command.replace('$FILE', `'${at('data.sav')}'`)),
      `SAVE TRANSLATE /OUTFILE='${at('cases.csv')}' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE.`,
    ]
    writeFileSync(at('read.sps'), `${syntax.join('\n')}\n`)
    const printed = execFileSync('pspp', ['-b', '-O', 'format=csv', '-o', '-', at('read.sps')], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    const cases = parse(readFileSync(at('cases.csv'), 'utf8'), { columns: true, relax_column_count: true })
    return { printed, cases: cases as readonly Record<string, string>[] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
