import { describe, expect, it } from 'vitest'
import { inOrder, isOrdinal } from './option-order.ts'

/** In an order and with frequencies that say nothing. */
const shuffled = (texts: readonly string[]) =>
  inOrder(
    new Map(
      texts
        .map((text, index) => [text, ((index * 7) % texts.length) + 1] as const)
        .sort((a, b) => a[1] - b[1]),
    ),
  )

describe('answer options stand in a sensible order', () => {
  it.each([
    [
      [
        'Very favorably',
        'Somewhat favorably',
        'Neither favorably nor unfavorably (neutral)',
        'Somewhat unfavorably',
        'Very unfavorably',
        'Unfamiliar (N/A)',
      ],
    ],
    [
      [
        'Strongly agree',
        'Agree',
        'Somewhat agree',
        'Neither agree nor disagree',
        'Somewhat disagree',
        'Disagree',
        'Strongly disagree',
      ],
    ],
    [
      [
        'Extremely important',
        'Very important',
        'Somewhat important',
        'Not so important',
        'Not at all important',
      ],
    ],
    [['Erittäin tärkeä', 'Melko tärkeä', 'Ei kovin tärkeä', 'Ei lainkaan tärkeä', 'En osaa sanoa']],
    [
      [
        'Täysin samaa mieltä',
        'Jokseenkin samaa mieltä',
        'Ei samaa eikä eri mieltä',
        'Jokseenkin eri mieltä',
        'Täysin eri mieltä',
      ],
    ],
    [
      [
        'Helt av samma åsikt',
        'Delvis av samma åsikt',
        'Varken eller',
        'Delvis av annan åsikt',
        'Helt av annan åsikt',
      ],
    ],
  ])('graded statements from the positive end: %s', (texts) => {
    expect(shuffled(texts)).toEqual(texts)
    expect(isOrdinal(texts)).toBe(true)
  })

  it.each([
    [['Not at all', 'Not much', 'Some', 'A lot']],
    [['Never', 'Rarely', 'Sometimes', 'Often', 'Always']],
    [['Päivittäin', 'Viikoittain', 'Kuukausittain'].reverse()],
    [['Yes', 'No', "Don't know"]],
    [
      [
        'Less than high school degree',
        'High school degree',
        'Some college or Associate degree',
        'Bachelor degree',
        'Graduate degree',
      ],
    ],
  ])('known lists as they are usually asked: %s', (texts) => {
    expect(shuffled(texts)).toEqual(texts)
  })

  it.each([
    [['18-29', '30-44', '45-60', '> 60']],
    [['Under 18', '18–24', '25–64', '65 or older']],
    [['$0 - $24,999', '$25,000 - $49,999', '$50,000 - $99,999', '$100,000 - $149,999', '$150,000+']],
    [['alle 2 000 €', '2 000–3 999 €', '4 000–9 999 €', 'yli 10 000 €']],
  ])('ranges of numbers ascending: %s', (texts) => {
    expect(shuffled(texts)).toEqual(texts)
  })

  it('others by frequency, equal ones by their texts, with "Other" at the end', () => {
    const counts = new Map([
      ['Greedo', 197],
      ['Other', 900],
      ['Han', 325],
      ['Both', 197],
    ])
    expect(inOrder(counts)).toEqual(['Han', 'Both', 'Greedo', 'Other'])
    expect(isOrdinal([...counts.keys()])).toBe(false)
  })

  it('texts with a number in them are no ranges', () => {
    expect(isOrdinal(['Star Wars: Episode 1', 'Star Wars: Episode 2'])).toBe(false)
  })
})
