import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importSurvey, showWave } from '#fieldwork/use-cases'
import type { Publication } from '#publication/use-cases'
import { readSurveyMonkey } from '#questionnaire'
import { questionnaireId, unwrap } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import type { Command, Outcome } from './command.ts'
import { publishCommand } from './publish.ts'
import { tabulateCommand } from './tabulate.ts'

describe('the results of an imported survey, from the command line', () => {
  let fresh: FreshDatabase
  let folder: string
  beforeAll(async () => {
    fresh = await freshDatabase()
    folder = await mkdtemp(join(tmpdir(), 'barometer-publish-'))
    const sample = await readFile(new URL('../../samples/StarWars.csv', import.meta.url))
    const survey = unwrap(readSurveyMonkey(sample, { id: questionnaireId('star-wars'), title: 'Star Wars' }))
    unwrap(
      await importSurvey(contextFor(fresh.database), {
        wave: 'star-wars',
        survey,
        title: { en: 'Star Wars survey' },
        credit: null,
      }),
    )
  })
  afterAll(async () => {
    await fresh.drop()
    await rm(folder, { recursive: true, force: true })
  })

  const run = (command: Command, ...words: readonly string[]): Promise<Outcome> =>
    command.run(words, {
      stdout: () => undefined,
      stderr: () => undefined,
      workingFolder: folder,
      environment: {},
      untilStopped: async () => undefined,
      reach: async () => {
        throw new Error('results come from an installation that is ready')
      },
      open: async () => ({
        console: contextFor(fresh.database),
        secret: '',
        migrated: [],
        close: async () => undefined,
      }),
    })
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
      const file = await readFile(join(folder, 'out', path))
      expect(file.byteLength).toBe(bytes)
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    }
    expect(json).toMatchObject({
      wave: 'star-wars',
      protection: { attackerFound: 0 },
      ms: expect.any(Number),
    })
    const { wave } = unwrap(await showWave(contextFor(fresh.database), 'star-wars'))
    expect(wave.state).toBe('published')
  })

  it('replace a former publication as a whole, and leave nothing beside it', async () => {
    jsonOf(await run(publishCommand, 'star-wars', '--out', 'again'))
    jsonOf(await run(publishCommand, 'star-wars', '--out', 'again', '--languages', 'sv'))
    expect((await readdir(join(folder, 'again'))).sort()).toEqual(['data', 'manifest.json', 'sv'])
    expect((await readdir(folder)).filter((name) => name.includes('draft'))).toEqual([])
  })

  it('never touch a folder that holds something else', async () => {
    const mine = join(folder, 'mine')
    await mkdir(mine)
    await writeFile(join(mine, 'manifest.json'), '{"kind": "something else"}')
    expect(await run(publishCommand, 'star-wars', '--out', 'mine')).toMatchObject({
      problem: { code: 'folder_in_use' },
    })
    expect(await readdir(mine)).toEqual(['manifest.json'])
  })

  it('say so when the folder cannot be made', async () => {
    await writeFile(join(folder, 'a-file'), '')
    expect(await run(publishCommand, 'star-wars', '--out', 'a-file/below')).toMatchObject({
      problem: { code: 'cannot_write' },
    })
  })

  it('leave no half publication when a wave cannot be published', async () => {
    expect(await run(publishCommand, 'nowhere', '--out', 'never')).toMatchObject({
      problem: { code: 'wave_unknown' },
    })
    expect(await readdir(folder)).not.toContain('never')
  })
})
