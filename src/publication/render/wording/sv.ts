import type { Grammar, OneOrMany } from './grammar.ts'

/** Where one and several are said alike. */
const same = (text: string): OneOrMany => ({ one: text, many: text })

export const swedish: Grammar = {
  quotes: ['”', '”'],
  among: {
    answered: 'av dem som besvarade frågan',
    opinion: 'av dem som tog ställning',
    used: 'av dem som hade deltagit eller använt',
  },
  withheld: 'Svaren på den här frågan publiceras inte, för att ingen respondent ska kunna identifieras.',
  tooFew: 'Svaren är så få att det inte går att säga något om resultatet.',
  written: '{n} respondenter skrev ett öppet svar. De öppna svaren publiceras inte.',
  mostCommon: 'Det vanligaste svaret var {label}, som valdes av {share} {among}.',
  mostCommonLevel: 'De vanligaste svaren var {labels}, som vart och ett valdes av {share} {among}.',
  chosenMostOne: 'Oftast valdes {shares}.',
  chosenMost: 'Oftast valdes {shares}.',
  chosen: 'Bland svaren fanns {shares}.',
  firstShare: '{label} ({share} {among})',
  mean: 'Medelvärdet av svaren var {mean} på skalan {min}–{max}.',
  number: 'Medelvärdet av svaren var {mean}.',
  means:
    'Medelvärdet var högst för {highest} ({highestMean}) och lägst för {lowest} ({lowestMean}) på skalan {min}–{max}.',
  topTwo: {
    agree5: [
      'Störst andel instämde i påståendet {label}: {share} {among} var helt eller delvis av samma åsikt.',
      'Minst andel instämde i påståendet {label} ({share}).',
    ],
    useful5: [
      'Oftast bedömdes {label} vara till nytta: {share} {among} ansåg verksamheten vara nyttig eller mycket nyttig.',
      'Mest sällan bedömdes {label} vara till nytta ({share}).',
    ],
  },
  answerAcross:
    'Andelen som svarade {answer} var störst för {highest} ({highestShare} av dem som svarade på punkten) och minst för {lowest} ({lowestShare}).',
  ranking:
    'Oftast på första plats kom {first} ({share} av dem som rangordnade alternativet). Bäst genomsnittlig placering fick {best} ({mean}).',
  rankingSame:
    'Oftast på första plats kom {first} ({share} av dem som rangordnade alternativet), som också fick den bästa genomsnittliga placeringen ({mean}).',
  change: {
    rose: {
      mean: same('Sedan {year} har medelvärdet ökat för {labels}.'),
      share: same('Sedan {year} har andelen ökat för {labels}.'),
      agree5: same('Sedan {year} har andelen som instämmer ökat för {labels}.'),
      useful5: same('Sedan {year} har andelen som anser verksamheten vara till nytta ökat för {labels}.'),
    },
    fell: {
      mean: same('Sedan {year} har medelvärdet minskat för {labels}.'),
      share: same('Sedan {year} har andelen minskat för {labels}.'),
      agree5: same('Sedan {year} har andelen som instämmer minskat för {labels}.'),
      useful5: same('Sedan {year} har andelen som anser verksamheten vara till nytta minskat för {labels}.'),
    },
    steady: {
      mean: {
        one: 'Medelvärdet visar ingen tydlig förändring sedan {year}.',
        many: 'De medelvärden som jämförs visar ingen tydlig förändring sedan {year}.',
      },
      share: {
        one: 'Andelen visar ingen tydlig förändring sedan {year}.',
        many: 'De andelar som jämförs visar ingen tydlig förändring sedan {year}.',
      },
      agree5: {
        one: 'Andelen som instämmer visar ingen tydlig förändring sedan {year}.',
        many: 'Andelen som instämmer visar ingen tydlig förändring sedan {year} i de påståenden som jämförs.',
      },
      useful5: {
        one: 'Andelen som anser verksamheten vara till nytta visar ingen tydlig förändring sedan {year}.',
        many: 'Andelen som anser verksamheten vara till nytta visar ingen tydlig förändring sedan {year} i de punkter som jämförs.',
      },
    },
    othersSteady: 'De övriga punkter som jämförs visar ingen tydlig förändring.',
    nothing: 'Så många tal är dolda att det inte går att säga något om förändringen sedan {year}.',
    mixSame: 'Iakttagelsen gäller även när fördelningen av organisationer är densamma som {year}.',
    mixLost:
      'När fördelningen av organisationer är densamma som {year} är förändringen inte tydlig: {labels}.',
    mixGained:
      'När fördelningen av organisationer är densamma som {year} syns en tydlig förändring också för {labels}.',
    points: { one: '{points} procentenhet', many: '{points} procentenheter' },
  },
}
