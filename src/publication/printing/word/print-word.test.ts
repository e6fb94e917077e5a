import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared'
import { sampleReport } from '../../../../test/support/sample-report.ts'
import { hasTool, sayOf, throughLibreOffice } from '../../../../test/support/tools.ts'
import type { ReportDocument } from '../../domain/report-document.ts'
import { wordFileOf } from './print-word.ts'

function printed(document: ReportDocument): Uint8Array {
  return unwrap(wordFileOf(document))
}

function partsOf(document: ReportDocument): (path: string) => string {
  const parts = unzipSync(printed(document))
  return (path) => strFromU8(parts[path] ?? new Uint8Array())
}

describe('the Word file of a report', () => {
  test('is well-formed XML in every part', () => {
    const parts = Object.entries(unzipSync(printed(sampleReport('en'))))
    for (const [path, bytes] of parts.filter(([path]) => /\.(?:xml|rels)$/u.test(path)))
      expect([path, XMLValidator.validate(strFromU8(bytes))]).toEqual([path, true])
  })

  test('says its title, publisher, language and moment of publication', () => {
    const { 'cp:coreProperties': core } = new XMLParser().parse(
      partsOf(sampleReport('sv'))('docProps/core.xml'),
    )
    expect(core).toMatchObject({
      'dc:title': 'Rapport om partnerskapsbarometern',
      'dc:creator': 'Barometer Office',
      'dc:language': 'sv-FI',
      'dcterms:created': '2023-09-04T06:00:00.000Z',
    })
  })

  test('has real headings, captions, lists and a table of contents', () => {
    const document = partsOf(sampleReport('fi'))('word/document.xml')
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption', 'TOC1'])
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(document).toContain('<w:numPr>')
    expect(document).toMatch(/<w:instrText[^>]*> TOC /u)
  })

  test('tables repeat their headings on every page, and no row is torn', () => {
    const document = partsOf(sampleReport('en', 1))('word/document.xml')
    expect(document.match(/<w:tbl>/gu)).toHaveLength(3)
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(3)
    expect(document.match(/<w:cantSplit\/>/gu)?.length).toBe(document.match(/<w:tr>/gu)?.length)
  })

  test('every picture says what it shows', () => {
    const parts = partsOf(sampleReport('sv'))
    expect(parts('word/document.xml').match(/descr="Stapeldiagram: staten 62 %/gu)).toHaveLength(2)
  })

  test('the text has a language, a piece in another has its own, Arabic runs from right to left', () => {
    const parts = partsOf(sampleReport('en'))
    expect(parts('word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="en-GB"/>')
    expect(parts('word/document.xml')).toMatch(/<w:rtl\/><w:lang w:bidi="ar"\/>/u)
  })

  test('a right-to-left report is one in every paragraph and table', () => {
    const parts = partsOf({ ...sampleReport('en'), language: 'ar' })
    expect(parts('word/styles.xml')).toContain('<w:bidi/>')
    expect(parts('word/document.xml')).toContain('<w:bidiVisual/>')
  })

  test('notices stand on every page, pages are numbered', () => {
    const parts = partsOf(sampleReport('en'))
    expect(parts('word/header.xml')).toContain('Demonstration data: the responses are invented.')
    expect(parts('word/footer.xml')).toContain('w:instr=" PAGE "')
  })

  test('text with markup and control characters stays text', () => {
    const text = '<w:p>&amp; "quotes" \u0000\u0008\u001b ]]> {{x}} \ud800 😀'
    const document = {
      ...sampleReport('en'),
      title: text,
      notices: [text],
      chapters: [{ id: text, title: [text], blocks: [{ kind: 'paragraph' as const, text: [text] }] }],
    }
    const xml = partsOf(document)('word/document.xml')
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml).toContain('&lt;w:p&gt;&amp;amp; &quot;quotes&quot;  ]]&gt; {{x}} \ufffd 😀')
  })

  test('a figure without alternative text is refused', () => {
    const document = sampleReport('en', 1)
    const chapters = document.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.kind === 'figure' ? { ...block, alternative: '' } : block,
      ),
    }))
    expect(wordFileOf({ ...document, chapters })).toMatchObject({
      ok: false,
      problem: { code: 'alternative_missing' },
    })
  })
})

test.skipIf(!hasTool('soffice') || !hasTool('pdftotext'))(
  'LibreOffice opens the Word file (needs soffice and pdftotext)',
  () => {
    const text = sayOf('pdftotext', ['FILE', '-'], throughLibreOffice(printed(sampleReport('fi'))))
    for (const words of [
      'Kumppanuusbarometrin raportti',
      'Sisällys',
      'Yhteistyö ja sen edellytykset',
      'Kaikki: n = 412.',
    ])
      expect(text).toContain(words)
  },
  120_000,
)
