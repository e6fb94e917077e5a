import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Answer, Question } from '#questionnaire'
import { questionId } from '#shared'
import { AnswerWords } from './answer-words.tsx'

const text = (en: string) => ({ en })
const base = { id: questionId('q'), text: text('Question') }
const options = [
  { code: 1, key: 'a', text: text('Municipality') },
  { code: 97, key: 'other', text: text('Other, please specify'), openText: true },
]
const items = [
  { key: 'one', text: text('First item') },
  { key: 'two', text: text('Second item') },
]
const rating = {
  kind: 'numeric',
  id: 'rating10',
  min: 1,
  max: 10,
  minLabel: text('1 = worst'),
  maxLabel: text('10 = best'),
  points: [{ code: 98, key: 'cannot_say', text: text('Cannot say') }],
} as const

/** The answer as plain words. */
const words = (question: Question, answer: Answer) =>
  renderToString(<AnswerWords question={question} answer={answer} language="en" />)
    .replaceAll(/<\/?(?:ul|ol|li)>/g, '|')
    .replaceAll(/<[^>]+>/g, '')

describe('an answer read back', () => {
  it('names the option, with the words written beside it', () => {
    const question: Question = { ...base, kind: 'single', options }
    expect(words(question, { kind: 'single', code: 97, text: 'A choir' })).toBe(
      'Other, please specify A choir',
    )
  })

  it('lists several options, the words beside the one they belong to', () => {
    const question: Question = { ...base, kind: 'multiple', options }
    expect(words(question, { kind: 'multiple', codes: [1, 97], text: 'A choir' })).toBe(
      '||Municipality||Other, please specify A choir||',
    )
  })

  it('gives the number on a scale of numbers, and words where the point has them', () => {
    const question: Question = { ...base, kind: 'battery', items, scale: rating }
    expect(words(question, { kind: 'battery', codes: { one: 8, two: 98 } })).toBe(
      '||First item – 8||Second item – Cannot say||',
    )
  })

  it('puts ranked items in the order they were given', () => {
    const question: Question = { ...base, kind: 'ranking', items, top: 2, partial: true }
    expect(words(question, { kind: 'ranking', ranks: { one: 2, two: 1 } })).toBe(
      '||Second item||First item||',
    )
  })
})
