import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defaultPolicy, releaseMicrodata } from '#analysis'
import { unwrap } from '#shared'
import {
  fewAnswers,
  hostileQuestionnaire,
  hostileResults,
  openDataInput,
} from '../../../../test/support/open-data.ts'
import { madeUpDataSet, madeUpResults } from '../../../../test/support/released-results.ts'
import type { DataFile } from './data-file.ts'
import { openDataFiles } from './open-data-files.ts'

const textOf = (files: readonly DataFile[], path: string): string => {
  const content = files.find((file) => file.path === path)?.content
  if (typeof content !== 'string') throw new Error(`there is no text ${path}`)
  return content
}
const files = openDataFiles(openDataInput())
const released = unwrap(
  releaseMicrodata(madeUpDataSet(hostileQuestionnaire, fewAnswers), { ...defaultPolicy, microdata: 'open' }),
)
const openFiles = openDataFiles(openDataInput({ microdata: released }))

/** The model of CSV on the Web, as far as these files use it: https://www.w3.org/TR/tabular-metadata/ */
const said = z.array(z.strictObject({ '@value': z.string().min(1), '@language': z.string() })).length(3)
const column = z.strictObject({
  '@type': z.literal('Column'),
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_]*$/u),
  titles: z.strictObject({ und: z.string(), fi: z.string(), sv: z.string(), en: z.string() }),
  datatype: z.union([
    z.enum(['string', 'integer', 'number']),
    z.strictObject({ base: z.literal('boolean'), format: z.literal('1|0') }),
  ]),
  lang: z.string().optional(),
  null: z.array(z.string()).optional(),
})
const tableGroup = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/csvw'),
  '@type': z.literal('TableGroup'),
  'dc:title': said,
  'dc:license': z.strictObject({ '@id': z.url() }),
  'rdfs:comment': said,
  dialect: z.strictObject({
    encoding: z.literal('utf-8'),
    header: z.literal(true),
    lineTerminators: z.array(z.string()),
  }),
  tables: z
    .array(
      z.strictObject({
        '@type': z.literal('Table'),
        url: z.string().regex(/^[a-z.]+\.csv$/u),
        'dc:description': said,
        tableSchema: z.strictObject({
          '@type': z.literal('Schema'),
          columns: z.array(column),
          primaryKey: z.array(z.string()).min(1).optional(),
        }),
      }),
    )
    .min(1),
})

const datatypes: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
  boolean: /^[01]$/u,
  string: /^[\s\S]*$/u,
}

