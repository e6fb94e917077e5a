import { describe, expect, it } from 'vitest'
import { officialLanguages } from '#shared'
import type { Statement, Thing, Topic } from '../../domain/findings/statement.ts'
import { listed, voiceOf } from './say.ts'
import { bareOf, piecesUnderQuestion, plainText, sentenceOf } from './sentence.ts'

const inThree = (fi: string, sv: string, en: string) => ({ fi, sv, en })
const thing = (key: string, fi: string, sv: string, en: string): Thing => ({
  key,
  label: inThree(fi, sv, en),
})
const training = thing('training', 'Koulutukset', 'Utbildningar', 'Training')
const mail = thing('newsletters', 'Uutiskirjeet', 'Nyhetsbrev', 'Newsletters')
const trust = thing(
  'trust',
  'Toimijat luottavat toisiinsa.',
  'Aktörerna litar på varandra.',
  'The actors trust one another.',
)
const clear = thing('clear', 'Roolit ovat selkeät.', 'Rollerna är tydliga.', 'The roles are clear.')
const about: Topic = {
  questionnaire: 'other',
  question: 'q',
  text: inThree('Mitä teet?', 'Vad gör du?', 'What do you do?'),
}
const ours = (question: string): Topic => ({ ...about, questionnaire: 'partnership-barometer', question })

const under = (statement: Statement) =>
  officialLanguages.map((language) =>
    plainText(piecesUnderQuestion(statement, language)).replaceAll('\u00a0', '_'),
  )
const alone = (statement: Statement, style?: 'easy') =>
  officialLanguages.map((language) => sentenceOf(statement, language, style).replaceAll('\u00a0', '_'))

