import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared'
import { sampleReport } from '../../../../test/support/sample-report.ts'
import { hasTool, sayOf } from '../../../../test/support/tools.ts'
import type { Block, ReportDocument } from '../../domain/report-document.ts'
import { pdfOf } from './print-pdf.ts'
import { openCompiler } from './typst.ts'

function printed(document: ReportDocument): Uint8Array {
  return unwrap(pdfOf(document))
}

function withBlocks(blocks: readonly Block[]): ReportDocument {
  return { ...sampleReport('en', 0), chapters: [{ id: 'only', title: ['Only'], blocks }] }
}

/** Strings of a PDF are UTF-16 or PDFDocEncoding; qpdf shows them as JSON, `u:` before each. */
function objectsOf(pdf: Uint8Array): string {
  return sayOf('qpdf', ['--json', 'FILE'], pdf)
}

describe.skipIf(!hasTool('pdfinfo'))('the PDF of a report (needs pdfinfo)', () => {
  test('is tagged and says its title, publisher, keywords and moment of publication', () => {
    const about = sayOf('pdfinfo', ['FILE'], printed(sampleReport('sv')))
    expect(about).toMatch(/Tagged: +yes/u)
    expect(about).toMatch(/Title: +Rapport om partnerskapsbarometern/u)
    expect(about).toMatch(/Author: +Barometer Office/u)
    expect(about).toMatch(/Keywords: +barometer, Resultat av omgången 2022/u)
    expect(about).toMatch(/CreationDate: +Mon Sep +4 06:00:00 2023 UTC/u)
    expect(about).toMatch(/Page size: +595.276 x 841.89 pts \(A4\)/u)
    expect(about).toMatch(/JavaScript: +no/u)
  })

  test('has headings, lists, contents, captions and tables with heading cells as structure', () => {
    const structure = sayOf('pdfinfo', ['-struct', 'FILE'], printed(sampleReport('fi')))
    for (const element of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'TOC',
      'TOCI',
      'Table',
      'THead',
      'TR',
      'TH',
      'TD',
      'Caption',
      'Figure',
      'Link',
    ])
      expect(structure).toMatch(new RegExp(`^ *${element}\\b`, 'mu'))
    expect(structure).toMatch(/Scope \/Column/u)
  })

  test('reads in the order of the document', () => {
    const document = sampleReport('en', 0)
    const text = sayOf('pdfinfo', ['-struct-text', 'FILE'], printed(document)).replace(/\s+/gu, ' ')
    const order = [
      'Barometer Office',
      'Partnership Barometer',
      'Results of wave 2022',
      'Contents',
      'Cooperation and',
    ]
    const later = ['According to', '1.3.–30.4.2022', 'Organisations', '10', 'Results of wave 2022']
    expect(text).toMatch(new RegExp([...order, ...later].join('.*'), 'u'))
  })

  test.skipIf(!hasTool('pdftotext'))('parts no range of numbers or dates at the end of a line', () => {
    const text = Array.from({ length: 60 }, (_, place) => `${'a'.repeat(place % 7)} 1.3.–30.4.2022`).join(' ')
    const lines = sayOf(
      'pdftotext',
      ['FILE', '-'],
      printed(withBlocks([{ kind: 'paragraph', text: [text] }])),
    )
    expect(lines.match(/1\.3\.–30\.4\.2022/gu)).toHaveLength(60)
  })

  test('a document without publication has no date', () => {
    const about = sayOf(
      'pdfinfo',
      ['FILE'],
      printed({ ...sampleReport('en'), published: null, publishedAt: null }),
    )
    expect(about).not.toContain('CreationDate')
  })
})

