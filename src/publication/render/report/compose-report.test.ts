import { describe, expect, it } from 'vitest'
import { officialLanguages, questionId } from '#shared'
import { everyKind, option, questionnaireOf } from '../../../../test/support/questionnaires.ts'
import { reportInput } from '../../../../test/support/report-input.ts'
import type { Block, ReportDocument, Text } from '../../domain/report-document.ts'
import { composeReport } from './compose-report.ts'
import { reportHtml } from './report-html.ts'
import { plainOf } from './text.ts'

const blocksOf = ({ chapters }: ReportDocument) => chapters.flatMap(({ blocks }) => blocks)
const idsOf = (document: ReportDocument) => [
  ...document.chapters.map(({ id }) => id),
  ...blocksOf(document).flatMap((block) => ('id' in block ? [block.id] : [])),
]
const textsOf = (document: ReportDocument) =>
  blocksOf(document).flatMap((block) => ('text' in block ? [plainOf(block.text)] : []))
const shapeOf = (block: Block) => ('id' in block ? `${block.kind} ${block.id}` : block.kind)

describe('a report', () => {
  it('is the same in Finnish, Swedish and English but for its words', () => {
    const [fi, ...others] = officialLanguages.map((language) =>
      composeReport(reportInput({ people: 300, language })),
    )
    for (const other of others) {
      expect(blocksOf(other).map(shapeOf)).toEqual(blocksOf(fi as ReportDocument).map(shapeOf))
    }
  })

  it('tells how the survey was done, question by question what it shows, and what was asked', () => {
    const document = composeReport(reportInput({ people: 300 }))
    expect(document.chapters.map(({ id }) => id)).toEqual([
      'summary',
      'method',
      'section-all',
      'changes',
      'open-answers',
      'tables',
      'questionnaire',
    ])
    expect(document).toMatchObject({ published: '4.9.2023', publishedAt: '2023-09-04T06:00:00.000Z' })
  })

  it('names every part once, gives each figure words and each table whole lines', () => {
    const document = composeReport(reportInput({ people: 300 }))
    expect(new Set(idsOf(document)).size).toBe(idsOf(document).length)
    for (const block of blocksOf(document)) {
      if (block.kind === 'figure') expect(block.alternative).not.toBe('')
      if (block.kind !== 'table') continue
      for (const row of block.rows) expect(row.length).toBe(block.columns.length)
    }
  })

  it('puts a table beside every figure', () => {
    const blocks = blocksOf(composeReport(reportInput({ people: 300 })))
    for (const [at, block] of blocks.entries()) {
      if (block.kind !== 'figure') continue
      const next = blocks.slice(at).find(({ kind }) => kind !== 'figure')
      expect(next?.kind).toBe('table')
    }
  })

  it('numbers figures and tables through the document', () => {
    const captions = blocksOf(composeReport(reportInput({ people: 300 }))).flatMap((block) =>
      block.kind === 'table' ? [plainOf(block.caption)] : [],
    )
    for (const [at, caption] of captions.entries()) expect(caption).toMatch(`Taulukko ${at + 1}.`)
  })

  it.each([0, 1, 9])('of %i responses says that nothing can be shown, and shows nothing', (people) => {
    const document = composeReport(reportInput({ people }))
    expect(textsOf(document).join('\n')).toContain('ei voi julkaista tuloksia')
    const results = document.chapters.filter(({ id }) => id !== 'open-answers')
    for (const { kind } of results.flatMap(({ blocks }) => blocks)) {
      expect(kind).not.toBe('figure')
      expect(kind).not.toBe('table')
    }
  })

  it('says of a question nobody answered that too few did', () => {
    const unasked = { ...everyKind[0], id: questionId('later'), showIf: never } as (typeof everyKind)[0]
    const questionnaire = questionnaireOf([...everyKind, unasked])
    const { released, ...rest } = reportInput({ people: 300, questionnaire })
    const chapter = composeReport({ ...rest, released }).chapters.find(({ id }) => id === 'section-all')
    const at = chapter?.blocks.findIndex((block) => 'id' in block && block.id === 'q-later') ?? -1
    expect(chapter?.blocks.slice(at).map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
  })

  it('says that data are invented on the cover, and names the source of data of others', () => {
    const invented = composeReport(reportInput({ people: 20, wave: { synthetic: true } }))
    expect(invented.notices).toEqual([expect.stringContaining('Esittelyaineisto')])
    const credit = { text: { en: 'Data: Somebody' }, licence: 'CC BY 4.0', url: 'https://example.org/' }
    const imported = composeReport(reportInput({ people: 20, wave: { credit } }))
    expect(imported.notices).toEqual(['Data: Somebody. Käyttölupa: CC BY 4.0.'])
  })

  it('says routing in words, with the answers that lead on', () => {
    const asked = { ...everyKind[0], id: questionId('more'), showIf: onlyYes } as (typeof everyKind)[0]
    const questionnaire = questionnaireOf([...everyKind, asked])
    const texts = textsOf(composeReport(reportInput({ people: 20, questionnaire }))).join('\n')
    expect(texts).toContain('Kysytään, jos kysymykseen ”awareness?” on vastattu jotain muuta kuin ”no”.')
  })

  it('prints what people wrote instead of its own words', () => {
    const written: Text = ['Ihmisen kirjoittama.']
    const blocks = [{ kind: 'paragraph', text: written }] as const
    const document = composeReport(
      reportInput({
        people: 300,
        more: { texts: { summary: blocks, chapters: new Map([['all', blocks]]) } },
      }),
    )
    expect(document.chapters[0]?.blocks).toEqual(blocks)
    expect(document.chapters[2]?.blocks[0]).toEqual(blocks[0])
  })
})

const never = { question: questionId('awareness'), is: 77, whenMissing: 'hide' } as const
const onlyYes = { question: questionId('awareness'), hasNoneOf: [2], whenMissing: 'hide' } as const

describe('a report of difficult texts', () => {
  const hostile = '<script>alert(1)</script> "&" \u0000'
  const arabic = { ar: 'هل تعمل الشراكة بشكل جيد؟' }
  const questionnaire = questionnaireOf([
    {
      kind: 'single',
      id: questionId('a'),
      text: arabic,
      options: [option(1, 'yes', { text: { ar: 'نعم' } }), option(2, 'no', { text: { en: hostile } })],
    },
  ])
  const title = { fi: 'Pitkä '.repeat(50).trim() }
  const html = reportHtml(composeReport(reportInput({ people: 300, questionnaire, by: [], wave: { title } })))

  it('marks every text with the language and direction it is in', () => {
    expect(html).toContain('<span lang="ar" dir="rtl">هل تعمل الشراكة بشكل جيد؟</span>')
  })

  it('keeps markup as text, and a title of 300 characters whole', () => {
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
    expect(html).toContain(`<h1>${title.fi}</h1>`)
  })
})

describe('a report as a page', () => {
  const html = reportHtml(composeReport(reportInput({ people: 300 })))

  it('loads nothing and runs nothing', () => {
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\son[a-z]+=|url\(/u)
    expect(html).not.toMatch(/undefined|NaN|\[object/u)
  })

  it('has one first heading, and leads every link to a place that is there', () => {
    expect(html.match(/<h1/gu)).toHaveLength(1)
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(id)
  })

  it('makes no link of an address that is none', () => {
    const document = composeReport(reportInput({ people: 0 }))
    const [chapter] = document.chapters
    const text: Text = [{ text: 'napsauta', href: 'javascript:alert(1)' }]
    const blocks = [{ kind: 'paragraph', text }] as const
    const changed = { ...document, chapters: chapter === undefined ? [] : [{ ...chapter, blocks }] }
    expect(reportHtml(changed)).not.toContain('javascript:')
  })
})
