import { expect, test } from 'vitest'
import { everyKind, given } from '../../../test/support/questionnaires.ts'
import { namesOf, optionsOf } from './options.ts'

const municipality = everyKind.find(({ id }) => id === 'municipality')
if (municipality === undefined) throw new Error('there is a municipality question')
const keysFor = (answers: Parameters<typeof given>[0]) =>
  optionsOf(municipality, given(answers)).map(({ key }) => key)

test('municipalities are those of the chosen region, and all while none is chosen', () => {
  expect(keysFor({ region: { kind: 'place', code: 6 } })).toEqual(['837'])
  expect(keysFor({})).toEqual(['091', '837'])
  expect(keysFor({ region: { kind: 'place', code: 90 } })).toEqual([])
})

const turku = { fi: 'Turku', sv: 'Åbo' }

test('a place is shown by its name in the reader\u2019s language, or by both official names', () => {
  expect(namesOf(turku, 'sv')).toEqual([{ text: 'Åbo', language: 'sv' }])
  expect(namesOf(turku, 'fi-simple')).toEqual([{ text: 'Turku', language: 'fi' }])
  expect(namesOf(turku, 'ar')).toEqual([
    { text: 'Turku', language: 'fi' },
    { text: 'Åbo', language: 'sv' },
  ])
  expect(namesOf({ fi: 'Sipoo', sv: 'Sipoo' }, 'ru')).toEqual([{ text: 'Sipoo', language: 'fi' }])
  expect(namesOf({ ...turku, en: 'Turku (Åbo)' }, 'en')).toEqual([{ text: 'Turku (Åbo)', language: 'en' }])
})