describe.skipIf(!hasTool('qpdf'))('inside the PDF (needs qpdf)', () => {
  test('it declares PDF/UA-1 and its language, and gives every figure its alternative text', () => {
    const document = sampleReport('fi')
    const pdf = printed(document)
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const objects = objectsOf(pdf)
    expect(objects).toContain('"/Lang": "u:fi"')
    expect(objects).toContain('"/DisplayDocTitle": true')
    expect(objects.match(/"\/Alt": "u:Palkkikuvio: valtio 62 %/gu)).toHaveLength(2)
  })

  test('chapters and questions are bookmarks', () => {
    const objects = objectsOf(printed(sampleReport('en')))
    for (const heading of ['Cooperation and what it needs', '1. How well does cooperation work?'])
      expect(objects).toContain(`"/Title": "u:${heading}"`)
  })

  test('a piece in another language says so', () => {
    expect(objectsOf(printed(sampleReport('en')))).toContain('"/Lang": "u:ar"')
  })

  test('links lead to the web, and never to a program', () => {
    const objects = objectsOf(
      printed(
        withBlocks([
          {
            kind: 'paragraph',
            text: [
              { text: 'web', href: 'https://example.org/a?b=c' },
              { text: 'script', href: 'javascript:alert(1)' },
              { text: 'file', href: 'file:///etc/passwd' },
              { text: 'nowhere', href: '#nowhere' },
            ],
          },
        ]),
      ),
    )
    expect(objects).toContain('"/URI": "u:https://example.org/a?b=c"')
    expect(objects).not.toContain('javascript')
    expect(objects).not.toContain('etc/passwd')
  })
})

describe.skipIf(!hasTool('pdffonts'))('the fonts of the PDF (needs pdffonts)', () => {
  test('are all embedded, and know the characters of their glyphs', () => {
    const [, , ...fonts] = sayOf('pdffonts', ['FILE'], printed(sampleReport('en')))
      .trim()
      .split('\n')
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/Identity-H +yes yes yes/u)
  })
})

const hostile = [
  '#eval("1+1") #panic() #read("/etc/passwd")',
  '*bold* _emph_ `raw` $x^2$ \\ \\u{41} @ref <label> = heading',
  '"quotes" \'single\' «guillemets» $\u007bjs} {{x}} [content] // comment /* more */',
  'control \u0000\u0001\u0008\u001b\u007f\u0085 characters',
  'mark\u202e reversed \u2066isolated\u2069 \u200b\u200c\u200d\ufeff\u00ad',
  'اَلْعَرَبِيَّةُ mixed עברית 漢字 ไทย 😀👩‍👩‍👧 ≥ → ✓ \u{1F1EB}\u{1F1EE}',
  'lone \ud800 surrogate, \ufffe noncharacter, e\u0301 combining',
]

describe.skipIf(!hasTool('pdftotext'))('whatever the text says (needs pdftotext)', () => {
  test('it stays text in every part of the document', () => {
    const document: ReportDocument = {
      ...withBlocks([]),
      title: hostile.join(' '),
      notices: hostile,
      keywords: hostile,
      chapters: hostile.map((text, place) => ({
        id: `${text}-${place}`,
        title: [text],
        blocks: [
          { kind: 'heading', level: 2, id: text, text: [text, { text, strong: true, href: `#${text}` }] },
          { kind: 'paragraph', text: [text] },
          { kind: 'list', ordered: true, items: [[text]] },
          { kind: 'note', title: text, text: [text] },
          { kind: 'facts', rows: [{ name: text, text: [text] }] },
          {
            kind: 'table',
            id: 'table',
            caption: [text],
            columns: [[text], [text]],
            rows: [[[text], [text]]],
            notes: [[text]],
          },
        ],
      })),
    }
    const text = sayOf('pdftotext', ['-layout', 'FILE', '-'], printed(document)).replace(/\s+/gu, ' ')
    expect(text).toContain('#eval("1+1") #panic() #read("/etc/passwd")')
    expect(text).toContain('*bold* _emph_ `raw` $x^2$ \\ \\u{41} @ref <label> = heading')
    expect(text).toContain('control characters')
  })

  test('a title of 300 characters, a word of 300 letters and an empty text are printed', () => {
    const long = 'yhteistyömahdollisuus '.repeat(14).slice(0, 300)
    const word = 'ä'.repeat(300)
    const document = {
      ...withBlocks([
        { kind: 'paragraph', text: [word] },
        { kind: 'paragraph', text: [] },
      ]),
      title: long,
    }
    expect(sayOf('pdftotext', ['FILE', '-'], printed(document))).toContain('yhteistyömahdollisuus')
  })

  test('a right-to-left document is printed from right to left', () => {
    const document: ReportDocument = {
      ...withBlocks([{ kind: 'paragraph', text: ['مرحبا بكم'] }]),
      language: 'ar',
      title: 'تقرير',
    }
    expect(sayOf('pdftotext', ['FILE', '-'], printed(document))).toMatch(/\p{Script=Arabic}/u)
  })
})

describe('printing PDFs', () => {
  test('gives the same bytes for the same document, whatever was printed before', () => {
    const alone = printed(sampleReport('sv'))
    printed(sampleReport('fi'))
    const among = printed(sampleReport('sv'))
    expect(Buffer.from(alone).equals(Buffer.from(among))).toBe(true)
  })

  test('refuses a figure that says nothing to those who cannot see it', () => {
    const [, results] = sampleReport('en').chapters
    const blocks = (results?.blocks ?? []).map((block) =>
      block.kind === 'figure' ? { ...block, alternative: ' ' } : block,
    )
    expect(pdfOf(withBlocks(blocks))).toMatchObject({
      ok: false,
      problem: { code: 'alternative_missing', at: 'figure-0' },
    })
  })

  test('says how to go on where its printer is not installed', () => {
    const missing = openCompiler('/report', () => {
      throw new Error('Cannot find module')
    })
    expect(missing).toMatchObject({
      problem: { code: 'printer_missing', message: expect.stringContaining('npm ci') },
    })
  })

  test('prints a document without chapters, and tables without rows', () => {
    expect(printed({ ...sampleReport('en'), chapters: [] }).length).toBeGreaterThan(1000)
    const empty: Block = {
      kind: 'table',
      id: 't',
      caption: ['Empty'],
      columns: [['Group'], ['%']],
      rows: [],
      notes: [],
    }
    expect(printed(withBlocks([empty])).length).toBeGreaterThan(1000)
  })
})
