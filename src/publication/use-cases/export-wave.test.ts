import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemonstration } from '#fieldwork/use-cases'
import { readAudit } from '#platform/audit'
import type { Actor, Context } from '#platform/context'
import { unwrap } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { type ExportRequest, exportWave } from './export-wave.ts'

describe('exporting a wave', () => {
  let fresh: FreshDatabase
  let ctx: Context
  const as = (actor: Actor) => contextFor(fresh.database, { actor })
  beforeAll(async () => {
    fresh = await freshDatabase()
    ctx = contextFor(fresh.database)
    unwrap(await seedDemonstration(ctx))
  })
  afterAll(() => fresh.drop())

  async function exported(wave: string, content: ExportRequest['content'], by = ctx) {
    const files = new Map<string, string>()
    const result = await exportWave(by, {
      wave,
      content,
      writeFile: async (path, bytes) => void files.set(path, Buffer.from(bytes).toString('utf8')),
    })
    return { result, files }
  }
  const responses = { kind: 'responses', formats: ['csv', 'sav', 'ddi'] } as const

  it('gives an archive the responses without municipality and open answers, and says that they are confidential', async () => {
    const { result, files } = await exported('2022', responses)
    expect(unwrap(result)).toMatchObject({ wave: '2022', confidential: true })
    const [head = '', ...lines] = (files.get('microdata.csv') ?? '').trim().split('\r\n')
    expect(lines).toHaveLength(375)
    expect(head).not.toMatch(/municipality,|_text|_open/u)
    expect(files.get('README-confidential.sv.md')).toContain('Konfidentiellt')
    expect(files.get('README-confidential.sv.md')).toContain('- `municipality`')
    expect(files.get('microdata.ddi.xml')).toContain('<restrctn xml:lang="fi">Luottamuksellinen')
    expect(files.get('microdata.csv-metadata.json')).not.toContain('creativecommons')
  })

  it('records who took responses out', async () => {
    await exported('star-wars-sample', responses)
    const { rows } = unwrap(await readAudit(ctx, null))
    expect(rows.find(({ what }) => what === 'export-responses')).toMatchObject({
      actor: 'console',
      about: 'wave star-wars-sample',
    })
  })

  it('gives responses that the policy opens as open data', async () => {
    const { result, files } = await exported('star-wars-sample', responses)
    expect(unwrap(result).confidential).toBe(false)
    expect([...files.keys()]).not.toContain('README-confidential.fi.md')
    expect(files.get('README.en.md')).toContain('CC BY 4.0')
  })

  it('gives tables to whoever may see published results, and responses to nobody else than those who may', async () => {
    const reader = as({ kind: 'public' })
    const tables = { kind: 'tables', formats: ['jsonstat', 'px', 'csvw'] } as const
    expect((await exported('2022', tables, reader)).files.get('px/org_type.px')).toContain('CHARSET="ANSI";')
    for (const actor of [
      { kind: 'public' },
      { kind: 'staff', account: 'a', roles: ['editor', 'translator', 'reader'], languages: ['fi'] },
    ] as const) {
      const { result, files } = await exported('2022', responses, as(actor))
      expect(result).toMatchObject({ problem: { code: 'not_permitted' } })
      expect(files.size).toBe(0)
    }
  })

  it('gives the same bytes for the same wave', async () => {
    const once = await exported('star-wars-sample', responses)
    expect((await exported('star-wars-sample', responses)).files).toEqual(once.files)
  })
})
