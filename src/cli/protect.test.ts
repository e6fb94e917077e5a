import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { surroundings } from '../../test/support/command-line.ts'
import { protectCommand } from './protect.ts'

const folder = mkdtempSync(join(tmpdir(), 'protect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const run = (...words: readonly string[]) => protectCommand.run(words, surroundings(folder))

const cell = (row: string, column: string, value: number) => ({ key: [row, column], value })
const table = {
  dimensions: [
    { name: 'type', categories: ['school', 'library'] },
    { name: 'region', categories: ['north', 'south'] },
  ],
  cells: [
    [cell('school', 'north', 2), cell('school', 'south', 18), cell('school', 'Total', 20)],
    [cell('library', 'north', 28), cell('library', 'south', 12), cell('library', 'Total', 40)],
    [cell('Total', 'north', 30), cell('Total', 'south', 30), cell('Total', 'Total', 60)],
  ].flat(),
}
const rules = [{ name: 'at least five', rule: { kind: 'threshold', n: 5 }, standard: 'interval_nonzero' }]
writeFileSync(
  join(folder, 'tables.json'),
  JSON.stringify({ cases: [{ id: 'one', kind: 'disclosure_frequency', input: table, rules }] }),
)

describe('bin/barometer protect', () => {
  it('hides a small count and what would give it away, also where the file is named by --tables', async () => {
    const outcome = await run('tables.json')
    expect(outcome).toMatchObject({
      json: { results: [{ id: 'one', primary: [['school', 'north']], safe: true }] },
    })
    const { secondary } =
      (outcome as { json: { results: { secondary: string[][] }[] } }).json.results[0] ?? {}
    expect(secondary).toHaveLength(3)
    expect(await run('--tables', 'tables.json')).toMatchObject({
      json: { results: [{ id: 'one', secondary, safe: true }] },
    })
  })

  it('wants exactly one file, that is there', async () => {
    expect(await run()).toMatchObject({ kind: 'usage' })
    expect(await run('tables.json', '--tables', 'tables.json')).toMatchObject({ kind: 'usage' })
    expect(await run('--tables', 'gone.json')).toMatchObject({ problem: { code: 'file_unreadable' } })
  })
})
