import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importSurvey } from '#fieldwork/use-cases'
import type { WaveExport } from '#publication/use-cases'
import { readSurveyMonkey } from '#questionnaire'
import { questionnaireId, unwrap } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import type { Outcome } from './command.ts'
import { exportCommand } from './export.ts'

describe('exporting from the command line', () => {
  let fresh: FreshDatabase
  let folder: string
  beforeAll(async () => {
    fresh = await freshDatabase()
    folder = await mkdtemp(join(tmpdir(), 'barometer-export-'))
    const sample = await readFile(new URL('../../samples/StarWars.csv', import.meta.url))
    const survey = unwrap(readSurveyMonkey(sample, { id: questionnaireId('star-wars'), title: 'Star Wars' }))
    const title = { en: 'Star Wars survey' }
    unwrap(await importSurvey(contextFor(fresh.database), { wave: 'star-wars', survey, title, credit: null }))
  })
  afterAll(async () => {
    await fresh.drop()
    await rm(folder, { recursive: true, force: true })
  })

  const run = (...words: readonly string[]): Promise<Outcome> =>
    exportCommand.run(words, {
      stdout: () => undefined,
      stderr: () => undefined,
      workingFolder: folder,
      environment: {},
      untilStopped: async () => undefined,
      reach: async () => {
        throw new Error('an export comes from an installation that is ready')
      },
      open: async () => ({
        console: contextFor(fresh.database),
        secret: '',
        migrated: [],
        close: async () => undefined,
      }),
    })

  it('writes every file as its manifest says, and replaces a former export as a whole', async () => {
    const outcome = await run('star-wars', '--format', 'sav,ddi', '--out', 'out')
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    const { files, confidential } = outcome.json as WaveExport
    expect(confidential).toBe(true)
    expect(outcome.text).toContain('CONFIDENTIAL')
    for (const { path, bytes, sha256 } of files) {
      const file = await readFile(join(folder, 'out', path))
      expect(file.byteLength).toBe(bytes)
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    }
    expect(await run('star-wars', '--format', 'px', '--out', 'out')).toMatchObject({ kind: 'done' })
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'README.en.md',
      'README.fi.md',
      'README.sv.md',
      'manifest.json',
      'px',
    ])
  })

  it('never puts what everyone may have and what few may see into one folder', async () => {
    expect(await run('star-wars', '--format', 'px,sav', '--out', 'both')).toMatchObject({ kind: 'usage' })
  })

  it('says in words what a wrong call lacks', async () => {
    expect(await run('--format', 'px', '--out', 'x')).toMatchObject({ kind: 'usage' })
    expect(await run('star-wars', '--out', 'x')).toMatchObject({ kind: 'usage' })
    expect(await run('star-wars', '--format', 'xlsx', '--out', 'x')).toMatchObject({ kind: 'usage' })
    expect(await run('star-wars', '--format', 'px')).toMatchObject({ kind: 'usage' })
    expect(await run('nowhere', '--format', 'px', '--out', 'x')).toMatchObject({
      problem: { code: 'wave_unknown' },
    })
  })

  it('never touches a folder that holds something else', async () => {
    await mkdir(join(folder, 'mine'))
    await writeFile(join(folder, 'mine', 'letter.txt'), 'dear')
    expect(await run('star-wars', '--format', 'px', '--out', 'mine')).toMatchObject({
      problem: { code: 'folder_in_use' },
    })
    expect(await readdir(join(folder, 'mine'))).toEqual(['letter.txt'])
  })
})
