import { describe, expect, it } from 'vitest'
import { count, days, joined, mean, percent } from './numbers.ts'

describe('numbers', () => {
  it.each([
    ['fi', '1\u00a0234', '6,8', '32\u00a0%'],
    ['sv', '1\u00a0234', '6,8', '32\u00a0%'],
    ['en', '1,234', '6.8', '32%'],
  ])('are written as %s writes them', (language, thousands, average, whole) => {
    expect(count(1234, language)).toBe(thousands)
    expect(mean(6.82, language)).toBe(average)
    expect(percent(0.315, language)).toBe(whole)
  })

  it.each([
    ['fi', '4.11.2022–24.2.2023'],
    ['sv', '4.11.2022–24.2.2023'],
    ['en', '4\u00a0November\u00a02022\u00a0– 24\u00a0February\u00a02023'],
  ])('write field periods in %s', (language, written) => {
    expect(days('2022-11-04', '2023-02-24', language)).toBe(written)
  })

  it('write a period without an end, and one of a day', () => {
    expect(days('2024-05-02', null, 'fi')).toBe('2.5.2024–')
    expect(days('2024-05-02', '2024-05-02', 'fi')).toBe('2.5.2024')
  })

  it.each([
    ['fi', 'a, b ja c'],
    ['sv', 'a, b och c'],
    ['en', 'a, b and c'],
  ])('join lists in %s', (language, written) => {
    expect(joined(['a', 'b', 'c'], language).join('')).toBe(written)
  })
})
