import { describe, expect, it } from 'vitest'
import { readDays } from './days.ts'

describe('dates of an export become days', () => {
  it('whichever way they are written, without their time', () => {
    expect(readDays(['2024-02-13 16:12:45', ''])).toEqual(['2024-02-13', null])
    expect(readDays(['3.2.2024 9.01'])).toEqual(['2024-02-03'])
    expect(readDays(['02/03/2024 04:12:45 PM'])).toEqual(['2024-02-03'])
    expect(readDays(['03/02/2024', '13/02/2024'])).toEqual(['2024-02-03', '2024-02-13'])
    expect(readDays(['02/03/2024', '02/13/2024'])).toEqual(['2024-02-03', '2024-02-13'])
  })

  it('unless day and month cannot be told apart, or a cell is no date', () => {
    expect(readDays(['02/03/2024', '04/05/2024'])).toBeNull()
    expect(readDays(['2024-02-31'])).toBeNull()
    expect(readDays(['2024-02-13', 'yesterday'])).toBeNull()
  })

  it('and a column without any is just empty', () => {
    expect(readDays(['', ''])).toEqual([null, null])
  })
})
