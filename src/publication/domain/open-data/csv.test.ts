import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

const table = (cells: readonly (string | number)[]) => ({
  file: 'x.csv',
  columns: cells.map((_, at) => ({ name: `c${at}`, type: 'string' as const })),
  key: [],
  lines: [cells],
})
const read = (cells: readonly (string | number)[]): readonly string[] =>
  parse(csvOf(table(cells)), { bom: true, from_line: 2, relax_column_count: false })[0] ?? []

describe('a CSV file', () => {
  it.each([
    '=1+1',
    '+358',
    '-2+3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=x',
    '＝1+1',
    '=HYPERLINK("http://x","y")',
  ])('never lets %j be a formula', (hostile) => {
    expect(read([hostile])).toEqual([`'${hostile}`])
  })

  it('keeps numbers numbers, negative ones too', () => {
    expect(csvOf(table([-3, 0.5, 12]))).toContain('\r\n-3,0.5,12\r\n')
  })

  it('is read back as it was written, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,;"\'=+-@＝ä字😀\t\r\n\u0000'), maxLength: 40 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
        const safe = cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell))
        expect(read(cells)).toEqual(safe)
      }),
    )
  })

  it('begins with a byte order mark, so that spreadsheets read ä', () => {
    expect(csvOf(table(['ä']))).toMatch(/^\uFEFFc0\r\nä\r\n$/u)
  })
})
