import { describe, expect, test } from 'vitest'
import type { DataTable } from '../domain/report-document.ts'
import { layoutOf, unbroken } from './table-layout.ts'

function table(columns: readonly string[], rows: readonly (readonly string[])[]): DataTable {
  return {
    kind: 'table',
    id: 't',
    caption: ['Caption'],
    columns: columns.map((text) => [text]),
    rows: rows.map((row) => row.map((text) => [text])),
    notes: [],
  }
}

describe('the columns of a printed table', () => {
  test('numbers, percentages, intervals and signs for none are numeric; words are not; row headings never', () => {
    const { numeric } = layoutOf(
      table(
        ['Year', 'n', '%', 'Interval', 'Note'],
        [
          ['2022', '1 234', '12,5 %', '3–7', 'hidden'],
          ['2020', '–', '..', '(2, 4)', ''],
        ],
      ),
    )
    expect(numeric).toEqual([false, true, true, true, false])
  })

  test('a narrow table is set in the normal size, its headings upright', () => {
    expect(layoutOf(table(['Group', 'n', '%'], [['State', '12', '5 %']]))).toMatchObject({
      size: 9,
      turned: null,
    })
  })

  test('a table of many columns turns its headings and sets its text smaller, never under 6 points', () => {
    const groups = Array.from({ length: 20 }, (_, place) => `Maakunta ${place}`)
    const { size, turned } = layoutOf(
      table(['Ryhmä', ...groups], [['Kaikki vastaajat yhteensä', ...groups.map(() => '100 %')]]),
    )
    expect(turned).toBeGreaterThan(30)
    expect(size).toBeGreaterThanOrEqual(6)
    expect(size).toBeLessThan(9)
  })

  test('a turned heading of several lines makes its column wider', () => {
    const long = 'Organisation or association led by immigrants (n = 16)'
    const groups = ['All', long, ...Array.from({ length: 8 }, (_, place) => `Category ${place}`)]
    const { widths } = layoutOf(table(['Answer', ...groups], [['Yes', ...groups.map(() => '5%')]]))
    expect(widths[2]).toBeGreaterThan((widths[1] ?? 0) + 2)
  })

  test('a number does not break', () => {
    expect(unbroken(['1 234 %', { text: '5 %', strong: true }])).toEqual([
      '1\u00a0234\u00a0%',
      { text: '5\u00a0%', strong: true },
    ])
  })
})
