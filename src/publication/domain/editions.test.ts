import { describe, expect, it } from 'vitest'
import { questionnaireOf } from '../../../test/support/questionnaires.ts'
import { waveOf } from '../../../test/support/released-results.ts'
import { unwrap } from '../../shared/index.ts'
import written from '../content/editions.json' with { type: 'json' }
import { factsOfWave, readEditions } from './editions.ts'

const editions = unwrap(readEditions(written))
const barometer = { ...questionnaireOf([]), id: 'partnership-barometer' as never }

describe('the stored facts of editions', () => {
  it('hold the report, the event and the dates of the wave of 2022 in every official language', () => {
    const facts = factsOfWave(waveOf(barometer), editions)
    expect(facts.report.title).toEqual({
      fi: 'Kumppanuusbarometri 2022',
      sv: 'Partnerskapsbarometer 2022',
      en: 'Partnership Barometer 2022',
    })
    expect(facts.published?.versions).toMatchObject({
      sv: '2023-09-11T13:41:00+03:00',
      en: '2023-09-11T13:41:00+03:00',
    })
    expect(facts.event?.speakers).toHaveLength(1)
  })

  it('say of another wave only what it says itself, and of another survey nothing of the programme', () => {
    const next = factsOfWave(waveOf(barometer, { id: '2024' as never }), editions)
    expect(next.programme?.owner.id).toBe('TEM')
    expect(next).toMatchObject({ contractor: null, event: null, published: null })
    const wave = waveOf(questionnaireOf([]), { languages: ['en'] })
    expect(factsOfWave(wave, editions)).toEqual({
      sourceLanguage: 'en',
      programme: null,
      contractor: null,
      report: { title: wave.title, publishedOn: null, elsewhere: null },
      event: null,
      published: null,
    })
  })

  it.each([
    ['a time without an offset', (text: string) => text.replaceAll('+03:00', ''), /published|event/u],
    [
      'a title that lacks a language',
      (text: string) => text.replace('"sv":"Partnerskapsbarometer 2022"', '"ru":"x"'),
      /title/u,
    ],
    ['an address that is no https', (text: string) => text.replaceAll('https:', 'javascript:'), /url/u],
  ])('are refused with the place of %s', (_, spoil, place) => {
    expect(readEditions(JSON.parse(spoil(JSON.stringify(written))))).toMatchObject({
      problem: { code: 'editions_unreadable', at: expect.stringMatching(place) },
    })
  })
})
