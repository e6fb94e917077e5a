import { describe, expect, it } from 'vitest'
import { officialLanguages, unwrap } from '#shared'
import written from '../../content/concordance.json' with { type: 'json' }
import type { Category, DataSet } from '../data-set.ts'
import { compareWaves } from './compare-waves.ts'
import { type Concordance, readConcordance } from './concordance.ts'

const note = { fi: 'Huomautus', sv: 'Anmärkning', en: 'A note' }
const category = (code: number, key: string): Category => ({ code, key, label: { en: key } })
const municipality = category(1, 'municipality')
const ngo = category(2, 'ngo')
const wellbeing = category(6, 'wellbeing')

function wave(name: string, categories: readonly Category[], codes: readonly number[]): DataSet {
  const text = { en: 'What type of organisation?' }
  const base = { question: 'org_type', part: null, questionText: text, label: text, concept: 'org_type' }
  return {
    wave: name,
    hash: `hash-${name}`,
    rows: codes.length,
    variables: [{ ...base, name: 'org_type', measure: 'nominal', categories, disclosure: 'open' }],
    columns: new Map([['org_type', { kind: 'codes', values: Int32Array.from(codes) }]]),
  }
}
const earlier = { dataSet: wave('2020', [municipality, ngo], [1, 1, 2, 2, 2, -2]), weights: null }
const later = {
  dataSet: wave('2022', [municipality, ngo, wellbeing], [1, 6, 6, 2, 1, 2, -1, 6]),
  weights: null,
}
const entry = (comparison: Concordance[number]['comparison']): Concordance => [
  { question: 'org_type', earlier: '2020', later: '2022', comparison, note },
]
const together = entry({ kind: 'scale_mapped', earlier: {}, later: { '6': 1 } })

describe('a trend between two waves', () => {
  it('puts answers into the common categories the concordance names', () => {
    const change = unwrap(compareWaves(together, earlier, later, 'org_type'))
    expect(change.earlier).toEqual({ wave: '2020', dataSet: 'hash-2020', n: 5 })
    expect(change.later.n).toBe(7)
    expect(change.categories.map(({ category: own }) => own.key)).toEqual(['municipality', 'ngo'])
    expect(change.categories[0]?.earlier).toBeCloseTo(2 / 5, 12)
    expect(change.categories[0]?.later).toBeCloseTo(5 / 7, 12)
    expect(change.note).toEqual(note)
    expect(change.method).toBe('newcombe')
    expect(change.mean).toBeNull()
  })

  it('has an interval around the change', () => {
    const [first] = unwrap(compareWaves(together, earlier, later, 'org_type')).categories
    expect(first?.low).toBeLessThan(first?.change ?? 0)
    expect(first?.high).toBeGreaterThan(first?.change ?? 0)
  })

  it('with weights of one has the shares of no weights, judged by the design', () => {
    const weights = new Float64Array(later.dataSet.rows).fill(1)
    const change = unwrap(compareWaves(together, earlier, { ...later, weights }, 'org_type'))
    expect(change.method).toBe('design')
    expect(change.categories[0]?.later).toBeCloseTo(5 / 7, 12)
  })

  it('is refused with a reason where the concordance says nothing', () => {
    expect(compareWaves([], earlier, later, 'org_type')).toMatchObject({
      ok: false,
      problem: { code: 'no_concordance', at: 'org_type' },
    })
  })

  it('is refused with the note where the versions cannot be compared', () => {
    expect(compareWaves(entry({ kind: 'not_comparable' }), earlier, later, 'org_type')).toMatchObject({
      ok: false,
      problem: { code: 'not_comparable', message: 'A note' },
    })
  })

  it('is refused where an answer exists in one wave only and nobody said where it belongs', () => {
    expect(compareWaves(entry({ kind: 'identical' }), earlier, later, 'org_type')).toMatchObject({
      ok: false,
      problem: { code: 'categories_differ', values: { code: 6 } },
    })
  })

  it('is refused for a variable one wave does not have', () => {
    expect(compareWaves(together, earlier, later, 'coop_rating_municipal')).toMatchObject({
      ok: false,
      problem: { code: 'unknown_variable', values: { wave: '2020' } },
    })
  })
})

describe('the concordance of the barometer', () => {
  const concordance = unwrap(readConcordance(written))

  it('says something in every official language about every question it names', () => {
    for (const own of concordance)
      for (const language of officialLanguages) expect(own.note[language], own.question).toBeTruthy()
  })

  it('counts wellbeing services counties of 2022 with the municipalities', () => {
    const change = unwrap(compareWaves(concordance, earlier, later, 'org_type'))
    expect(change.categories.map(({ category: own }) => own.code)).toEqual([1, 2])
  })

  it('is read only as agreed', () => {
    expect(readConcordance({ entries: [{ question: 'x' }] })).toMatchObject({
      problem: { code: 'invalid_concordance' },
    })
    expect(readConcordance({ entries: [...written.entries, written.entries[0]] })).toMatchObject({
      problem: { code: 'invalid_concordance' },
    })
  })
})
