import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isId } from '#shared'
import { optionName, questionName, uniqueLabels, uniqueNames } from './names.ts'

describe('names made from texts', () => {
  it('keep the telling words of a question', () => {
    expect(questionName('Do you consider yourself to be a fan of the Star Trek franchise?', 'q1')).toBe(
      'fan_star_trek_franchise',
    )
    expect(questionName('Kuinka tyytyväinen olet yhteistyöhön?', 'q1')).toBe('tyytyvainen_olet_yhteistyohon')
    expect(questionName('Вопрос', 'q7')).toBe('q7')
  })

  it('keep the first words of an option', () => {
    expect(optionName('Neither favorably nor unfavorably (neutral)', 'o3')).toBe('neither_favorably_nor')
    expect(optionName("Don't know", 'o4')).toBe('dont_know')
  })

  it('are given once each', () => {
    const unique = uniqueNames()
    expect(['gender', 'gender', 'gender_2'].map(unique)).toEqual(['gender', 'gender_2', 'gender_2_2'])
    const label = uniqueLabels()
    expect(['Yoda', 'yoda'].map(label)).toEqual(['Yoda', 'yoda (2)'])
  })

  it('are usable as ids whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(isId(questionName(text, 'q1'))).toBe(true)
        expect(isId(optionName(text, 'o1'))).toBe(true)
      }),
    )
  })
})
