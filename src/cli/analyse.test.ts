import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { analyseCommand } from './analyse.ts'

const folder = mkdtempSync(join(tmpdir(), 'analyse-'))
mkdirSync(join(folder, 'cases'))
mkdirSync(join(folder, 'data'))
writeFileSync(join(folder, 'secret.csv'), 'y\n1\n2\n')
writeFileSync(join(folder, 'data', 'y.csv'), '﻿y\n1\n2\n6\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unneeded = () => Promise.reject(new Error('analyse needs no installation'))
const run = (...arguments_: readonly string[]) =>
  analyseCommand.run(arguments_, {
    stdout: () => {},
    stderr: () => {},
    workingFolder: folder,
    environment: {},
    open: unneeded,
    reach: unneeded,
    untilStopped: unneeded,
  })

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

  it('wants exactly one file', async () => {
    expect(await run()).toMatchObject({ kind: 'usage' })
    expect(await run('a.json', 'b.json')).toMatchObject({ kind: 'usage' })
    expect(await run('a.json', '--speed')).toMatchObject({ kind: 'usage' })
  })
})
