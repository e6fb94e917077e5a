import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { surroundings } from '../../test/support/command-line.ts'
import { analyseCommand } from './analyse.ts'

const folder = mkdtempSync(join(tmpdir(), 'analyse-'))
mkdirSync(join(folder, 'cases'))
mkdirSync(join(folder, 'data'))
writeFileSync(join(folder, 'secret.csv'), 'y\n1\n2\n')
writeFileSync(join(folder, 'data', 'y.csv'), '﻿y\n1\n2\n6\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: readonly string[]) => analyseCommand.run(words, surroundings(folder))

function cases(name: string, data: string): string {
  const file = join('cases', name)
  const input = { data, variable: 'y' }
  writeFileSync(join(folder, file), JSON.stringify([{ id: 'mean', kind: 'mean_unweighted', input }]))
  return file
}

describe('bin/barometer analyse', () => {
  it('looks data up above the folder of the cases', async () => {
    const outcome = await run(cases('one.json', 'data/y.csv'))
    expect(outcome).toMatchObject({
      kind: 'done',
      json: { results: [{ id: 'mean', value: { n: 3, mean: 3 } }] },
    })
    expect(outcome.kind === 'done' && JSON.parse(outcome.text)).toEqual(
      outcome.kind === 'done' && outcome.json,
    )
  })

  it('never reads outside its root', async () => {
    for (const path of ['../secret.csv', join(folder, 'secret.csv')]) {
      const outcome = await run(cases('out.json', path), '--root', 'data')
      expect(outcome).toMatchObject({ json: { results: [{ problem: { code: 'outside_root' } }] } })
    }
  })

  it('answers with a problem when a file is not there', async () => {
    expect(await run(cases('gone.json', 'data/gone.csv'))).toMatchObject({
      kind: 'done',
      json: { results: [{ problem: { code: 'unknown_file' } }] },
    })
  })

  it('fails when the document itself cannot be read', async () => {
    writeFileSync(join(folder, 'cases', 'broken.json'), '{"said": secret')
    expect(await run('cases/broken.json')).toMatchObject({
      kind: 'failed',
      problem: {
        code: 'unreadable_document',
        message: 'The file is not JSON. Check its name and contents.',
      },
    })
  })

  it('takes the file, its codebook and the requests apart: codes are checked, missing ones missing, levels known', async () => {
    writeFileSync(join(folder, 'coded.csv'), 'trust,age\n1,40\n2,\n1,-2\n98,20\n')
    const label = { en: 'Trust' }
    const categories = [2, 1, 3].map((code) => ({ code, label }))
    const variables = [
      { name: 'trust', label, measure: 'nominal', categories, missing: [{ code: 98, kind: 'cannot_say' }] },
      { name: 'age', label, measure: 'numeric' },
    ]
    writeFileSync(join(folder, 'book.json'), JSON.stringify({ variables }))
    const requests = [
      { id: 'shares', kind: 'frequencies', input: { variable: 'trust' } },
      { id: 'mean', kind: 'mean_unweighted', input: { variable: 'age', by: 'trust' } },
      { id: 'counts', kind: 'proportion_unweighted', input: { x: 1, n: 2 } },
    ]
    writeFileSync(join(folder, 'asked.json'), JSON.stringify(requests))
    const ask = () => run('--data', 'coded.csv', '--codebook', 'book.json', '--requests', 'asked.json')
    expect(await ask()).toMatchObject({
      json: {
        results: [
          {
            value: {
              n_missing: 1,
              categories: [
                { value: 2, n: 1 },
                { value: 1, n: 2 },
                { value: 3, n: 0 },
              ],
            },
          },
          { value: { groups: [{ group: 2, n: 0 }, { group: 1, n: 1, mean: 40 }, { group: 3 }] } },
          { value: { p: 0.5 } },
        ],
      },
    })
    writeFileSync(join(folder, 'coded.csv'), 'trust,age\n7,40\n')
    expect(await ask()).toMatchObject({
      json: {
        results: [{ problem: { code: 'code_unknown', at: 'coded.csv, line 2, column trust' } }, {}, {}],
      },
    })
  })

  it('says which of the named files is wrong', async () => {
    writeFileSync(join(folder, 'odd.json'), '{"variables": []}')
    writeFileSync(join(folder, 'none.json'), '[]')
    expect(await run('none.json', '--data', 'y.csv', '--codebook', 'odd.json')).toMatchObject({
      kind: 'failed',
      problem: { code: 'codebook_invalid', at: 'odd.json, variables' },
    })
    expect(await run('none.json', '--data', 'y.csv', '--codebook', 'gone.json')).toMatchObject({
      kind: 'failed',
      problem: { code: 'file_missing', at: 'gone.json' },
    })
    expect(await run('none.json', '--codebook', 'odd.json')).toMatchObject({ kind: 'usage' })
  })

  it('wants exactly one file', async () => {
    expect(await run()).toMatchObject({ kind: 'usage' })
    expect(await run('a.json', 'b.json')).toMatchObject({ kind: 'usage' })
    expect(await run('a.json', '--speed')).toMatchObject({ kind: 'usage' })
  })
})
