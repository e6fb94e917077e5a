import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared'
import { sampleReport } from '../../../test/support/sample-report.ts'
import type { ReportDocument } from '../domain/report-document.ts'
import { printAll, printPdf, printPng, printWord } from './index.ts'

const silent = (document: ReportDocument): ReportDocument => ({
  ...document,
  chapters: document.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => (block.kind === 'figure' ? { ...block, alternative: '' } : block)),
  })),
})

describe('printing a publication', () => {
  test('gives PDF and Word of every language, the same bytes as one by one', async () => {
    const documents = [sampleReport('fi', 1), sampleReport('sv', 1)]
    const [, swedish] = unwrap(await printAll(documents))
    expect(swedish?.pdf).toEqual(unwrap(await printPdf(sampleReport('sv', 1))))
    expect(swedish?.word).toEqual(unwrap(await printWord(sampleReport('sv', 1))))
  })

  test('prints nothing when one language fails, and names it', async () => {
    const printed = await printAll([
      sampleReport('fi', 1),
      silent(sampleReport('sv', 1)),
      sampleReport('en', 1),
    ])
    expect(printed).toMatchObject({
      ok: false,
      problem: { code: 'alternative_missing', values: { language: 'sv' } },
    })
  })
})

describe('a chart for the press', () => {
  const frame = (body: string) => ({
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" font-family="Noto Sans, Noto Sans Arabic">${body}</svg>`,
    width: 120,
    height: 40,
  })

  test('is a PNG of the size asked for', async () => {
    const png = Buffer.from(unwrap(await printPng(frame(''), 3)))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([360, 120])
  })

  test.each([
    'å',
    'ä',
    'ö',
    'é',
    'я',
    'ع',
  ])('shows %s, and shows it otherwise than another letter', async (letter) => {
    const picture = async (text: string) =>
      unwrap(await printPng(frame(`<text x="10" y="30">${text}</text>`)))
    const [drawn, empty, other] = [await picture(letter), await picture(''), await picture('漢')]
    expect(drawn).not.toEqual(empty)
    expect(drawn).not.toEqual(other)
  })
})
