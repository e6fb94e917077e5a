import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { fewAnswers, hostileQuestionnaire, hostileTexts } from '../../../../../../test/support/open-data.ts'
import { madeUpDataSet, waveOf } from '../../../../../../test/support/released-results.ts'
import { recordsOf } from '../records.ts'
import { ddiOf } from './ddi.ts'

const dataSet = madeUpDataSet(hostileQuestionnaire, fewAnswers)
const microdata = {
  wave: waveOf(hostileQuestionnaire, { synthetic: true, title: hostileTexts }),
  dataSet,
  languages: ['fi', 'sv', 'en'],
  published: new Date('2023-09-04T06:00:00Z'),
  standing: 'open' as const,
  publisher: { fi: 'ministeriö', sv: 'ministeriet', en: 'the ministry' },
}
const xml = ddiOf(microdata)

const fixture = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(import.meta.dirname, '../../../../../../test/fixtures/ddi', fileName), 'utf8'),
})
const validate = (contents: string) =>
  validateXML({
    xml: [{ fileName: 'codebook.xml', contents }],
    schema: [fixture('codebook-subset.xsd')],
    preload: [fixture('xml.xsd')],
  })

interface Text {
  readonly '#text': string
  readonly '@xml:lang': string
}
interface Category {
  readonly catValu: string
  readonly labl: readonly Text[]
  readonly '@missing'?: string
  readonly '@missType'?: string
}
interface Var {
  readonly '@name': string
  readonly '@nature': string
  readonly labl: readonly Text[]
  readonly qstn: { readonly qstnLit: readonly Text[] }
  readonly catgry: readonly Category[]
}
const read = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['labl', 'qstnLit', 'var', 'catgry', 'abstract', 'useStmt', 'varGrp'].includes(name),
})
const { codeBook } = read.parse(xml)
const variables: readonly Var[] = codeBook.dataDscr.var
const variable = (name: string) => variables.find((one) => one['@name'] === name)

describe('the codebook of the responses', () => {
  it('validates against the elements of DDI-Codebook 2.5 that it uses', async () => {
    const { valid, errors } = await validate(xml)
    expect(errors).toEqual([])
    expect(valid).toBe(true)
    const closed = ddiOf({ ...microdata, standing: 'deposit', published: null })
    expect((await validate(closed)).errors).toEqual([])
    expect(closed).toContain('<restrctn xml:lang="sv">Konfidentiellt')
  })

  it('is refused by the schema where something is out of order', async () => {
    expect((await validate(xml.replace('<fileDscr ID="F1"', '<fileDscr ID="1"'))).valid).toBe(false)
    expect((await validate(xml.replace('intrvl="discrete"', 'intrvl="other"'))).valid).toBe(false)
  })

  it('describes every variable of the files, with its question in every language', () => {
    expect(variables.map((one) => one['@name'])).toEqual(recordsOf(dataSet).map(({ name }) => name))
    const literal = variable('awareness')?.qstn.qstnLit ?? []
    expect(literal.map((text) => [text['@xml:lang'], text['#text']])).toEqual([
      ['fi', 'awareness?'],
      ['sv', 'awareness? sv'],
      ['en', 'awareness? en'],
    ])
  })

  it('tells answers from kinds of missing, with labels in three languages', () => {
    const categories = variable('awareness')?.catgry ?? []
    expect(categories.map(({ catValu }) => catValu)).toEqual(['1', '2', '-1', '-2', '-3', '-4', '-5'])
    const cannotSay = categories.find(({ catValu }) => catValu === '-3')
    expect(cannotSay).toMatchObject({ '@missing': 'Y', '@missType': 'cannot_say' })
    expect(cannotSay?.labl.map((text) => text['#text'])).toEqual([
      'En osaa sanoa',
      'Kan inte säga',
      'Cannot say',
    ])
  })

  it('keeps options of a multiple choice together', () => {
    const groups: readonly Record<string, string>[] = codeBook.dataDscr.varGrp
    const partners = groups.find((group) => group['@type'] === 'multipleResp')
    expect(partners?.['@var']).toBe('V_partners_ngo V_partners_school V_partners_other')
  })

  it('says when, of whom and with what notice, in every language', () => {
    const { stdyInfo } = codeBook.stdyDscr
    const abstracts: readonly Text[] = stdyInfo.abstract
    expect(abstracts.map((text) => text['@xml:lang'])).toEqual(['fi', 'sv', 'en'])
    expect(abstracts[1]?.['#text']).toContain('Demonstrationsmaterial')
    expect(stdyInfo.sumDscr.collDate.map((date: Record<string, string>) => date['@date'])).toEqual([
      '2022-11-04',
      '2023-02-24',
    ])
  })

  it('bears quotation marks, markup, control characters and right-to-left text', () => {
    const texts = variable('hostile')?.qstn.qstnLit ?? []
    expect(texts[0]?.['#text'].replace(/&(\w+);/gu, '&$1;')).toContain('مرحبا')
    expect(texts[2]?.['#text']).toContain(']]>')
    expect(xml).not.toMatch(/<script|\u0000/u)
  })
})
