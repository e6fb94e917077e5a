import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimiterOf, readRows } from './csv.ts'

const cells = (text: string) => {
  const result = readRows(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value.map((row) => row.cells)
}
const problem = (text: string) => {
  const result = readRows(text)
  return result.ok ? null : result.problem
}
const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

describe('the rows of a CSV file', () => {
  it('are told apart by comma, semicolon or tab, whichever the file uses', () => {
    expect(delimiterOf('a,b\n1,2')).toBe(',')
    expect(delimiterOf('Kuinka usein, jos koskaan, ja missä;b\n1;2\n3;4')).toBe(';')
    expect(delimiterOf('a\tb, c\n1\t2')).toBe('\t')
    expect(delimiterOf('only one column\nx')).toBe(',')
  })

  it('keep delimiters, quotes and line breaks inside quoted cells', () => {
    expect(cells('a,b\n"1,5","say ""no""\nor go"')).toEqual([
      ['a', 'b'],
      ['1,5', 'say "no"\nor go'],
    ])
  })

  it('know the line they begin on, also after a cell of several lines', () => {
    const rows = readRows('a,b\r\n"one\r\ntwo",x\r\n\r\nlast,y\r\n')
    expect(rows.ok && rows.value.map((row) => row.line)).toEqual([1, 2, 5])
  })

  it('end with line feeds, carriage returns or both', () => {
    for (const end of ['\n', '\r', '\r\n'])
      expect(cells(`a,b${end}1,2${end}`)).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ])
  })

  it('keep blank cells at the end of a row and of the file', () => {
    expect(cells('a,b,c\n1,,\n,,')).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['', '', ''],
    ])
  })

  it('are refused where the file is cut off, with the line', () => {
    expect(problem('a,b\n1,"cut o')).toMatchObject({ code: 'file_truncated', at: 'line 2' })
    expect(problem('a,b,c\n1,2,3\n4,5')).toMatchObject({
      code: 'row_width',
      at: 'line 3',
      values: { found: 2, expected: 3 },
    })
  })

  it('come back as they were written', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.constantFrom(',', ';', '\t'))
      .chain(([width, delimiter]) =>
        fc.record({
          delimiter: fc.constant(delimiter),
          // A header of letters leaves no doubt which delimiter the file has.
          header: fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: width, maxLength: width }),
          rows: fc.array(
            fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\n', ' ', 'ä', '.') }), {
              minLength: width,
              maxLength: width,
            }),
            { minLength: 1, maxLength: 20 },
          ),
        }),
      )
    fc.assert(
      fc.property(table, ({ delimiter, header, rows }) => {
        const text = [header, ...rows]
          .map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter))
          .join('\n')
        expect(cells(text)).toEqual([header, ...rows])
      }),
    )
  })
})
