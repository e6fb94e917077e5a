import { describe, expect, test } from 'vitest'
import { type LocalisedText, questionId } from '#shared'
import {
  everyKind,
  inThree,
  option,
  questionnaireOf,
  single,
} from '../../../../test/support/questionnaires.ts'
import type { Question, Questionnaire } from '../definition.ts'
import type { Condition } from '../routing.ts'
import { lint } from './lint.ts'

const a = questionId('a')

/** The findings of a questionnaire of these questions, as `code at language`. */
function findings(questions: readonly Question[], more: Partial<Questionnaire> = {}): string[] {
  return lint(questionnaireOf(questions, more)).map(({ code, at, language }) =>
    language === null ? `${code} ${at}` : `${code} ${at} ${language}`,
  )
}

const routed = (showIf: Condition, ...before: Question[]) => findings([...before, single('b', { showIf })])
const saying = (text: LocalisedText) => findings([single('a', { text })])
const choice = (more: Partial<Extract<Question, { kind: 'multiple' }>>): Question => ({
  kind: 'multiple',
  id: a,
  text: inThree('a?'),
  options: [option(1, 'yes'), option(2, 'no')],
  ...more,
})

test('a sound questionnaire with every kind of question has nothing to find', () => {
  expect(lint(questionnaireOf(everyKind))).toEqual([])
})

describe('names', () => {
  test('two questions with one id, even in other capitals', () => {
    expect(findings([single('a'), single('A')])).toEqual(['duplicate_id all/A'])
  })
  test('two sections with one id', () => {
    const [section] = questionnaireOf([single('a')]).sections
    if (section === undefined) throw new Error('there is one')
    const twice = [section, { ...section, questions: [single('b')] }]
    expect(findings([], { sections: twice })).toEqual(['duplicate_id all'])
  })
  test('two options with one code or one key', () => {
    const options = [option(1, 'yes'), option(1, 'no'), option(3, 'yes', { text: inThree('kolme') })]
    expect(findings([single('a', { options })])).toEqual([
      'duplicate_key all/a/options/yes',
      'duplicate_code all/a/options/no',
    ])
  })
  test('a special point that is also a number of the scale', () => {
    const scale = everyKind.find(({ kind }) => kind === 'scale')
    if (scale?.kind !== 'scale') throw new Error('there is one')
    const points = [option(9, 'cannot_say', { missing: 'cannot_say' })]
    expect(findings([{ ...scale, scale: { ...scale.scale, points } }])).toEqual([
      'duplicate_code all/rating/options/cannot_say',
    ])
  })
  test.each(['with space', 'é', '', 'constructor'])('an id that cannot be one: "%s"', (id) => {
    expect(findings([single(id)])).toEqual([`id_not_usable all/${id}`])
  })
  test('a part of one question that exports would call like another', () => {
    expect(findings([choice({}), single('a_yes')])).toEqual(['export_name_taken all/a'])
  })
})

describe('what is offered', () => {
  test('a section that asks nothing', () => {
    expect(findings([])).toContain('section_empty all')
  })
  test('a question without options', () => {
    expect(findings([choice({ options: [] })])).toEqual(['no_options all/a'])
  })
  test('more choices allowed than can be made together', () => {
    const options = [option(1, 'yes'), option(2, 'no'), option(3, 'none', { exclusive: true })]
    expect(findings([choice({ options, max: 3 })])).toEqual(['max_too_large all/a'])
  })
  test('more ranks than items', () => {
    const ranking = everyKind.find(({ kind }) => kind === 'ranking')
    if (ranking?.kind !== 'ranking') throw new Error('there is one')
    expect(findings([{ ...ranking, top: 4 }])).toEqual(['max_too_large all/order'])
  })
  test('a range without a number in it', () => {
    const number: Question = { kind: 'number', id: a, text: inThree('a?'), min: 5, max: 1, whole: true }
    expect(findings([number])).toEqual(['range_empty all/a'])
  })
  test('a report group with a code that is no option', () => {
    expect(findings([single('a', { reportGroups: { public: [1, 7] } })])).toEqual(['unknown_code all/a'])
  })
  test('a list narrowed by a question that is not asked before', () => {
    const [region, municipality] = everyKind.filter(({ kind }) => kind === 'place')
    if (region === undefined || municipality === undefined) throw new Error('both are there')
    expect(findings([municipality, region])).toEqual(['routing_nowhere all/municipality'])
  })
  test('a mandatory question nobody can decline', () => {
    const options = [option(1, 'yes'), option(2, 'no')]
    expect(findings([single('a', { options, required: true })])).toEqual(['no_way_out all/a'])
    expect(findings([single('a', { required: true })])).toEqual([])
  })
  test('a sensitive question without "prefer not to say"', () => {
    expect(findings([single('a', { disclosure: 'sensitive' })])).toEqual(['no_way_to_decline all/a'])
  })
})

