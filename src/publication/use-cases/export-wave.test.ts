import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { releaseWave } from '#analysis/use-cases'
import { importSurvey, markPublished } from '#fieldwork/use-cases'
import { readAudit } from '#platform/audit'
import type { Actor, Context } from '#platform/context'
import { readSurveyMonkey } from '#questionnaire'
import { questionnaireId, unwrap, waveId } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { type ExportRequest, exportWave } from './export-wave.ts'

const responses = { kind: 'responses', formats: ['csv', 'sav', 'ddi'] } as const
const tables = { kind: 'tables', formats: ['jsonstat', 'px', 'csvw'] } as const
const open = 'star-wars-sample'

describe('exporting a wave', () => {
  let fresh: FreshDatabase
  let ctx: Context
  beforeAll(async () => {
    fresh = await freshDatabase()
    ctx = contextFor(fresh.database)
    await imported('feedback', '../../../test/fixtures/import/event-feedback.csv')
    await imported(open, '../../../samples/StarWars.csv')
    unwrap(await markPublished(ctx, waveId(open)))
  })
  afterAll(() => fresh.drop())

  async function imported(wave: string, path: string) {
    const bytes = await readFile(new URL(path, import.meta.url))
    const survey = unwrap(readSurveyMonkey(bytes, { id: questionnaireId(wave), title: wave }))
    unwrap(await importSurvey(ctx, { wave, survey, title: { en: wave }, credit: null }))
  }

  async function exported(wave: string, content: ExportRequest['content'], by: Actor = { kind: 'console' }) {
    const files = new Map<string, string>()
    const result = await exportWave(contextFor(fresh.database, { actor: by }), {
      wave,
      content,
      writeFile: async (path, bytes) => void files.set(path, Buffer.from(bytes).toString('utf8')),
    })
    return { result, files }
  }

  it('gives an archive the responses without texts and contacts, and says that they are confidential', async () => {
    const { result, files } = await exported('feedback', responses)
    expect(unwrap(result)).toMatchObject({ wave: 'feedback', confidential: true })
    const everything = [...files.values()].join('\n')
    for (const personal of ['aino@example.org', 'Aino Esimerkki', 'The room was cold', '192.0.2.7'])
      expect(everything).not.toContain(personal)
    expect(files.get('README-confidential.sv.md')).toContain('Konfidentiellt')
    expect(files.get('README-confidential.sv.md')).toContain('## Utelämnade uppgifter')
    expect(files.get('microdata.ddi.xml')).toContain('<restrctn xml:lang="fi">Luottamuksellinen')
    expect(files.get('microdata.csv-metadata.json')).not.toContain('creativecommons')
  })

  it('records who took responses out', async () => {
    await exported('feedback', responses)
    const { rows } = unwrap(await readAudit(ctx, null))
    expect(rows.find(({ what }) => what === 'export-responses')).toMatchObject({
      actor: 'console',
      about: 'wave feedback',
    })
  })

  it('gives responses that the policy opens as open data, the same bytes each time', async () => {
    const { result, files } = await exported(open, responses)
    expect(unwrap(result).confidential).toBe(false)
    expect([...files.keys()]).not.toContain('README-confidential.fi.md')
    expect(files.get('README.en.md')).toContain('CC BY 4.0')
    expect(files.get('microdata.csv')?.trim().split('\r\n')).toHaveLength(1187)
    expect((await exported(open, responses)).files).toEqual(files)
  })

  it('gives tables to whoever may see published results, and to others none', async () => {
    unwrap(await releaseWave(ctx, { wave: open }))
    const { files } = await exported(open, tables, { kind: 'public' })
    expect(files.get('px/gender.px')).toContain('CHARSET="ANSI";')
    expect((await exported('feedback', tables, { kind: 'public' })).result).toMatchObject({
      problem: { code: 'results_not_published' },
    })
  })

  it('gives responses to nobody but those who may read confidential data', async () => {
    const editor = { kind: 'staff', account: 'a', roles: ['editor', 'translator', 'reader'] } as const
    for (const actor of [{ kind: 'public' } as const, { ...editor, languages: ['fi'] }]) {
      const { result, files } = await exported(open, responses, actor)
      expect(result).toMatchObject({ problem: { code: 'not_permitted' } })
      expect(files.size).toBe(0)
    }
  })
})
