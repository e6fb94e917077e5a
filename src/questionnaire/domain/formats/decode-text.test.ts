import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, largestFile, tooLarge } from './decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => Uint8Array.from(values)
const read = (content: Uint8Array) => {
  const result = decodeText(content)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}
const problem = (content: Uint8Array) => {
  const result = decodeText(content)
  return result.ok ? null : result.problem
}

describe('the text of a file', () => {
  it('is read as UTF-8 with and without a byte order mark', () => {
    expect(read(utf8('Työ, år, права'))).toEqual({
      text: 'Työ, år, права',
      encoding: 'utf-8',
      brokenLines: [],
    })
    expect(read(utf8('\uFEFFTyö')).text).toBe('Työ')
  })

  it('is read as UTF-16 in both byte orders', () => {
    expect(read(bytes(0xff, 0xfe, 0xc4, 0x00, 0x61, 0x00))).toMatchObject({ text: 'Äa', encoding: 'utf-16' })
    expect(read(bytes(0xfe, 0xff, 0x00, 0xc4, 0x00, 0x61)).text).toBe('Äa')
  })

  it('is read as Windows-1252 exactly, every byte that has a meaning', () => {
    for (let byte = 0xa0; byte <= 0xff; byte += 1) {
      expect(read(bytes(0x61, byte, 0x62)).text).toBe(`a${String.fromCharCode(byte)}b`)
    }
    // "Hur mår du – 5 €?" with an en dash (96), å (E5) and a euro sign (80)
    const swedish = bytes(0x6d, 0xe5, 0x72, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80)
    expect(read(swedish)).toMatchObject({ text: 'mår – 5 €', encoding: 'windows-1252' })
  })

  it('is read as MacRoman where its letters stand inside words', () => {
    // "pöytä, äiti, hyvää" as an older spreadsheet program on a Mac writes it
    const mac = bytes(0x70, 0x9a, 0x79, 0x74, 0x8a, 0x74, 0x2c, 0x68, 0x79, 0x76, 0x8a, 0x8a, 0x74)
    expect(read(mac)).toMatchObject({ text: 'pöytät,hyväät', encoding: 'macroman' })
  })

  it('keeps what can be read of broken UTF-8 and names the lines', () => {
    const content = new Uint8Array([...utf8('yksi\nkyllä\nkyll'), 0xc3, ...utf8('\nneljä ääntä')])
    expect(read(content)).toEqual({
      text: 'yksi\nkyllä\nkyll\uFFFD\nneljä ääntä',
      encoding: 'utf-8',
      brokenLines: [3],
    })
  })

  it('marks letters that are glued to a question mark and belong to no word', () => {
    const content = new Uint8Array([...utf8('a fan of the Expanded Universe?'), 0x8c, 0xe6, ...utf8(',Age')])
    const { text, brokenLines } = read(content)
    expect(text).toBe('a fan of the Expanded Universe?\uFFFD\uFFFD,Age')
    expect(brokenLines).toEqual([1])
  })

  it('is refused by name when the file is no text', () => {
    expect(problem(bytes(0x50, 0x4b, 0x03, 0x04, 1, 2))?.message).toContain('Excel workbook')
    expect(problem(utf8('%PDF-1.7'))?.message).toContain('PDF')
    expect(problem(bytes(0x1f, 0x8b, 8))?.message).toContain('gzip')
    expect(problem(bytes(0x61, 0x00, 0x62))?.code).toBe('file_binary')
  })

  it('is refused when there is none', () => {
    expect(problem(bytes())?.code).toBe('file_empty')
    expect(problem(utf8('\uFEFF \r\n \n'))?.code).toBe('file_empty')
  })

  it('is refused by its size with the limit', () => {
    expect(problem(new Uint8Array(largestFile + 1))?.code).toBe('file_too_large')
    expect(tooLarge(200 * 1024 * 1024).problem.values).toEqual({ mebibytes: 200, limit: 64 })
  })

  it('comes back from UTF-8 whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(
          text.trim() !== '' &&
            !/[\0\uFEFF\uFFFD]/.test(text) &&
            text.isWellFormed() &&
            !text.startsWith('%PDF'),
        )
        expect(read(utf8(text)).text).toBe(text)
      }),
    )
  })
})
