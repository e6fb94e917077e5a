import { copyFile, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { surroundings } from '../../test/support/command-line.ts'
import type { Outcome } from './command.ts'
import { importCommand } from './import.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'barometer-import-'))
  await copyFile(join(root, 'samples/StarWars.csv'), join(folder, 'StarWars.csv'))
  await copyFile(join(root, 'test/fixtures/import/coded.csv'), join(folder, 'coded.csv'))
  await copyFile(join(root, 'test/fixtures/import/coded.codebook.json'), join(folder, 'book.json'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A dry run must not open an installation. */
const run = (...words: string[]): Promise<Outcome> =>
  importCommand.run([...words, '--dry-run'], surroundings(folder))
const problem = async (...words: string[]) => {
  const outcome = await run(...words)
  return outcome.kind === 'failed' ? outcome.problem : outcome
}

describe('bin/barometer import --dry-run', () => {
  it('reports a SurveyMonkey export and writes its mapping beside it', async () => {
    expect(await run('StarWars.csv', '--as', 'surveymonkey', '--wave', 'star-wars')).toMatchObject({
      kind: 'done',
      json: {
        wave: 'star-wars',
        questions: 14,
        variables: 37,
        responses: 1186,
        languages: ['en'],
        warnings: [
          { code: 'characters_unreadable', line: 1 },
          { code: 'identities_dropped', line: 1 },
        ],
      },
    })
    const mapping = JSON.parse(await readFile(join(folder, 'StarWars.csv.mapping.json'), 'utf8'))
    expect(mapping).toMatchObject({ format: 'barometer-import-mapping-1', headerRows: 2 })
  })

  it('applies an edited mapping', async () => {
    await run('StarWars.csv', '--as', 'surveymonkey', '--mapping', 'own.json')
    const mapping = JSON.parse(await readFile(join(folder, 'own.json'), 'utf8'))
    mapping.questions = mapping.questions.slice(0, 2)
    await writeFile(join(folder, 'own.json'), JSON.stringify(mapping))
    expect(await run('StarWars.csv', '--as', 'surveymonkey', '--mapping', 'own.json')).toMatchObject({
      json: { questions: 2, variables: 2, responses: 1186 },
    })
  })

  it('names the mapping, and the place in it, that does not fit', async () => {
    await writeFile(join(folder, 'wrong.json'), '{"format": "something else"}')
    expect(await problem('StarWars.csv', '--as', 'surveymonkey', '--mapping', 'wrong.json')).toMatchObject({
      code: 'mapping_invalid',
      at: 'wrong.json, format',
    })
  })

  it('reports coded answers with their codebook', async () => {
    expect(
      await run('coded.csv', '--as', 'csv', '--codebook', 'book.json', '--wave', 'coffee'),
    ).toMatchObject({
      json: { wave: 'coffee', questions: 6, responses: 4, languages: ['fi', 'sv', 'en'] },
    })
  })

  it('asks for the codebook of a CSV file', async () => {
    expect(await problem('StarWars.csv', '--as', 'csv')).toMatchObject({
      code: 'codebook_missing',
      at: 'StarWars.csv',
    })
  })

  it('refuses a codebook that is not JSON, and one that is something else', async () => {
    expect(await problem('coded.csv', '--as', 'csv', '--codebook', 'coded.csv')).toMatchObject({
      code: 'json_invalid',
    })
    expect(
      await problem('coded.csv', '--as', 'csv', '--codebook', 'StarWars.csv.mapping.json'),
    ).toMatchObject({
      code: 'codebook_invalid',
    })
  })

  it('refuses a file of 200 MB by its size, without reading it', async () => {
    const large = await open(join(folder, 'large.csv'), 'w')
    await large.truncate(200 * 1000 * 1000)
    await large.close()
    expect(await problem('large.csv', '--as', 'surveymonkey')).toMatchObject({
      code: 'file_too_large',
      at: 'large.csv',
    })
  })

  it('says what is missing', async () => {
    expect(await problem('nothing.csv', '--as', 'surveymonkey')).toMatchObject({
      code: 'file_missing',
      at: 'nothing.csv',
    })
    expect(await problem('.', '--as', 'surveymonkey', '--wave', 'x')).toMatchObject({ code: 'file_missing' })
  })

  it.each([
    [[], 'Name one file'],
    [['StarWars.csv'], '--as surveymonkey or --as csv'],
    [['StarWars.csv', '--as', 'excel'], '--as surveymonkey or --as csv'],
    [['StarWars.csv', '--as', 'surveymonkey', '--wave', 'my wave'], 'Name the wave'],
    [['StarWars.csv', '--as', 'surveymonkey', '--credit', 'Somebody'], '--credit and --licence together'],
    [['StarWars.csv', '--as', 'surveymonkey', '--language', 'xx'], 'no language "xx"'],
  ])('is told how to be used: %j', async (words, message) => {
    const outcome = await run(...words)
    expect(outcome.kind === 'usage' && outcome.message).toContain(message)
  })
})
