import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimiterOf, readCsvRows } from './csv.ts'

const cells = (text: string) => {
  const result = readCsvRows(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value.map((row) => row.cells)
}
const problem = (text: string) => {
  const result = readCsvRows(text)
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

  it('begin after the byte order mark and hold line feeds, however the lines of the file end', () => {
    expect(cells('\uFEFF"a",b\r\n"one\r\ntwo",x')).toEqual([
      ['a', 'b'],
      ['one\ntwo', 'x'],
    ])
  })

  it('know the line they begin on, also after a cell of several lines', () => {
    const rows = readCsvRows('a,b\r\n"one\r\ntwo",x\r\n\r\nlast,y\r\n')
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

  it('are refused where a quotation mark is out of place, without a word of what the file says', () => {
    for (const text of ['a,b\n1,the "best" one', 'a,b\n1,"best" one', 'a,b\n1,"never closed\n2,"Yes"'])
      expect(problem(text)).toMatchObject({ code: 'quote_misplaced', at: 'line 2' })
    expect(problem('a,b\n1,Aino "x"')?.message).not.toContain('Aino')
  })

  it('are refused beyond the size of any survey: at the row where one ends, not at the end of the file', () => {
    const mebibyte = 1024 * 1024
    expect(problem(`a,b\n1,"never closed\n${'2,3\n'.repeat(mebibyte)}`)).toMatchObject({
      code: 'row_too_long',
      at: 'line 2',
    })
    expect(problem(`a,b\n1,"${'"'.repeat(4 * mebibyte)}`)).toMatchObject({
      code: 'row_too_long',
      at: 'line 2',
    })
    expect(problem(`a,b\n1,2\n${','.repeat(4 * mebibyte)}`)).toMatchObject({
      code: 'row_too_long',
      at: 'line 3',
    })
    expect(problem(','.repeat(5000))).toMatchObject({ code: 'file_too_wide', at: 'line 1' })
  })

  it('are refused beyond a million', () => {
    expect(problem(`a\n${'1\n'.repeat(1_000_001)}`)).toMatchObject({ code: 'file_too_long' })
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
