import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemonstration } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { officialLanguages, unwrap } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { type Publication, publishWave } from './publish-wave.ts'
import { resultsPage } from './results-page.ts'

interface Written {
  readonly publication: Publication
  readonly files: ReadonlyMap<string, string>
}

describe('publishing the demonstration', () => {
  let fresh: FreshDatabase
  let ctx: Context
  let reader: Context
  beforeAll(async () => {
    fresh = await freshDatabase()
    ctx = contextFor(fresh.database)
    reader = contextFor(fresh.database, { actor: { kind: 'public' } })
    unwrap(await seedDemonstration(ctx))
  })
  afterAll(() => fresh.drop())

  async function publish(wave: string): Promise<Written> {
    const files = new Map<string, string>()
    const publication = await publishWave(ctx, {
      wave,
      languages: officialLanguages,
      writeFile: async (path, text) => void files.set(path, text),
      finish: async () => undefined,
    })
    return { publication: unwrap(publication), files }
  }

  it('writes results in every language, open data and a manifest that names the data set', async () => {
    const { publication, files } = await publish('2022')
    expect(publication.files.map(({ path }) => path)).toEqual([
      'fi/results.html',
      'sv/results.html',
      'en/results.html',
      'data/tables.csv',
      'data/labels.csv',
      'data/tables.json',
      'data/change.csv',
      'data/change.json',
      'manifest.json',
    ])
    for (const { path, bytes } of publication.files)
      expect(Buffer.byteLength(files.get(path) ?? '')).toBe(bytes)
    const manifest = JSON.parse(files.get('manifest.json') ?? '')
    expect(manifest).toMatchObject({ wave: '2022', synthetic: true, dataSet: publication.dataSet })
    expect(manifest.files).toHaveLength(8)
    expect(publication.dataSet).toMatch(/^[0-9a-f]{64}$/u)
    expect(publication.protection.hidden).toBeGreaterThan(0)
    expect(publication.protection.attackerFound).toBe(0)
  })

  it('gives the same bytes for the same wave', async () => {
    expect((await publish('2020')).publication).toEqual((await publish('2020')).publication)
  })

  it('says in each language that invented data are invented, and credits data of others', async () => {
    const { files } = await publish('2022')
    expect(files.get('fi/results.html')).toContain('Esittelyaineisto')
    expect(files.get('sv/results.html')).toContain('Demonstrationsmaterial')
    expect(files.get('en/results.html')).toContain('Demonstration data')
    expect(files.get('data/tables.csv')).toContain('synthetic demonstration data')
    const { files: imported } = await publish('star-wars-sample')
    for (const language of officialLanguages) {
      expect(imported.get(`${language}/results.html`)).toContain('FiveThirtyEight')
      expect(imported.get(`${language}/results.html`)).toContain('CC BY 4.0')
    }
    expect(imported.get('fi/results.html')).toContain('<span lang="en">Yes</span>')
  })

  it('writes documents that load nothing, run nothing, and name every part once', async () => {
    const { files } = await publish('2022')
    for (const language of officialLanguages) {
      const html = files.get(`${language}/results.html`) ?? ''
      expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}" dir="ltr">`, 'u'))
      expect(html).toContain("default-src 'none'")
      expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\sstyle=|\son[a-z]+=|url\(/u)
      expect(html).not.toMatch(/undefined|NaN|\[object/u)
      const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, id] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(id)
      expect(html.match(/<svg/gu)).toHaveLength(html.match(/role="img"/gu)?.length ?? 0)
      expect(html.match(/<table/gu)).toHaveLength(html.match(/<caption/gu)?.length ?? 0)
    }
  })

  it('never shows a count of 1 to 4 in the open data, nor any written answer', async () => {
    const { files } = await publish('2022')
    const tables = JSON.parse(files.get('data/tables.json') ?? '').tables as readonly {
      rows: readonly { cells: readonly { n: number | null; percent: number | null }[] }[]
    }[]
    for (const { n, percent } of tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
      if (n === null) expect(percent).toBeNull()
      else expect(n === 0 || n >= 5).toBe(true)
    }
    const everything = [...files.values()].join('\n')
    expect(everything).not.toContain('municipality,,')
    expect(everything).not.toContain('example.org')
  })

  it('shows the public the same results on the site, once published and in official languages', async () => {
    const page = unwrap(await resultsPage(reader, { wave: '2022', language: 'sv' }))
    const { files } = await publish('2022')
    expect(files.get('sv/results.html')).toContain(page.html)
    expect(page.title).toContain('2022')
    expect(await resultsPage(reader, { wave: '2024', language: 'fi' })).toMatchObject({
      problem: { code: 'results_not_published' },
    })
    expect(await resultsPage(reader, { wave: '2022', language: 'so' })).toMatchObject({
      problem: { code: 'language_not_published' },
    })
  })

  it('is refused to the public, and finishes nothing that could not be written', async () => {
    const request = { wave: '2022', languages: ['fi'], finish: async () => undefined }
    const refusal = await publishWave(reader, { ...request, writeFile: async () => undefined })
    expect(refusal).toMatchObject({ problem: { code: 'not_permitted' } })
    let finished = false
    const broken = publishWave(ctx, {
      ...request,
      writeFile: async () => {
        throw new Error('disk full')
      },
      finish: async () => {
        finished = true
      },
    })
    await expect(broken).rejects.toThrow('disk full')
    expect(finished).toBe(false)
  })
})
