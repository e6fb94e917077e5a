import { describe, expect, it } from 'vitest'
import { sentencesOf } from './plain-words.ts'

describe('the sentences of a text', () => {
  it('end where a new one begins, not within dates, times and numbers', () => {
    const text = 'Kysely oli auki 4.11.2022–24.2.2023 klo 9.30. Vastauksia saatiin 375. Kiitos!'
    expect(sentencesOf(text)).toEqual([
      'Kysely oli auki 4.11.2022–24.2.2023 klo 9.30.',
      'Vastauksia saatiin 375.',
      'Kiitos!',
    ])
  })

  it('are none of nothing', () => expect(sentencesOf('')).toEqual([]))
})