describe('routing', () => {
  test('to a question there is not', () => {
    expect(routed({ question: a, answered: true })).toEqual(['routing_nowhere all/b'])
  })
  test('to a question asked later, or to itself', () => {
    const forward = single('b', { showIf: { question: a, answered: true } })
    expect(findings([forward, single('a')])).toEqual(['routing_forward all/b'])
    expect(routed({ question: questionId('b'), answered: true })).toEqual(['routing_forward all/b'])
  })
  test('to a code its question does not have', () => {
    const findingsOfCode = routed({ question: a, hasAnyOf: [1, 9], whenMissing: 'hide' }, single('a'))
    expect(findingsOfCode).toEqual(['routing_unknown_code all/b'])
  })
  test('to codes of a question that has none', () => {
    const open: Question = { kind: 'open', id: a, text: inThree('a?'), maxLength: 10, long: false }
    expect(routed({ question: a, is: 1, whenMissing: 'hide' }, open)).toContain('routing_undecidable all/b')
  })
  test('"at least" that would take "cannot say" for an amount', () => {
    expect(routed({ question: a, atLeast: 2, whenMissing: 'hide' }, single('a'))).toEqual([
      'routing_counts_missing all/b',
    ])
    expect(routed({ question: a, atLeast: 2, except: [98], whenMissing: 'hide' }, single('a'))).toEqual([])
  })
  test('a missing answer turned round by "not"', () => {
    expect(routed({ not: { question: a, is: 1, whenMissing: 'show' } }, single('a'))).toEqual([
      'routing_missing_under_not all/b',
    ])
  })
  test('conditions that contradict each other', () => {
    const both = (one: number, other: number): Condition => ({
      all: [
        { question: a, is: one, whenMissing: 'hide' },
        { question: a, is: other, whenMissing: 'hide' },
      ],
    })
    expect(routed(both(1, 2), single('a'))).toEqual(['unreachable all/b'])
    expect(routed(both(1, 1), single('a'))).toEqual([])
  })
  test('a condition that contradicts the one its own question rests on', () => {
    const yes: Condition = { question: a, is: 1, whenMissing: 'hide' }
    const no: Condition = { question: a, is: 2, whenMissing: 'hide' }
    const middle = single('m', { showIf: yes })
    const afterMiddle: Condition = { question: questionId('m'), answered: true }
    expect(routed({ all: [afterMiddle, no] }, single('a'), middle)).toEqual(['unreachable all/b'])
  })
  test('two options of one multiple choice can be had together unless one stands alone or only one may be chosen', () => {
    const both: Condition = {
      all: [
        { question: a, hasAnyOf: [1], whenMissing: 'hide' },
        { question: a, hasAnyOf: [2], whenMissing: 'hide' },
      ],
    }
    expect(routed(both, choice({}))).toEqual([])
    expect(routed(both, choice({ max: 1 }))).toEqual(['unreachable all/b'])
    const alone = [option(1, 'yes'), option(2, 'none', { exclusive: true })]
    expect(routed(both, choice({ options: alone }))).toEqual(['unreachable all/b'])
  })
})

