import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewAnswers, hostileQuestionnaire, hostileTexts } from '../../../../../../test/support/open-data.ts'
import { havePspp, readByPspp, withoutPspp } from '../../../../../../test/support/pspp.ts'
import { madeUpDataSet, waveOf } from '../../../../../../test/support/released-results.ts'
import { recordsOf } from '../records.ts'
import { microdataSav } from './microdata-sav.ts'
import type { SavFile, SavVariable } from './sav-file.ts'
import { writeSav } from './write-sav.ts'

const dataSet = madeUpDataSet(hostileQuestionnaire, fewAnswers)
const microdata = {
  wave: waveOf(hostileQuestionnaire, { synthetic: true }),
  dataSet,
  languages: ['fi', 'sv', 'en'],
  published: new Date('2023-09-04T06:00:00Z'),
  standing: 'deposit' as const,
}

const fileOf = (variables: readonly SavVariable[], cases: number): SavFile => ({
  label: 'small',
  documents: [],
  created: new Date('2023-09-04T06:00:00Z'),
  cases,
  variables,
  sets: [],
})
const number = (name: string, values: readonly number[]): SavVariable => ({
  kind: 'number',
  name,
  label: '',
  measure: 'scale',
  decimals: 6,
  values: Float64Array.from(values),
  labels: [],
  missing: null,
})
const text = (name: string, values: readonly string[]): SavVariable => ({
  kind: 'text',
  name,
  label: '',
  measure: 'nominal',
  values,
})

describe('an SPSS file', () => {
  it('has the same bytes for the same responses', () => {
    expect(microdataSav(microdata, 'sv')).toEqual(microdataSav(microdata, 'sv'))
  })

  it('says when it was made by the moment it is given, never by the clock', () => {
    const head = Buffer.from(microdataSav(microdata, 'fi').subarray(0, 176)).toString('latin1')
    expect(head.slice(0, 4)).toBe('$FL2')
    expect(head.slice(92, 109)).toBe('04 Sep 2306:00:00')
  })
})

describe.skipIf(!havePspp)(`an SPSS file, read by PSPP${havePspp ? '' : ` (${withoutPspp})`}`, () => {
  const { printed, cases } = readByPspp(microdataSav(microdata, 'fi'), [
    'SYSFILE INFO $FILE.',
    'MRSETS /DISPLAY NAME=ALL.',
    'FREQUENCIES awareness partners_ngo.',
    'DISPLAY DOCUMENTS.',
  ])

  it('has every case, and every value and kind of missing of every variable', () => {
    expect(cases).toHaveLength(80)
    for (const record of recordsOf(dataSet)) {
      const read = cases.map((one) => one[record.name] ?? '')
      expect(record.kind === 'numbers' ? read.map(Number) : read, record.name).toEqual([...record.values])
    }
  })

  it('has labels with ä of variables, values and kinds of missing', () => {
    expect(printed).toContain('Encoding,UTF-8')
    expect(printed).toContain('useful_training,')
    expect(printed).toContain('Hyödyllistä?: training')
    expect(printed).toMatch(/En osaa sanoa/u)
    expect(printed).toMatch(/Ei kysytty/u)
  })

  it('takes the kinds of missing for missing, and counts the rest', () => {
    expect(printed).toMatch(/-5 THRU -1/u)
    // Hours has negative answers of its own, so its kinds of missing stand below them.
    expect(printed).toMatch(/-15 THRU -11/u)
    const frequencies = printed.slice(printed.indexOf('Table: awareness?'))
    expect(frequencies).toMatch(/Valid,yes,\d+,/u)
    expect(frequencies).toMatch(/Missing,En osaa sanoa,10,/u)
  })

  it('has the options of a multiple choice as a set, and measurement levels', () => {
    expect(printed).toMatch(
      /\$partners,Kumppanit\?,Dichotomies,1,"?partners_ngo\s+partners_school\s+partners_other/u,
    )
    const row = (name: string) => printed.split('\n').find((line) => line.startsWith(`${name},`)) ?? ''
    expect(row('sector')).toContain('Nominal')
    expect(row('useful_training')).toContain('Ordinal')
    expect(row('hours')).toContain('Scale')
  })

  it('says in its label and documents that it is invented and confidential, in its language', () => {
    expect(printed).toContain('Label,Esittelyaineisto: Barometri 2022')
    expect(printed).toMatch(/Luottamuksellinen: nämä vastaukset/u)
    const swedish = readByPspp(microdataSav(microdata, 'sv'), ['DISPLAY DOCUMENTS.']).printed
    expect(swedish).toMatch(/Konfidentiellt/u)
    expect(swedish).toMatch(/Demonstrationsmaterial: siffrorna är påhittade/u)
  })

  it('bears labels of 300 characters, quotation marks and right-to-left text', () => {
    const shown = readByPspp(microdataSav(microdata, 'sv'), ['SYSFILE INFO $FILE.']).printed
    expect(shown).toContain('Å'.repeat(50))
    expect(printed).toContain('مرحبا')
    expect(hostileTexts.sv).toHaveLength(300)
  })

  it('of a wave that nobody answered can be opened', () => {
    const empty = { ...microdata, dataSet: madeUpDataSet(hostileQuestionnaire, []) }
    expect(readByPspp(microdataSav(empty, 'en')).cases).toEqual([])
  })

  it('gives back every number and text that was written, of any length', () => {
    const numbers = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constant(Number.NaN), fc.integer())
    const words = fc
      .array(fc.constantFrom('a', 'ä', 'я', 'س', '字', '😀', 'z'), { maxLength: 900 })
      .map((letters) => letters.join(''))
    const rows = fc.array(
      fc.tuple(numbers, words, fc.string({ unit: fc.constantFrom('x', 'å'), maxLength: 9 })),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(rows, (drawn) => {
        const file = fileOf(
          [
            number(
              'a_number',
              drawn.map(([value]) => value),
            ),
            text(
              'a_long_text',
              drawn.map(([, words_]) => words_),
            ),
            text(
              'short',
              drawn.map(([, , short]) => short),
            ),
          ],
          drawn.length,
        )
        const read = readByPspp(writeSav(file)).cases
        expect(read.map((one) => (one.a_number?.trim() === '' ? Number.NaN : Number(one.a_number)))).toEqual(
          drawn.map(([value]) => value),
        )
        expect(read.map((one) => one.a_long_text)).toEqual(drawn.map(([, words_]) => words_))
        expect(read.map((one) => one.short)).toEqual(drawn.map(([, , short]) => short))
      }),
      { numRuns: 12 },
    )
  })
})
