import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context'
import { officialLanguages, unwrap } from '#shared'
import { contextFor, type FreshDatabase } from '../../../test/support/database.ts'
import { demonstrationDatabase } from '../../../test/support/demonstration.ts'
import { type Publication, publishWave } from './publish-wave.ts'

interface Written {
  readonly publication: Publication
  readonly files: ReadonlyMap<string, Uint8Array>
}

const textOf = (file: Uint8Array | undefined) => new TextDecoder().decode(file)

describe('publishing the demonstration', () => {
  let fresh: FreshDatabase
  let ctx: Context
  let reader: Context
  let written: Written
  beforeAll(async () => {
    fresh = await demonstrationDatabase()
    ctx = contextFor(fresh.database)
    reader = contextFor(fresh.database, { actor: { kind: 'public' } })
    written = await publish('2022')
  }, 600_000)
  afterAll(() => fresh.drop())

  async function publish(wave: string, languages: readonly string[] = officialLanguages): Promise<Written> {
    const files = new Map<string, Uint8Array>()
    const publication = await publishWave(ctx, {
      wave,
      languages,
      writeFile: async (path, content) => void files.set(path, content),
      finish: async () => undefined,
    })
    return { publication: unwrap(publication), files }
  }

  it('writes news, report and results in every language, open data, feeds, and a manifest', async () => {
    const { files } = written.publication
    const pathsOf = (kind: string) => files.filter((file) => file.kind === kind).map(({ path }) => path)
    for (const language of officialLanguages) {
      expect(pathsOf('news')).toContain(`${language}/news.html`)
      expect(pathsOf('results')).toContain(`${language}/results.html`)
      for (const format of ['html', 'pdf', 'docx'])
        expect(pathsOf('report')).toContain(`${language}/report.${format}`)
      expect(pathsOf('feed').some((path) => path.startsWith(`${language}/`))).toBe(true)
    }
    expect(pathsOf('data')).toEqual(expect.arrayContaining(['data/tables.csv', 'data/protection.json']))
    expect(files.at(-1)?.path).toBe('manifest.json')
  })

  it('names every file with its size and hash, the data set, and what protects respondents', async () => {
    const { publication, files } = written
    for (const { path, bytes, sha256 } of publication.files) {
      const content = files.get(path) ?? new Uint8Array()
      expect(content.byteLength).toBe(bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    }
    const manifest = JSON.parse(textOf(files.get('manifest.json')))
    expect(manifest).toMatchObject({
      wave: '2022',
      edition: 1,
      synthetic: true,
      dataSet: publication.dataSet,
    })
    expect(manifest.files).toHaveLength(publication.files.length - 1)
    expect(publication.dataSet).toMatch(/^[0-9a-f]{64}$/u)
    expect(publication.protection.hidden).toBeGreaterThan(0)
    expect(publication.protection.attackerFound).toBe(0)
  })

  it('gives the same bytes for the same edition, and the files of one language where only that is asked for', async () => {
    expect((await publish('2022')).publication).toEqual(written.publication)
    const { files } = await publish('2022', ['sv'])
    const folders = new Set([...files.keys()].map((path) => path.split('/')[0]))
    expect(folders).toEqual(new Set(['sv', 'data', 'manifest.json']))
  })

  it('says in each language that invented data are invented, and credits data of others', async () => {
    const { files } = written
    for (const page of ['news', 'report', 'results']) {
      expect(textOf(files.get(`fi/${page}.html`))).toContain('Esittelyaineisto')
      expect(textOf(files.get(`sv/${page}.html`))).toContain('Demonstrationsmaterial')
      expect(textOf(files.get(`en/${page}.html`))).toContain('Demonstration data')
    }
    const { files: imported } = await publish('star-wars-sample')
    for (const language of officialLanguages) {
      expect(textOf(imported.get(`${language}/results.html`))).toContain('FiveThirtyEight')
      expect(textOf(imported.get(`${language}/report.html`))).toContain('CC BY 4.0')
    }
    expect(textOf(imported.get('fi/results.html'))).toContain('<span lang="en">Yes</span>')
  })

  it('writes documents that load nothing, run nothing, and name every part once', async () => {
    for (const [path, file] of written.files) {
      if (!path.endsWith('.html')) continue
      const html = textOf(file)
      expect(html, path).toMatch(
        new RegExp(`^<!doctype html>\\n?<html lang="${path.slice(0, 2)}" dir="ltr">`, 'u'),
      )
      expect(html, path).toContain("default-src 'none'")
      expect(html, path).not.toMatch(/<script|<link|\ssrc="(?!data:)|\son[a-z]+=|url\((?!#)/u)
      expect(html.replace(/<svg.*?<\/svg>/gsu, ''), path).not.toMatch(/\bundefined\b|\bNaN\b|\[object/u)
      const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id)
      expect(ids.length - new Set(ids).size, path).toBe(0)
      for (const [, id] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids, path).toContain(id)
      expect(
        html.replaceAll(/<table[^>]*(?: aria-labelledby="[^"]+"[^>]*>|>\s*<caption)/gu, ''),
        path,
      ).not.toContain('<table')
    }
  })

  it('never holds a count of 1 to 4 in the open tables, nor any written answer', async () => {
    const { files } = written
    const tables = JSON.parse(textOf(files.get('data/tables.json'))).tables as readonly {
      rows: readonly { cells: readonly { n: number | null; percent: number | null }[] }[]
    }[]
    for (const { n, percent } of tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
      if (n === null) expect(percent).toBeNull()
      else if (n > 0) expect(n).toBeGreaterThanOrEqual(5)
    }
    expect(textOf(files.get('data/tables.csv'))).not.toMatch(/^[^,]*,[^,]*,municipality,/mu)
  })

  it('is refused to the public and in languages nothing is published in, and finishes nothing that could not be written', async () => {
    let finished = false
    const request = {
      wave: '2022',
      languages: ['fi'],
      writeFile: async () => undefined,
      finish: async () => {
        finished = true
      },
    }
    expect(await publishWave(reader, request)).toMatchObject({ problem: { code: 'not_permitted' } })
    expect(await publishWave(ctx, { ...request, languages: ['fi', 'so'] })).toMatchObject({
      problem: { code: 'language_not_published', at: 'so' },
    })
    const broken = publishWave(ctx, {
      ...request,
      writeFile: async () => {
        throw new Error('disk full')
      },
    })
    await expect(broken).rejects.toThrow('disk full')
    expect(finished).toBe(false)
  })
})