describe('a sentence under the heading of its question', () => {
  it('names only the other question that has the same things first', () => {
    const second = { ...about, question: 'r', text: inThree('Mitä muuta?', 'Vad mer?', 'What else?') }
    expect(under({ kind: 'same_top', first: about, second, things: [] })).toEqual([
      'Samat asiat ovat kärjessä myös kysymyksessä ”Mitä muuta?”',
      'Samma saker kommer först också i frågan ”Vad mer?”',
      'The same things also come first in the question “What else?”',
    ])
  })

  it('says which answer was the most common', () => {
    expect(
      under({ kind: 'most_common', about, answers: [training], share: 0.3043, among: 'answered' }),
    ).toEqual([
      'Yleisin vastaus oli ”Koulutukset”: sen valitsi 30_% kysymykseen vastanneista.',
      'Det vanligaste svaret var ”Utbildningar”, som valdes av 30_% av dem som besvarade frågan.',
      'The most common answer was “Training”, chosen by 30% of those who answered the question.',
    ])
  })

  it('says so of answers that are level', () => {
    expect(
      under({ kind: 'most_common', about, answers: [training, mail], share: 0.25, among: 'opinion' }),
    ).toEqual([
      'Yleisimmät vastaukset olivat ”Koulutukset” ja ”Uutiskirjeet”: kunkin valitsi 25_% kantaa ottaneista.',
      'De vanligaste svaren var ”Utbildningar” och ”Nyhetsbrev”, som vart och ett valdes av 25_% av dem som tog ställning.',
      'The most common answers were “Training” and “Newsletters”, each chosen by 25% of those who gave an opinion.',
    ])
  })

  it('lists what was chosen most often, and claims no order where something is hidden', () => {
    const things = [
      { ...training, n: 54, share: 0.599 },
      { ...mail, n: 36, share: 0.4 },
    ]
    expect(
      under({
        kind: 'top',
        about,
        things,
        ordered: true,
        tied: false,
        named: null,
        among: 'answered',
        base: 90,
      }),
    ).toEqual([
      'Useimmin valittiin ”Koulutukset” (60_% kysymykseen vastanneista) ja ”Uutiskirjeet” (40_%).',
      'Oftast valdes ”Utbildningar” (60_% av dem som besvarade frågan) och ”Nyhetsbrev” (40_%).',
      'The options chosen most often were “Training” (60% of those who answered the question) and “Newsletters” (40%).',
    ])
    expect(under({ kind: 'listed', about, things, among: 'answered' })[2]).toBe(
      'Of those who answered the question, 60% chose “Training” and 40% “Newsletters”.',
    )
  })

  it('compares means on their scale', () => {
    const finding: Statement = {
      kind: 'means',
      about,
      highest: { ...training, mean: 6.93 },
      lowest: { ...mail, mean: 5.83 },
      ends: { min: 1, max: 10 },
    }
    expect(under(finding)).toEqual([
      'Keskiarvo oli korkein kohdassa ”Koulutukset” (6,9) ja matalin kohdassa ”Uutiskirjeet” (5,8) asteikolla 1–10.',
      'Medelvärdet var högst för ”Utbildningar” (6,9) och lägst för ”Nyhetsbrev” (5,8) på skalan 1–10.',
      'The mean was highest for “Training” (6.9) and lowest for “Newsletters” (5.8) on a scale of 1 to 10.',
    ])
  })

  it('says with which statement most and fewest agree, without the full stop of a statement', () => {
    const finding: Statement = {
      kind: 'two_highest',
      about,
      scale: 'agree5',
      highest: { ...trust, n: 9, share: 0.7009 },
      lowest: { ...clear, n: 9, share: 0.32 },
      among: 'opinion',
    }
    expect(under(finding)).toEqual([
      'Eniten samaa mieltä oltiin väittämästä ”Toimijat luottavat toisiinsa”: 70_% kantaa ottaneista oli siitä täysin tai jokseenkin samaa mieltä. Vähiten samaa mieltä oltiin väittämästä ”Roolit ovat selkeät” (32_%).',
      'Andelen som instämde var störst för påståendet ”Aktörerna litar på varandra”: 70_% av dem som tog ställning var helt eller delvis av samma åsikt. Andelen var minst för påståendet ”Rollerna är tydliga” (32_%).',
      'Agreement was most common with the statement “The actors trust one another”: 70% of those who gave an opinion agreed strongly or somewhat. It was least common with the statement “The roles are clear” (32%).',
    ])
  })

  it('says what was found useful', () => {
    const finding: Statement = {
      kind: 'two_highest',
      about,
      scale: 'useful5',
      highest: { ...training, n: 9, share: 0.804 },
      lowest: { ...mail, n: 9, share: 0.4 },
      among: 'used',
    }
    expect(under(finding)).toEqual([
      'Useimmin hyödylliseksi arvioitiin ”Koulutukset”: 80_% osallistuneista tai käyttäneistä piti sitä hyödyllisenä tai erittäin hyödyllisenä. Harvimmin hyödylliseksi arvioitiin ”Uutiskirjeet” (40_%).',
      'Oftast bedömdes ”Utbildningar” vara till nytta: 80_% av dem som hade deltagit eller använt ansåg verksamheten vara nyttig eller mycket nyttig. Mest sällan bedömdes ”Nyhetsbrev” vara till nytta (40_%).',
      'Found useful most often: “Training”, rated useful or very useful by 80% of those who had taken part or used it. Found useful least often: “Newsletters” (40%).',
    ])
  })

  it('says what was ranked first and best', () => {
    const first = { ...training, n: 9, share: 0.33 }
    expect(under({ kind: 'ranking', about, first, best: { ...training, mean: 2.4 } })).toEqual([
      'Useimmin ensimmäiseksi sijoitettiin ”Koulutukset” (33_% niistä, jotka antoivat sille sijan). Se sai myös parhaan keskimääräisen sijan (2,4).',
      'På första plats sattes oftast ”Utbildningar” (33_% av dem som rangordnade alternativet). Det fick också den bästa genomsnittliga placeringen (2,4).',
      '“Training” was ranked first most often (33% of those who ranked it), and it also had the best mean rank (2.4).',
    ])
    expect(under({ kind: 'ranking', about, first, best: { ...mail, mean: 2.1 } })[0]).toBe(
      'Useimmin ensimmäiseksi sijoitettiin ”Koulutukset” (33_% niistä, jotka antoivat sille sijan). Paras keskimääräinen sija oli kohdalla ”Uutiskirjeet” (2,1).',
    )
  })

  it('counts open answers and says that they are not published', () => {
    expect(under({ kind: 'written', about, n: 12_345 })).toEqual([
      'Avoimen vastauksen kirjoitti 12_345 vastaajaa. Avoimia vastauksia ei julkaista.',
      '12_345 respondenter skrev ett öppet svar. De öppna svaren publiceras inte.',
      '12,345 respondents wrote an open answer. Open answers are not published.',
    ])
  })

  it('marks texts that exist in another language only', () => {
    const pieces = piecesUnderQuestion(
      {
        kind: 'most_common',
        about,
        answers: [{ key: 'yes', label: { en: 'Yes' } }],
        share: 0.79,
        among: 'answered',
      },
      'fi',
    )
    expect(pieces.filter(({ language }) => language === 'en')).toEqual([{ text: 'Yes', language: 'en' }])
  })
})

