import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared'
import { sampleReport } from '../../../test/support/sample-report.ts'
import type { ReportDocument } from '../domain/report-document.ts'
import { printAll, printPdf, printWord } from './index.ts'
import { pngOf } from './png.ts'
import { aboutPicture } from './png-text.ts'

const silent = (document: ReportDocument): ReportDocument => ({
  ...document,
  chapters: document.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => (block.kind === 'figure' ? { ...block, alternative: '' } : block)),
  })),
})

const frame = (body: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" font-family="Noto Sans, Noto Sans Arabic">${body}</svg>`,
  width: 120,
  height: 40,
})

describe('printing a publication', () => {
  const words = { title: 'Otsikko', description: 'Kuvaus' }
  const alone = (document: ReportDocument) => ({ document, pictures: [] })

  test('gives PDF and Word of every language, the same bytes as one by one', async () => {
    const languages = [alone(sampleReport('fi', 1)), alone(sampleReport('sv', 1))]
    const [, swedish] = unwrap(await printAll(languages))
    expect(swedish?.pdf).toEqual(unwrap(await printPdf(sampleReport('sv', 1))))
    expect(swedish?.word).toEqual(unwrap(await printWord(sampleReport('sv', 1))))
  })

  test('gives each language its own pictures, in their order and with their words', async () => {
    const picture = (width: number) => ({
      chart: { ...frame(''), width },
      words: { ...words, title: `${width}` },
    })
    const [finnish, swedish] = unwrap(
      await printAll([
        { document: sampleReport('fi', 1), pictures: [picture(1), picture(2)] },
        { document: sampleReport('sv', 1), pictures: [picture(3)] },
      ]),
    )
    const titles = (files: readonly Uint8Array[] = []) => files.map((file) => aboutPicture(file)?.title)
    expect(titles(finnish?.pictures)).toEqual(['1', '2'])
    expect(titles(swedish?.pictures)).toEqual(['3'])
  })

  test('prints nothing when one language fails, and names it', async () => {
    const printed = await printAll(
      [sampleReport('fi', 1), silent(sampleReport('sv', 1)), sampleReport('en', 1)].map(alone),
    )
    expect(printed).toMatchObject({
      ok: false,
      problem: { code: 'alternative_missing', values: { language: 'sv' } },
    })
  })
})

describe('a chart for the press', () => {
  test('is a PNG of the size asked for', () => {
    const png = Buffer.from(pngOf(frame(''), 3))
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
  ])('shows %s, and shows it otherwise than another letter', (letter) => {
    const picture = (text: string) => pngOf(frame(`<text x="10" y="30">${text}</text>`), 2)
    const [drawn, empty, other] = [picture(letter), picture(''), picture('漢')]
    expect(drawn).not.toEqual(empty)
    expect(drawn).not.toEqual(other)
  })
})