describe('texts', () => {
  test('a language in which a text is missing', () => {
    expect(saying({ fi: 'a?', en: 'a?' })).toEqual(['text_missing all/a sv'])
  })
  test('an option without the easy text its question has', () => {
    const easy = single('a', { text: { ...inThree('a?'), 'fi-simple': 'a?' }, options: [option(1, 'yes')] })
    const around = { title: { ...inThree('k'), 'fi-simple': 'k' } }
    expect(findings([easy], { languages: ['fi', 'sv', 'en', 'fi-simple'], ...around })).toContain(
      'easy_text_missing all/a/options/yes fi-simple',
    )
  })
  test('a language nobody knows', () => {
    expect(findings([single('a')], { languages: ['fi', 'xx'] })).toEqual(['language_unknown languages xx'])
  })
  test('two options that read the same', () => {
    const options = [
      option(1, 'yes', { text: inThree('Kyllä', 'Ja', 'Yes') }),
      option(2, 'no', { text: inThree('Ei', 'Nej', 'yes ') }),
    ]
    expect(findings([single('a', { options })])).toEqual(['duplicate_text all/a/options/no en'])
  })
  test('placeholders that differ', () => {
    expect(saying({ fi: 'Valitse {max}', sv: 'Välj {max}', en: 'Choose {n}' })).toEqual([
      'placeholder_differs all/a en',
    ])
  })
})

describe('languages', () => {
  const all = { languages: ['fi', 'ru', 'uk', 'ar', 'so'] }
  const inMany = (text: LocalisedText) =>
    findings([single('a', { text })], all).filter((finding) => !finding.includes('_missing'))

  test('a text in another script', () => {
    expect(inMany({ fi: 'Missä asut?', ru: 'Missä asut?' })).toContain('wrong_script all/a ru')
    expect(inMany({ fi: 'Где вы живёте?' })).toContain('wrong_script all/a fi')
  })
  test('a language called by its own name is no error, a sentence is', () => {
    const severityOf = (fi: string) =>
      lint(questionnaireOf([single('a', { text: { fi } })], { languages: ['fi'] }))[0]?.severity
    expect(severityOf('العربية')).toBe('warning')
    expect(severityOf('Где вы живёте?')).toBe('error')
  })
  test('a foreign name inside a text is no other script', () => {
    expect(inMany({ uk: 'У якому регіоні (maakunta) ви живете?' })).toEqual([])
  })
  test('a word that mixes scripts', () => {
    expect(inMany({ ru: 'В каком pегионе вы живёте?' })).toEqual(['mixed_scripts all/a ru'])
  })
  test.each([
    ['Persian letters in Arabic', { ar: 'چند سال' }, 'wrong_alphabet all/a ar'],
    ['Russian letters in Ukrainian', { uk: 'Где вы живёте?' }, 'wrong_alphabet all/a uk'],
    ['Swedish letters in Finnish', { fi: 'Vilka språk?' }, 'wrong_alphabet all/a fi'],
    ['Finnish letters in Somali', { so: 'Missä työskentelet?' }, 'wrong_alphabet all/a so'],
    ['Ukrainian letters in Russian', { ru: 'Де ви живете і працюєте?' }, 'wrong_alphabet all/a ru'],
  ])('%s', (_, text: LocalisedText, finding) => {
    expect(inMany(text)).toContain(finding)
  })
  test('a name may have letters of its own language', () => {
    expect(inMany({ fi: 'Asutko Ålandilla?', so: 'Ma ku nooshahay Åland?' })).toEqual([])
  })
  test('a text left as it is in another language', () => {
    expect(
      saying({ fi: 'Missä kunnassa sinä asut nyt?', sv: 'Missä kunnassa sinä asut nyt?', en: 'Where?' }),
    ).toContain('left_over all/a sv')
  })
  test('an easy text may be the same as the ordinary one', () => {
    const same = 'Missä kunnassa sinä asut nyt?'
    expect(findings([single('a', { text: { fi: same, 'fi-simple': same } })], { languages: ['fi'] })).toEqual(
      [],
    )
  })
  test('words that betray another language', () => {
    const english = 'Which of the following describe your work?'
    expect(saying({ fi: english, sv: 'Vilket?', en: 'Which one?' })).toEqual(['wrong_language all/a fi'])
  })
})

test('every finding says in a sentence what is wrong', () => {
  for (const finding of lint(questionnaireOf([single('a'), single('a')])))
    expect(finding.sentence).toMatch(/^\S.*\.$/)
})