describe('a sentence that stands alone', () => {
  const useful: Statement = {
    kind: 'majority',
    about: ours('prog_effects'),
    item: { ...trust, key: 'useful_overall' },
    scale: 'agree5',
    among: 'opinion',
    share: 0.61,
    base: 241,
    withCannotSay: 0.5485,
  }

  it('retells what the barometer is known to ask', () => {
    expect(alone(useful)).toEqual([
      'Enemmistö kantaa ottaneista (61_%) kokee, että kumppanuusohjelmasta on ollut hyötyä heidän työlleen.',
      'Majoriteten av dem som tog ställning (61_%) upplever att partnerskapsprogrammet har varit till nytta för deras arbete.',
      'A majority of those who gave an opinion (61%) feel that the partnership programme has been useful for their work.',
    ])
  })

  it('quotes what others ask, and tells their question', () => {
    const theirs: Statement = { ...useful, about, item: trust }
    expect(alone(theirs)).toEqual([
      'Enemmistö kantaa ottaneista (61_%) oli samaa mieltä väittämästä ”Toimijat luottavat toisiinsa”.',
      'Majoriteten av dem som tog ställning (61_%) instämde i påståendet ”Aktörerna litar på varandra”.',
      'A majority of those who gave an opinion (61%) agreed with the statement “The actors trust one another”.',
    ])
    expect(
      alone({ kind: 'most_common', about, answers: [training], share: 0.3043, among: 'answered' }),
    ).toEqual([
      'Kysymyksenä oli ”Mitä teet?” Yleisin vastaus oli ”Koulutukset”: sen valitsi 30_% kysymykseen vastanneista.',
      'Frågan löd ”Vad gör du?” Det vanligaste svaret var ”Utbildningar”, som valdes av 30_% av dem som besvarade frågan.',
      'The question was “What do you do?” The most common answer was “Training”, chosen by 30% of those who answered the question.',
    ])
  })

  it('says so where a majority is none once "cannot say" is counted', () => {
    expect(alone({ ...useful, withCannotSay: 0.48 })[2]).toBe(
      'A majority of those who gave an opinion (61%) feel that the partnership programme has been useful for their work. If those who could not say are counted as well, the share is 48%.',
    )
  })

  it('has no word where none fits, and then the number stands alone', () => {
    expect(alone({ ...useful, kind: 'share', share: 0.28 })).toEqual([
      'Kantaa ottaneista 28_% kokee, että kumppanuusohjelmasta on ollut hyötyä heidän työlleen.',
      'Av dem som tog ställning upplever 28_% att partnerskapsprogrammet har varit till nytta för deras arbete.',
      'Of those who gave an opinion, 28% feel that the partnership programme has been useful for their work.',
    ])
  })

  it('inflects the regions of Finland, and joins lists that have "and" within', () => {
    const groups = [{ key: '01', label: inThree('Uusimaa', 'Nyland', 'Uusimaa'), n: 118, share: 118 / 375 }]
    const found = { ordered: true, tied: false }
    expect(
      alone({ kind: 'largest_groups', about: ours('region'), groups, ...found, responses: 375 }),
    ).toEqual([
      'Maakunnista eniten vastauksia saatiin Uudeltamaalta: lähes kolmasosa kaikista vastauksista (31_%).',
      'Landskapsvis kom flest svar från Nyland: nästan en tredjedel av alla svar (31_%).',
      'By region, the largest number of responses came from Uusimaa: nearly a third of all responses (31%).',
    ])
    const things = [training, { ...training, key: 'webinars' }, mail].map((one) => ({ ...one, mean: 4 }))
    expect(
      alone({
        kind: 'top_means',
        about: ours('useful_national'),
        things,
        ...found,
        scale: 'useful5',
        ends: { min: 1, max: 5 },
        among: 'used',
      }),
    ).toEqual([
      'Valtakunnallisesta toiminnasta vastaajille hyödyllisintä ovat olleet koulutukset ja muu osaamisen kehittäminen, webinaarit sekä uutiskirjeet.',
      'Av den riksomfattande verksamheten har respondenterna haft mest nytta av utbildningar och annan kompetensutveckling, webbseminarier samt nyhetsbrev.',
      'The national activities that respondents find most useful are training and other competence development, webinars, and newsletters.',
    ])
  })

  it('has another form without a word for the share, to follow a sentence that begins alike', () => {
    const item = { key: 'useful_overall', label: inThree('Hyötyä', 'Nytta', 'Use') }
    const share = { about: ours('prog_effects'), item, scale: 'agree5', among: 'opinion', base: 100 } as const
    const majority: Statement = { kind: 'majority', ...share, share: 0.61, withCannotSay: null }
    const bare = officialLanguages.map((language) =>
      plainText(bareOf(majority, language) ?? []).replaceAll('\u00a0', '_'),
    )
    expect(bare).toEqual([
      'Kantaa ottaneista 61_% kokee, että kumppanuusohjelmasta on ollut hyötyä heidän työlleen.',
      'Av dem som tog ställning upplever 61_% att partnerskapsprogrammet har varit till nytta för deras arbete.',
      'Of those who gave an opinion, 61% feel that the partnership programme has been useful for their work.',
    ])
    expect(bareOf({ kind: 'share', ...share, share: 0.42 }, 'fi')).toBeNull()
    expect(bareOf({ kind: 'written', about, n: 3 }, 'fi')).toBeNull()
  })

  it('says a last word that all things share once', () => {
    const voiced = (language: string, ...names: readonly string[]) => listed(names, voiceOf(language))
    expect(voiced('fi', 'alueelliseen toimintaan', 'valtakunnalliseen toimintaan')).toBe(
      'alueelliseen ja valtakunnalliseen toimintaan',
    )
    expect(voiced('sv', 'den regionala verksamheten', 'den riksomfattande verksamheten')).toBe(
      'den regionala och den riksomfattande verksamheten',
    )
    expect(voiced('en', 'regional activities', 'national activities')).toBe(
      'regional and national activities',
    )
    expect(voiced('en', 'at municipal or local level', 'at regional level')).toBe(
      'at municipal or local level and at regional level',
    )
    expect(voiced('en', 'events', 'regional events')).toBe('events and regional events')
    expect(voiced('fi', 'a ja b toiminta', 'c toiminta')).toBe('a ja b toiminta sekä c toiminta')
  })

  it('compares two groups without claiming that no other is larger', () => {
    const group = (key: string, share: number) => ({ ...training, key, n: 50, base: 100, share })
    expect(
      alone({
        kind: 'difference',
        about: ours('dialogue'),
        item: { ...trust, key: 'municipal' },
        answer: null,
        scale: 'agree5',
        by: inThree('Tyyppi', 'Typ', 'Type'),
        highest: group('public', 0.6),
        lowest: group('third_sector', 0.41),
        among: 'opinion',
      }),
    ).toEqual([
      'Julkisella sektorilla 60_% kantaa ottaneista kokee, että heidän organisaationsa voi käydä riittävästi vuoropuhelua kunnan kanssa, kolmannella sektorilla 41_%.',
      'Inom den offentliga sektorn upplever 60_% av dem som tog ställning att den egna organisationen har tillräckliga möjligheter att föra dialog med kommunen, inom tredje sektorn 41_%.',
      'In the public sector, 60% of those who gave an opinion feel that their organisation has enough opportunities for dialogue with the municipality, compared with 41% in the third sector.',
    ])
  })

  it('counts none, one and many', () => {
    const field = { start: '2022-11-04', end: '2023-02-24' } as const
    expect(alone({ kind: 'responses', n: 375, field })).toEqual([
      'Vastausaikana 4.11.2022–24.2.2023 kyselyyn saatiin yhteensä 375 vastausta.',
      'Under svarstiden 4.11.2022–24.2.2023 kom det in sammanlagt 375 svar på enkäten.',
      'A total of 375 responses were received during the response period (4_November_2022_– 24_February_2023).',
    ])
    expect(alone({ kind: 'responses', n: 1, field })[0]).toContain('kyselyyn saatiin yksi vastaus.')
    expect(alone({ kind: 'responses', n: 0, field })[1]).toContain('kom det inte in några svar')
  })

  it('has one idea at a time in easy language', () => {
    expect(alone({ ...useful, about, item: trust }, 'easy')).toEqual([
      'Väite oli: ”Toimijat luottavat toisiinsa”. Samaa mieltä oli 61_prosenttia. Mukana ovat ne, jotka kertoivat mielipiteensä.',
      'Påståendet var: ”Aktörerna litar på varandra”. 61_procent höll med. Vi räknar dem som berättade sin åsikt.',
      'The statement was: “The actors trust one another”. 61_per_cent agreed. This counts the people who gave an opinion.',
    ])
  })

  it('takes the easy text of a question where there is one', () => {
    const label = { ...training.label, 'fi-simple': 'Opimme\nuusia asioita' }
    const answers = [{ key: 'competence', label }]
    expect(
      alone({ kind: 'most_common', about, answers, share: 0.3, among: 'answered' }, 'easy')[0],
    ).toContain('”Opimme uusia asioita”')
  })
})