describe('the open data of a wave', () => {
  it('describes each CSV file by the model of CSV on the Web, and the files are as described', () => {
    const group = tableGroup.parse(JSON.parse(textOf(openFiles, 'data/tables.csv-metadata.json')))
    const described = group.tables.map(({ url }) => `data/${url}`)
    expect(described).toEqual(
      openFiles.filter(({ mediaType }) => mediaType === 'text/csv').map(({ path }) => path),
    )
    for (const { url, tableSchema } of group.tables) {
      const lines: string[][] = parse(textOf(openFiles, `data/${url}`), { bom: true })
      const [head, ...rows] = lines
      expect(head).toEqual(tableSchema.columns.map(({ titles }) => titles.und))
      for (const row of rows)
        tableSchema.columns.forEach(({ datatype, null: none = [''] }, at) => {
          const cell = row[at] ?? ''
          const type = typeof datatype === 'string' ? datatype : datatype.base
          if (!none.includes(cell)) expect(cell).toMatch(datatypes[type] ?? /$^/u)
        })
      const key = tableSchema.primaryKey?.map((name) => head?.indexOf(name) ?? -1) ?? []
      const keys = rows.map((row) => JSON.stringify(key.map((at) => row[at])))
      if (key.length > 0) expect(new Set(keys).size).toBe(rows.length)
    }
  })

  it('has the same bytes for the same results', () => {
    expect(openDataFiles(openDataInput())).toEqual(files)
  })

  it('never writes an answer in words, nor a count of 1 to 4', () => {
    for (const { path, content } of openFiles) {
      const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
      expect(text, path).not.toContain('secret words')
    }
    const rows: Record<string, string>[] = parse(textOf(files, 'data/tables.csv'), {
      bom: true,
      columns: true,
    })
    const shown = rows.map(({ n }) => n ?? '').filter((n) => n !== '' && n !== '0')
    expect(shown.filter((n) => Number(n) < 5)).toEqual([])
    expect(rows.some(({ hidden, n }) => hidden === '1' && n === '')).toBe(true)
  })

  it('tells in each language what the files are, the licence, and why there are no responses', () => {
    const [fi, sv, en] = ['fi', 'sv', 'en'].map((language) => textOf(files, `data/README.${language}.md`))
    expect(fi).toContain('Yksittäisiä vastauksia ei julkaista')
    expect(sv).toContain('Enskilda svar publiceras inte')
    expect(en).toContain('The responses themselves are not published')
    for (const text of [fi, sv, en]) {
      for (const { path } of files.filter((file) => !/README|dcat|\/px\//u.test(file.path)))
        expect(text).toContain(path.replace('data/', ''))
      expect(text).toContain('<https://creativecommons.org/licenses/by/4.0/>')
      // A title of others is text, whatever it looks like.
      expect(text).not.toMatch(/(?<!\\)<(?:b|script)>/u)
    }
    expect(files.some(({ path }) => path.includes('microdata'))).toBe(false)
  })

  it('adds the responses where the policy opens them, and says so', () => {
    const paths = openFiles.map(({ path }) => path)
    for (const name of ['microdata.csv', 'microdata.fi.sav', 'microdata.sv.sav', 'microdata.ddi.xml'])
      expect(paths).toContain(`data/${name}`)
    expect(textOf(openFiles, 'data/README.fi.md')).toContain('`-3`: En osaa sanoa')
  })

  it('is described for catalogues by DCAT: licence, languages, period and every file', () => {
    const dcat = JSON.parse(textOf(files, 'data/dcat.jsonld'))
    expect(dcat).toMatchObject({
      '@type': 'dcat:Dataset',
      'dct:issued': { '@value': '2023-09-04T06:00:00.000Z' },
      'dct:temporal': {
        'dcat:startDate': { '@value': '2022-11-04' },
        'dcat:endDate': { '@value': '2023-02-24' },
      },
    })
    expect(dcat['dct:provenance']['rdfs:label'][1]['@value']).toContain('Demonstrationsmaterial')
    const distributions: Record<string, Record<string, string>>[] = dcat['dcat:distribution']
    expect(distributions.map((one) => one['dcat:downloadURL']?.['@id'])).toEqual(
      files.map(({ path }) => path.replace('data/', '')).filter((path) => !/^README|^dcat/u.test(path)),
    )
    for (const one of distributions)
      expect(one['dct:license']).toEqual({ '@id': 'https://creativecommons.org/licenses/by/4.0/' })
  })

  it('names its files by their permanent addresses where the site is known', () => {
    const at = openDataFiles(openDataInput({ origin: 'https://example.org' }))
    const dcat = JSON.parse(textOf(at, 'data/dcat.jsonld'))
    expect(dcat['@id']).toBe('https://example.org/files/2022/data/dcat.jsonld#dataset')
    expect(dcat['dcat:landingPage'][1]).toEqual({ '@id': 'https://example.org/sv/results/2022' })
  })

  it('keeps the licence and the credit of data that others collected', () => {
    const credit = {
      text: { en: 'Data: Somebody' },
      licence: 'ODbL 1.0',
      url: 'https://example.org/a b',
    }
    const imported = openDataFiles(
      openDataInput({ released: hostileResults({ credit }), languages: ['fi'], published: null }),
    )
    const readme = textOf(imported, 'data/README.fi.md')
    expect(readme).toContain('ODbL 1.0')
    expect(readme).toContain('<https://example.org/a%20b>')
    expect(readme).toContain('Data: Somebody')
    expect(textOf(imported, 'data/tables.csv-metadata.json')).toContain('https://example.org/a b')
  })

  it.each([0, 1, 9])('of %i responses is whole, and shows no count', (count) => {
    const answers = fewAnswers.slice(0, count)
    const small = madeUpResults(hostileQuestionnaire, answers, ['sector'])
    const opened = unwrap(
      releaseMicrodata(madeUpDataSet(hostileQuestionnaire, answers), { ...defaultPolicy, microdata: 'open' }),
    )
    const all = openDataFiles(openDataInput({ released: small, microdata: opened }))
    expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining(files.map(({ path }) => path)))
    const rows: Record<string, string>[] = parse(textOf(all, 'data/tables.csv'), { bom: true, columns: true })
    expect(rows.filter(({ n }) => n !== '')).toEqual([])
  })
})
