import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparedQuestion, TrendChange, TrendRow } from '#analysis'
import { officialLanguages } from '#shared'
import { changeFindingOf } from '../../domain/findings/find-change.ts'
import { changeSentenceOf, changeWritten } from './change-sentence.ts'
import { plainText } from './sentence.ts'

const inThree = (fi: string, sv: string, en: string) => ({ fi, sv, en })
const regional = inThree('Alueellinen yhteistyö', 'Samarbetet på regional nivå', 'Regional cooperation')
const heard = inThree('Meitä kuullaan.', 'Vi blir hörda.', 'We are heard.')
const up: TrendChange = { change: 0.11, low: 0.04, high: 0.18 }
const flat: TrendChange = { change: 0.01, low: -0.06, high: 0.08 }
const down: TrendChange = { change: -0.01, low: -0.02, high: -0.01 }

const row = (
  label: TrendRow['label'],
  change: TrendChange | null,
  mixHeld: TrendChange | null,
): TrendRow => ({
  key: label.en ?? '',
  label,
  earlier: { value: 0.4, n: 700 },
  later: { value: 0.5, n: 300 },
  change,
  mixHeld,
})

function said(figure: ComparedQuestion['figure'], rows: readonly TrendRow[]): readonly string[] {
  const question: ComparedQuestion = {
    kind: 'compared',
    question: 'q',
    comparison: 'identical',
    note: {},
    figure,
    method: 'newcombe',
    rows,
  }
  const about = { figure, scale: figure === 'top_two' ? 'agree5' : null, year: '2020' }
  return officialLanguages.map((language) =>
    plainText(changeSentenceOf(changeFindingOf(question), about, language)).replaceAll('\u00a0', '_'),
  )
}

describe('what is said of a change', () => {
  it('names what rose, and that the rest shows no clear change', () => {
    expect(said('top_two', [row(heard, up, up), row(regional, flat, flat)])).toEqual([
      'Samaa mieltä olevien osuus on kasvanut vuodesta 2020 väittämässä ”Meitä kuullaan” (+11_prosenttiyksikköä). Muissa verratuissa kohdissa ei ole selvää muutosta. Tulos on sama, kun organisaatiotyyppien jakauma vakioidaan vuoden 2020 mukaiseksi.',
      'Sedan 2020 har andelen som instämmer ökat för ”Vi blir hörda” (+11_procentenheter). De övriga punkter som jämförs visar ingen tydlig förändring. Resultatet är detsamma när fördelningen av organisationstyper hålls som 2020.',
      'The share who agree has risen since 2020 for “We are heard” (+11_percentage points). The others compared show no clear change. The result is the same when the mix of organisation types is held as in 2020.',
    ])
  })

  it('counts one percentage point in the singular', () => {
    expect(said('share', [row(heard, down, null)])).toEqual([
      'Osuus on pienentynyt vuodesta 2020 kohdassa ”Meitä kuullaan” (−1_prosenttiyksikkö).',
      'Sedan 2020 har andelen minskat för ”Vi blir hörda” (−1_procentenhet).',
      'The share has fallen since 2020 for “We are heard” (−1_percentage point).',
    ])
  })

  it('calls a change clear only where the interval shown does not reach zero', () => {
    const touching = { change: 0.3, low: 0, high: 0.6 }
    expect(said('mean', [row(regional, touching, null)])).toEqual([
      'Keskiarvossa ei ole selvää muutosta vuodesta 2020.',
      'Medelvärdet visar ingen tydlig förändring sedan 2020.',
      'The mean shows no clear change since 2020.',
    ])
    const means = [row(regional, touching, touching), row(heard, flat, flat)]
    expect(said('mean', means)[0]).toBe(
      'Verratuissa keskiarvoissa ei ole selvää muutosta vuodesta 2020. Tulos on sama, kun organisaatiotyyppien jakauma vakioidaan vuoden 2020 mukaiseksi.',
    )
  })

  it('says so where the mix alone may have made the change', () => {
    const risen = { change: 0.3, low: 0.1, high: 0.5 }
    const held = { change: 0.1, low: -0.1, high: 0.3 }
    expect(said('mean', [row(regional, risen, held)])).toEqual([
      'Keskiarvo on noussut vuodesta 2020 kohdassa ”Alueellinen yhteistyö” (+0,3). Kun organisaatiotyyppien jakauma vakioidaan vuoden 2020 mukaiseksi, muutos ei ole selvä: ”Alueellinen yhteistyö” (+0,1).',
      'Sedan 2020 har medelvärdet ökat för ”Samarbetet på regional nivå” (+0,3). När fördelningen av organisationstyper hålls som 2020 är förändringen inte tydlig: ”Samarbetet på regional nivå” (+0,1).',
      'The mean has risen since 2020 for “Regional cooperation” (+0.3). When the mix of organisation types is held as in 2020, the change is not clear: “Regional cooperation” (+0.1).',
    ])
    expect(said('mean', [row(regional, held, risen)])[2]).toBe(
      'The mean shows no clear change since 2020. When the mix of organisation types is held as in 2020, a clear change is also seen for “Regional cooperation” (+0.3).',
    )
  })

  it('says nothing of what is hidden', () => {
    expect(said('share', [row(regional, null, null)])).toEqual([
      'Lukuja on peitetty niin paljon, ettei muutoksesta vuoden 2020 jälkeen voi sanoa mitään.',
      'Så många tal är dolda att det inte går att säga något om förändringen sedan 2020.',
      'So many figures are hidden that nothing can be said of the change since 2020.',
    ])
    expect(said('share', [row(heard, up, up), row(regional, null, null)])[2]).not.toContain('Regional')
  })

  it('never claims a direction that the interval does not have', () => {
    const number = fc.integer({ min: -30, max: 30 }).map((points) => points / 100)
    fc.assert(
      fc.property(number, number, number, (one, two, three) => {
        const [low = 0, change = 0, high = 0] = [one, two, three].sort((a, b) => a - b)
        const [, , english = ''] = said('share', [row(heard, { low, change, high }, null)])
        expect(english.includes('has risen')).toBe(low > 0)
        expect(english.includes('has fallen')).toBe(high < 0)
        expect(english).not.toMatch(/[{}]| {2}|undefined|NaN/u)
      }),
    )
  })
})

describe('a change in figures', () => {
  it('has its sign, and a minus that is no hyphen', () => {
    expect(changeWritten(-0.14, 'share', 'en')).toBe('−14\u00a0percentage points')
    expect(changeWritten(0, 'mean', 'fi')).toBe('0,0')
    expect(changeWritten(0.3, 'mean', 'sv')).toBe('+0,3')
  })
})
