import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { showWave } from '#fieldwork/use-cases'
import type { Publication } from '#publication/use-cases'
import { unwrap } from '#shared'
import { importedSample } from '../../test/support/command-line.ts'
import type { Outcome } from './command.ts'
import { publishCommand } from './publish.ts'
import { tabulateCommand } from './tabulate.ts'

describe('the results of an imported survey, from the command line', () => {
  const { context, place, run } = importedSample()
  const jsonOf = (outcome: Outcome) => {
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome.json as Record<string, unknown> & { files: Publication['files'] }
  }

  it('tabulate a question in the shape other programs rely on', async () => {
    const outcome = await run(
      tabulateCommand,
      'star-wars',
      'Do you consider yourself to be a fan of the Star Wars film',
    )
    expect(jsonOf(outcome)).toMatchObject({
      wave: 'star-wars',
      question: 'fan_star_wars_film_franchise',
      by: null,
      base: { total: 836 },
      missing: { not_asked: 0, not_answered: 350, cannot_say: 0, prefer_not_to_say: 0, not_used: 0 },
      rows: [
        {
          key: 'yes',
          label: 'Yes',
          cells: [{ group: 'total', n: 552, percent: 66, hidden: false }],
        },
        {
          key: 'no',
          label: 'No',
          cells: [{ group: 'total', n: 284, percent: 34, hidden: false }],
        },
      ],
    })
    if (outcome.kind === 'done') expect(outcome.text).toContain('552 (66.0 %)')
  })

  it('tabulate by a background variable, everyone first', async () => {
    const json = jsonOf(
      await run(tabulateCommand, 'star-wars', 'seen_6_films_star_wars_franchise', '--by', 'gender'),
    )
    const bases = json.base as Record<string, number>
    expect(Object.keys(bases)).toEqual(['total', 'female', 'male'])
    expect(bases.total).toBe(1186)
  })

  it('tabulate a ranking item by item', async () => {
    const json = jsonOf(await run(tabulateCommand, 'star-wars', 'rank_star_wars_films_order'))
    const rows = json.rows as readonly { item: string; key: string }[]
    expect(json.items).toHaveLength(6)
    expect(rows).toHaveLength(36)
    expect(rows[0]).toMatchObject({ key: '1' })
  })

  it('say in words what a wrong call lacks', async () => {
    expect(await run(tabulateCommand, 'star-wars')).toMatchObject({ kind: 'usage' })
    expect(await run(tabulateCommand, 'star-wars', 'gender', '--released', '--confidential')).toMatchObject({
      kind: 'usage',
    })
    expect(await run(tabulateCommand, 'star-wars', 'nothing of the kind')).toMatchObject({
      problem: { code: 'question_unknown' },
    })
    expect(await run(publishCommand, 'star-wars')).toMatchObject({ kind: 'usage' })
    expect(await run(publishCommand, 'star-wars', '--out', 'x', '--languages', 'fi,xx')).toMatchObject({
      problem: { code: 'language_not_published' },
    })
  })

  it('publish into a new folder, every file as the manifest says, and mark the wave as published', async () => {
    const json = jsonOf(await run(publishCommand, 'star-wars', '--out', 'out'))
    for (const { path, bytes, sha256 } of json.files) {
      const file = await readFile(place('out', path))
      expect(file.byteLength).toBe(bytes)
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    }
    expect(json).toMatchObject({
      wave: 'star-wars',
      protection: { attackerFound: 0 },
      ms: expect.any(Number),
    })
    const { wave } = unwrap(await showWave(context(), 'star-wars'))
    expect(wave.state).toBe('published')
  })

  it('replace a former publication as a whole, and leave nothing beside it', async () => {
    jsonOf(await run(publishCommand, 'star-wars', '--out', 'again'))
    jsonOf(await run(publishCommand, 'star-wars', '--out', 'again', '--languages', 'sv'))
    expect((await readdir(place('again'))).sort()).toEqual(['data', 'manifest.json', 'sv'])
    expect((await readdir(place())).filter((name) => name.includes('draft'))).toEqual([])
  })

  it('never touch a folder that holds something else', async () => {
    const mine = place('mine')
    await mkdir(mine)
    await writeFile(join(mine, 'manifest.json'), '{"kind": "something else"}')
    expect(await run(publishCommand, 'star-wars', '--out', 'mine')).toMatchObject({
      problem: { code: 'folder_in_use' },
    })
    expect(await readdir(mine)).toEqual(['manifest.json'])
  })

  it('say so when the folder cannot be made', async () => {
    await writeFile(place('a-file'), '')
    expect(await run(publishCommand, 'star-wars', '--out', 'a-file/below')).toMatchObject({
      problem: { code: 'cannot_write' },
    })
  })

  it('leave no half publication when a wave cannot be published', async () => {
    expect(await run(publishCommand, 'nowhere', '--out', 'never')).toMatchObject({
      problem: { code: 'wave_unknown' },
    })
    expect(await readdir(place())).not.toContain('never')
  })
})
