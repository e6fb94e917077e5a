import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared'
import { sampleReport } from '../../../test/support/sample-report.ts'
import type { Block, ReportDocument } from '../domain/report-document.ts'
import { cleaned, prepare } from './prepare.ts'

function withBlocks(blocks: readonly Block[]): ReportDocument {
  return { ...sampleReport('en', 0), chapters: [{ id: 'only', title: ['Only'], blocks }] }
}

describe('before printing', () => {
  test('characters that can stand in no file go, line breaks become spaces, all else stays', () => {
    expect(cleaned('a\u0000\u0007b\r\nc\td\ufffee\u{1ffff}f åäö 漢 <&>"')).toBe('ab c def åäö 漢 <&>"')
    expect(cleaned('\ud800')).toBe('\ufffd')
    expect(cleaned('a\u0308')).toBe('ä')
  })

  test('a document needs a title and a language that is known', () => {
    expect(prepare({ ...sampleReport('fi'), title: '\u0007 ' })).toMatchObject({
      problem: { code: 'title_missing' },
    })
    expect(prepare({ ...sampleReport('fi'), language: 'xx' })).toMatchObject({
      problem: { code: 'language_unknown' },
    })
  })

  test('a table with a ragged row is refused by its name', () => {
    const table: Block = {
      kind: 'table',
      id: 'ragged',
      caption: ['C'],
      columns: [['A'], ['B']],
      rows: [[['x']]],
      notes: [],
    }
    expect(prepare(withBlocks([table]))).toMatchObject({ problem: { code: 'columns_differ', at: 'ragged' } })
  })

  test('a link stays where it leads to the web, to mail or to a place of the document', () => {
    const hrefs = [
      'https://suomi.fi/',
      'mailto:a@example.org',
      '#there',
      '#elsewhere',
      'javascript:1',
      'data:text/html,x',
      'https://a b',
    ]
    const ready = unwrap(
      prepare(
        withBlocks([
          { kind: 'heading', level: 2, id: 'there', text: ['There'] },
          { kind: 'list', ordered: false, items: hrefs.map((href) => [{ text: href, href }]) },
        ]),
      ),
    )
    const list = ready.chapters[0]?.blocks[1]
    const kept =
      list?.kind === 'list'
        ? list.items.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.href]))
        : []
    expect(kept).toEqual([
      'https://suomi.fi/',
      'mailto:a@example.org',
      '#there',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('of two places with one name the first keeps it', () => {
    const heading = (text: string): Block => ({ kind: 'heading', level: 2, id: 'same', text: [text] })
    const [chapter] = unwrap(prepare(withBlocks([heading('One'), heading('Two')]))).chapters
    expect(chapter?.blocks.map((block) => ('id' in block ? block.id : null))).toEqual(['same', ''])
  })
})
