import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionId } from '#shared'
import { answersTo, everyKind, given, questionnaireOf, single } from '../../../test/support/questionnaires.ts'
import type { Answers } from './answer.ts'
import { answersOnPath, pathOf, routeOf } from './path.ts'
import { valueState } from './value-state.ts'

const heard = questionId('heard')
const level = questionId('level')
const ways = questionId('ways')
/** heard → level → ways, each shown by "yes" before it. */
const chain = questionnaireOf([
  single('heard'),
  single('level', { showIf: { question: heard, is: 1, whenMissing: 'show' } }),
  single('ways', { showIf: { question: level, is: 1, whenMissing: 'hide' } }),
])
const yes = { kind: 'single', code: 1 } as const
const no = { kind: 'single', code: 2 } as const
const idsOf = (answers: Answers, language = 'fi', questionnaire = chain) =>
  pathOf(questionnaire, answers, language).flatMap(({ questions }) => questions.map(({ id }) => id))

describe('the path', () => {
  test('leads on by what was answered and by what is left open', () => {
    expect(idsOf({})).toEqual([heard, level])
    expect(idsOf(given({ heard: yes, level: yes }))).toEqual([heard, level, ways])
  })

  test('an answer left behind a changed one has no say', () => {
    const changed = given({ heard: no, level: yes, ways: yes })
    expect(idsOf(changed)).toEqual([heard])
    expect(answersOnPath(chain, changed)).toEqual({ heard: no })
  })

  test('taking the answers that count changes neither the path nor, a second time, the answers', () => {
    fc.assert(
      fc.property(answersTo(chain.sections[0]?.questions ?? []), (answers) => {
        const counting = answersOnPath(chain, answers)
        expect(idsOf(counting)).toEqual(idsOf(answers))
        expect(answersOnPath(chain, counting)).toEqual(counting)
      }),
    )
  })

  test('easy language asks only what has a text in it', () => {
    const [first, ...rest] = everyKind
    if (first === undefined) throw new Error('there are questions')
    const easy = questionnaireOf([{ ...first, text: { ...first.text, 'fi-simple': 'Tiedätkö?' } }, ...rest], {
      languages: ['fi', 'fi-simple'],
    })
    expect(idsOf({}, 'fi-simple', easy)).toEqual(['awareness'])
  })

  test('a section that asks nothing, or only tells, is no page', () => {
    const { sections } = chain
    const told = {
      id: 'told',
      title: { fi: 'Tiedoksi' },
      questions: [{ kind: 'note' as const, id: questionId('thanks'), text: { fi: 'Kiitos' } }],
    }
    const questionnaire = { ...chain, sections: [...sections, told] }
    expect(pathOf(questionnaire, {}, 'fi').map(({ section }) => section.id)).toEqual(['all'])
    expect(pathOf(questionnaire, {}, 'ru')).toEqual([])
  })

  test('a question that must not be joined with the response is on no path', () => {
    const apart = questionnaireOf([single('heard'), single('follow_up', { apart: true })])
    expect(idsOf({}, 'fi', apart)).toEqual([heard])
  })
})

describe('missing is never one thing', () => {
  const questionnaire = questionnaireOf(everyKind)
  const stateIn = (id: string, answers: Answers, item?: string, language = 'fi') => {
    const question = everyKind.find((one) => one.id === id)
    if (question === undefined) throw new Error(id)
    return valueState(question, answers, routeOf(questionnaire, answers, language), item)
  }

  test('asked and left empty is not answered', () => {
    expect(stateIn('awareness', {})).toBe('not_answered')
    expect(stateIn('useful', {}, 'training')).toBe('not_answered')
  })

  test('routed past is not asked, even where an older answer is stored', () => {
    const [, question] = chain.sections[0]?.questions ?? []
    if (question === undefined) throw new Error('level is there')
    const answers = given({ heard: no, level: yes })
    expect(valueState(question, answers, routeOf(chain, answers, 'fi'))).toBe('not_asked')
  })

  test('not part of the language is not asked, but what was answered before the change of language counts', () => {
    expect(stateIn('awareness', {}, undefined, 'so')).toBe('not_asked')
    expect(stateIn('awareness', given({ awareness: yes }), undefined, 'so')).toBe('answered')
  })

  test('what the respondent chose not to say is kept by its kind, for each item by itself', () => {
    expect(stateIn('awareness', given({ awareness: { kind: 'single', code: 98 } }))).toBe('cannot_say')
    expect(stateIn('partners', given({ partners: { kind: 'multiple', codes: [98] } }))).toBe('cannot_say')
    expect(stateIn('rating', given({ rating: { kind: 'scale', code: 98 } }))).toBe('cannot_say')
    const useful = given({ useful: { kind: 'battery', codes: { training: 2, webinars: 96 } } })
    expect(stateIn('useful', useful, 'training')).toBe('answered')
    expect(stateIn('useful', useful, 'webinars')).toBe('not_used')
    expect(stateIn('useful', useful, 'materials')).toBe('not_answered')
  })

  test('numbers, places, texts and ranks are answers', () => {
    expect(stateIn('rating', given({ rating: { kind: 'scale', code: 10 } }))).toBe('answered')
    expect(stateIn('region', given({ region: { kind: 'place', code: 6 } }))).toBe('answered')
    expect(stateIn('words', given({ words: { kind: 'open', text: 'hyvä' } }))).toBe('answered')
    expect(stateIn('order', given({ order: { kind: 'ranking', ranks: { training: 1 } } }), 'training')).toBe(
      'answered',
    )
    expect(stateIn('order', given({ order: { kind: 'ranking', ranks: { training: 1 } } }), 'webinars')).toBe(
      'not_answered',
    )
  })
})
