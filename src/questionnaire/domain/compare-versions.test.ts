import { expect, test } from 'vitest'
import { everyKind, inThree, option, questionnaireOf, single } from '../../../test/support/questionnaires.ts'
import { changedTexts, compareVersions } from './compare-versions.ts'
import type { Question } from './definition.ts'

const frozen = questionnaireOf(everyKind)
const changes = (questions: readonly Question[]) =>
  compareVersions(frozen, questionnaireOf(questions)).map(({ kind, at }) => `${kind} ${at}`)
const [first, ...rest] = everyKind
if (first?.kind !== 'single') throw new Error('the first question is a single choice')

test('a questionnaire does not differ from itself, nor from one whose texts alone differ', () => {
  expect(compareVersions(frozen, frozen)).toEqual([])
  const reworded = questionnaireOf([{ ...first, text: inThree('Toisin?') }, ...rest])
  expect(compareVersions(frozen, reworded)).toEqual([])
  expect(changedTexts(frozen, reworded)).toEqual(
    ['fi', 'sv', 'en'].map((language) => `sections/all/questions/awareness/text/${language}`),
  )
})

test('a changed code is named with its place', () => {
  const options = [option(3, 'yes'), ...first.options.slice(1)]
  const [change, ...more] = compareVersions(frozen, questionnaireOf([{ ...first, options }, ...rest]))
  expect(more).toEqual([])
  expect(change).toEqual({
    kind: 'changed',
    at: 'sections/all/questions/awareness/options/yes/code',
    sentence: '“sections/all/questions/awareness/options/yes/code” was 1 and would be 3.',
  })
})

test('a question removed, added, moved or of another kind is a change', () => {
  expect(changes(rest)).toContain('removed sections/all/questions/awareness/kind')
  expect(changes([...everyKind, single('new')])).toContain('added sections/all/questions/new/kind')
  expect(changes([...rest, first])).toEqual(['changed sections/all/questions/order'])
  const open: Question = { kind: 'open', id: first.id, text: first.text, maxLength: 10, long: false }
  expect(changes([open, ...rest])).toContain('changed sections/all/questions/awareness/kind')
})

test('changed routing is a change', () => {
  const [, second] = everyKind
  if (second === undefined) throw new Error('there is a second')
  const routed: Question = { ...second, showIf: { question: first.id, is: 1, whenMissing: 'hide' } }
  expect(changes([first, routed, ...rest.slice(1)])).toContain(
    'added sections/all/questions/partners/showIf/is',
  )
})

test('asking a question in one more language is a change: it is then asked of more people', () => {
  const easy = { ...first, text: { ...first.text, 'fi-simple': 'Tiedätkö?' } }
  expect(changes([easy, ...rest])).toEqual(['changed sections/all/questions/awareness/text/languages'])
})
