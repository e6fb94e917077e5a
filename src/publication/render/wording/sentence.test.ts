import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialLanguages } from '#shared'
import type { Among, Finding } from '../../domain/finding.ts'
import { plainText, sentenceOf } from './sentence.ts'

const inThree = (fi: string, sv: string, en: string) => ({ fi, sv, en })
const training = inThree('Koulutukset', 'Utbildningar', 'Training')
const mail = inThree('Uutiskirjeet', 'Nyhetsbrev', 'Newsletters')
const trust = inThree(
  'Toimijat luottavat toisiinsa.',
  'Aktörerna litar på varandra.',
  'The actors trust one another.',
)
const clear = inThree('Roolit ovat selkeät.', 'Rollerna är tydliga.', 'The roles are clear.')

const said = (finding: Finding) =>
  officialLanguages.map((language) => plainText(sentenceOf(finding, language)).replaceAll('\u00a0', '_'))

describe('a sentence', () => {
  it('says which answer was the most common', () => {
    expect(said({ kind: 'most_common', labels: [training], share: 0.3043, among: 'answered' })).toEqual([
      'Yleisin vastaus oli ”Koulutukset”: sen valitsi 30_% kysymykseen vastanneista.',
      'Det vanligaste svaret var ”Utbildningar”, som valdes av 30_% av dem som besvarade frågan.',
      'The most common answer was “Training”, chosen by 30% of those who answered the question.',
    ])
  })

  it('says so of answers that are level', () => {
    expect(said({ kind: 'most_common', labels: [training, mail], share: 0.25, among: 'opinion' })).toEqual([
      'Yleisimmät vastaukset olivat ”Koulutukset” ja ”Uutiskirjeet”: kunkin valitsi 25_% kantaa ottaneista.',
      'De vanligaste svaren var ”Utbildningar” och ”Nyhetsbrev”, som vart och ett valdes av 25_% av dem som tog ställning.',
      'The most common answers were “Training” and “Newsletters”, each chosen by 25% of those who gave an opinion.',
    ])
  })

  it('lists what was chosen most often, and claims no order where something is hidden', () => {
    const shares = [
      { label: training, share: 0.599 },
      { label: mail, share: 0.4 },
    ]
    expect(said({ kind: 'shares', shares, top: true, among: 'answered' })).toEqual([
      'Useimmin valittiin ”Koulutukset” (60_% kysymykseen vastanneista) ja ”Uutiskirjeet” (40_%).',
      'Oftast valdes ”Utbildningar” (60_% av dem som besvarade frågan) och ”Nyhetsbrev” (40_%).',
      'The options chosen most often were “Training” (60% of those who answered the question) and “Newsletters” (40%).',
    ])
    expect(said({ kind: 'shares', shares, top: false, among: 'answered' })[2]).toBe(
      'Among the answers were “Training” (60% of those who answered the question) and “Newsletters” (40%).',
    )
  })

  it('compares means on their scale', () => {
    const finding: Finding = {
      kind: 'means',
      highest: { label: training, mean: 6.93 },
      lowest: { label: mail, mean: 5.83 },
      min: 1,
      max: 10,
    }
    expect(said(finding)).toEqual([
      'Keskiarvo oli korkein kohdassa ”Koulutukset” (6,9) ja matalin kohdassa ”Uutiskirjeet” (5,8) asteikolla 1–10.',
      'Medelvärdet var högst för ”Utbildningar” (6,9) och lägst för ”Nyhetsbrev” (5,8) på skalan 1–10.',
      'The mean was highest for “Training” (6.9) and lowest for “Newsletters” (5.8) on a scale of 1 to 10.',
    ])
  })

  it('says with which statement most and fewest agree, without the full stop of a statement', () => {
    const finding: Finding = {
      kind: 'top_two',
      scale: 'agree5',
      highest: { label: trust, share: 0.7009 },
      lowest: { label: clear, share: 0.32 },
      among: 'opinion',
    }
    expect(said(finding)).toEqual([
      'Eniten samaa mieltä oltiin väittämästä ”Toimijat luottavat toisiinsa”: 70_% kantaa ottaneista oli siitä täysin tai jokseenkin samaa mieltä. Vähiten samaa mieltä oltiin väittämästä ”Roolit ovat selkeät” (32_%).',
      'Störst andel instämde i påståendet ”Aktörerna litar på varandra”: 70_% av dem som tog ställning var helt eller delvis av samma åsikt. Minst andel instämde i påståendet ”Rollerna är tydliga” (32_%).',
      'Agreement was most common with the statement “The actors trust one another”: 70% of those who gave an opinion agreed strongly or somewhat. It was least common with the statement “The roles are clear” (32%).',
    ])
  })

  it('says what was found useful', () => {
    const finding: Finding = {
      kind: 'top_two',
      scale: 'useful5',
      highest: { label: training, share: 0.804 },
      lowest: { label: mail, share: 0.4 },
      among: 'used',
    }
    expect(said(finding)).toEqual([
      'Useimmin hyödylliseksi arvioitiin ”Koulutukset”: 80_% osallistuneista tai käyttäneistä piti sitä hyödyllisenä tai erittäin hyödyllisenä. Harvimmin hyödylliseksi arvioitiin ”Uutiskirjeet” (40_%).',
      'Oftast bedömdes ”Utbildningar” vara till nytta: 80_% av dem som hade deltagit eller använt ansåg verksamheten vara nyttig eller mycket nyttig. Mest sällan bedömdes ”Nyhetsbrev” vara till nytta (40_%).',
      'Found useful most often: “Training”, rated useful or very useful by 80% of those who had taken part or used it. Found useful least often: “Newsletters” (40%).',
    ])
  })

  it('says what was ranked first and best', () => {
    const first = { label: training, share: 0.33 }
    expect(said({ kind: 'ranking', first, best: { label: training, mean: 2.4 } })).toEqual([
      'Useimmin ensimmäiseksi sijoitettiin ”Koulutukset” (33_% niistä, jotka antoivat sille sijan), ja myös sen keskimääräinen sija oli paras (2,4).',
      'Oftast på första plats kom ”Utbildningar” (33_% av dem som rangordnade alternativet), som också fick den bästa genomsnittliga placeringen (2,4).',
      '“Training” was ranked first most often (33% of those who ranked it), and it also had the best mean rank (2.4).',
    ])
    expect(said({ kind: 'ranking', first, best: { label: mail, mean: 2.1 } })[0]).toBe(
      'Useimmin ensimmäiseksi sijoitettiin ”Koulutukset” (33_% niistä, jotka antoivat sille sijan). Paras keskimääräinen sija oli kohdalla ”Uutiskirjeet” (2,1).',
    )
  })

  it('counts open answers and says that they are not published', () => {
    expect(said({ kind: 'written', n: 12_345 })).toEqual([
      'Avoimen vastauksen kirjoitti 12_345 vastaajaa. Avoimia vastauksia ei julkaista.',
      '12_345 respondenter skrev ett öppet svar. De öppna svaren publiceras inte.',
      '12,345 respondents wrote an open answer. Open answers are not published.',
    ])
  })

  it('marks texts that exist in another language only', () => {
    const pieces = sentenceOf(
      { kind: 'most_common', labels: [{ en: 'Yes' }], share: 0.79, among: 'answered' },
      'fi',
    )
    expect(pieces.filter(({ language }) => language === 'en')).toEqual([{ text: 'Yes', language: 'en' }])
  })

  const word = fc.constantFrom('Toiminta', 'Verksamhet', 'Training', 'Kaikki muu')
  const label = word.map((text) => ({ fi: text, sv: text, en: text }))
  const share = fc.record({ label, share: fc.double({ min: 0, max: 1, noNaN: true }) })
  const mean = fc.record({ label, mean: fc.double({ min: 1, max: 10, noNaN: true }) })
  const among = fc.constantFrom<Among>('answered', 'opinion', 'used')
  const finding: fc.Arbitrary<Finding> = fc.oneof(
    fc.constantFrom<Finding>({ kind: 'withheld' }, { kind: 'too_few' }),
    fc.record({ kind: fc.constant('written' as const), n: fc.nat(1_000_000) }),
    fc.record({
      kind: fc.constant('most_common' as const),
      labels: fc.array(label, { minLength: 1, maxLength: 3 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      among,
    }),
    fc.record({
      kind: fc.constant('shares' as const),
      shares: fc.array(share, { minLength: 1, maxLength: 3 }),
      top: fc.boolean(),
      among,
    }),
    fc.record({
      kind: fc.constant('means' as const),
      highest: mean,
      lowest: mean,
      min: fc.constant(1),
      max: fc.constant(10),
    }),
    fc.record({
      kind: fc.constant('top_two' as const),
      scale: fc.constantFrom('agree5', 'useful5'),
      highest: share,
      lowest: fc.option(share),
      among,
    }),
    fc.record({ kind: fc.constant('answer_across' as const), answer: label, highest: share, lowest: share }),
    fc.record({ kind: fc.constant('ranking' as const), first: share, best: mean }),
  )

  it.each(officialLanguages)('is always a whole sentence with numbers as %s writes them', (language) => {
    fc.assert(
      fc.property(finding, (some) => {
        const text = plainText(sentenceOf(some, language))
        expect(text).toMatch(/^[\p{Lu}“”\d].*\.$/u)
        expect(text).not.toMatch(/ {2}|undefined|NaN|null|\{|\}| [.,:;)]|\(\s/u)
        // No digits but those of a formatted number: at most one decimal, the language's own decimal mark.
        expect(text).not.toMatch(language === 'en' ? /\d,\d{1,2}(?!\d)/u : /\d\.\d/u)
        expect(text).not.toMatch(/\d[.,]\d{4,}/u)
      }),
    )
  })
})
