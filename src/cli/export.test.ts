import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { WaveExport } from '#publication/use-cases'
import { importedSample } from '../../test/support/command-line.ts'
import { exportCommand } from './export.ts'

describe('exporting from the command line', () => {
  const { place, run } = importedSample()

  it('writes every file as its manifest says, and replaces a former export as a whole', async () => {
    const outcome = await run(exportCommand, 'star-wars', '--format', 'sav,ddi', '--out', 'out')
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    const { files, confidential } = outcome.json as WaveExport
    expect(confidential).toBe(true)
    expect(outcome.text).toContain('CONFIDENTIAL')
    for (const { path, bytes, sha256 } of files) {
      const file = await readFile(place('out', path))
      expect(file.byteLength).toBe(bytes)
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    }
    expect(await run(exportCommand, 'star-wars', '--format', 'px', '--out', 'out')).toMatchObject({
      kind: 'done',
    })
    expect((await readdir(place('out'))).sort()).toEqual([
      'README.en.md',
      'README.fi.md',
      'README.sv.md',
      'manifest.json',
      'px',
    ])
  })

  it('never puts what everyone may have and what few may see into one folder', async () => {
    expect(await run(exportCommand, 'star-wars', '--format', 'px,sav', '--out', 'both')).toMatchObject({
      kind: 'usage',
    })
  })

  it('says in words what a wrong call lacks', async () => {
    expect(await run(exportCommand, '--format', 'px', '--out', 'x')).toMatchObject({ kind: 'usage' })
    expect(await run(exportCommand, 'star-wars', '--out', 'x')).toMatchObject({ kind: 'usage' })
    expect(await run(exportCommand, 'star-wars', '--format', 'xlsx', '--out', 'x')).toMatchObject({
      kind: 'usage',
    })
    expect(await run(exportCommand, 'star-wars', '--format', 'px')).toMatchObject({ kind: 'usage' })
    expect(await run(exportCommand, 'nowhere', '--format', 'px', '--out', 'x')).toMatchObject({
      problem: { code: 'wave_unknown' },
    })
  })

  it('never touches a folder that holds something else', async () => {
    await mkdir(place('mine'))
    await writeFile(place('mine', 'letter.txt'), 'dear')
    expect(await run(exportCommand, 'star-wars', '--format', 'px', '--out', 'mine')).toMatchObject({
      problem: { code: 'folder_in_use' },
    })
    expect(await readdir(place('mine'))).toEqual(['letter.txt'])
  })
})
