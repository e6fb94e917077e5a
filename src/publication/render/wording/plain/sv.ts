import { both, type Grammar } from '../grammar.ts'

export const swedish: Grammar = {
  quotes: ['”', '”'],
  joinerBesideAnd: { and: ' och ', joiner: ' samt ' },
  among: {
    answered: 'av dem som besvarade frågan',
    opinion: 'av dem som tog ställning',
    used: 'av dem som hade deltagit eller använt',
    responses: 'av alla svar',
  },
  amongAll: {
    answered: 'som besvarade frågan',
    opinion: 'som tog ställning',
    used: 'som hade deltagit eller använt',
    responses: 'svar',
  },
  quantities: {
    few: { text: 'få', of: 'få {whom}' },
    a_tenth: { text: 'en tiondel', of: 'ungefär en tiondel {whom}' },
    a_fifth: { text: 'en femtedel', of: 'ungefär en femtedel {whom}' },
    a_quarter: { text: 'en fjärdedel', of: 'ungefär en fjärdedel {whom}' },
    nearly_a_third: { text: 'nästan en tredjedel', of: 'nästan en tredjedel {whom}' },
    a_third: { text: 'en tredjedel', of: 'ungefär en tredjedel {whom}' },
    just_over_a_third: { text: 'drygt en tredjedel', of: 'drygt en tredjedel {whom}' },
    just_under_half: { text: 'knappt hälften', of: 'knappt hälften {whom}' },
    nearly_half: { text: 'nästan hälften', of: 'nästan hälften {whom}' },
    half: { text: 'hälften', of: 'ungefär hälften {whom}' },
    over_half: { text: 'över hälften', of: 'över hälften {whom}' },
    majority: { text: 'majoriteten', of: 'majoriteten {whom}' },
    nearly_two_thirds: { text: 'nästan två tredjedelar', of: 'nästan två tredjedelar {whom}' },
    three_quarters: { text: 'tre fjärdedelar', of: 'ungefär tre fjärdedelar {whom}' },
    nine_in_ten: { text: 'nio av tio', of: 'ungefär nio av tio {all}' },
    nearly_all: { text: 'nästan alla', of: 'nästan alla {all}' },
  },
  asked: 'Frågan löd {question}',
  responses: {
    none: 'Under svarstiden {field} kom det inte in några svar på enkäten.',
    one: 'Under svarstiden {field} kom det in ett svar på enkäten.',
    many: 'Under svarstiden {field} kom det in sammanlagt {n} svar på enkäten.',
  },
  openAnswers: {
    none: 'Inga svar skrevs på de öppna frågorna.',
    one: 'Ett svar skrevs på de öppna frågorna.',
    many: 'På de öppna frågorna skrevs sammanlagt {n} svar.',
  },
  withheld: 'Svaren på den här frågan publiceras inte, för att ingen respondent ska kunna identifieras.',
  tooFew:
    'Resultatet kan inte sammanfattas i en mening, eftersom en del av talen är dolda eller svaren är få.',
  written: {
    none: 'Ingen skrev ett öppet svar.',
    one: 'En respondent skrev ett öppet svar. De öppna svaren publiceras inte.',
    many: '{n} respondenter skrev ett öppet svar. De öppna svaren publiceras inte.',
  },
  share: {
    agree5: {
      worded: '{quantity} ({share}) instämde i påståendet {item}.',
      bare: '{among} instämde {share} i påståendet {item}.',
    },
    useful5: {
      worded: '{quantity} ({share}) ansåg följande vara nyttigt eller mycket nyttigt: {item}.',
      bare: '{among} ansåg {share} följande vara nyttigt eller mycket nyttigt: {item}.',
    },
  },
  thinks: {
    worded: '{quantity} ({share}) {verb} {rest}.',
    bare: '{among} {verb} {share} {rest}.',
  },
  withCannotSay: 'Om även de som inte kunde säga räknas med är andelen {share}.',
  relatively: {
    agree5: {
      good: 'Påståendet {item} anses stämma relativt väl (medelvärde {mean} på skalan {min}–{max}).',
      poor: 'Påståendet {item} anses stämma relativt dåligt (medelvärde {mean} på skalan {min}–{max}).',
    },
    useful5: {
      good: 'Som relativt nyttigt bedöms {item} (medelvärde {mean} på skalan {min}–{max}).',
      poor: 'Som relativt lite nyttigt bedöms {item} (medelvärde {mean} på skalan {min}–{max}).',
    },
    rating10: {
      good: '{item} får ett relativt gott betyg (medelvärde {mean} på skalan {min}–{max}).',
      poor: '{item} får ett relativt dåligt betyg (medelvärde {mean} på skalan {min}–{max}).',
    },
  },
  topMeans: {
    one: 'Som nyttigast bedömdes {things}. Talet är ett medelvärde på skalan {min}–{max}.',
    many: 'Som nyttigast bedömdes {things}. Talen är medelvärden på skalan {min}–{max}.',
  },
  bestRanks: {
    one: 'Den bästa genomsnittliga placeringen fick {things}.',
    many: 'De bästa genomsnittliga placeringarna fick {things}.',
  },
  largestGroups: {
    one: 'Den största respondentgruppen är {things}.',
    many: 'De största respondentgrupperna är {things}.',
  },
  sameTop: 'Samma saker kommer först i frågorna {first} och {second}: {things}.',
  sameTopUnder: 'Samma saker kommer först också i frågan {second}',
  difference: {
    answer: '{high} valde {highShare} {among} svaret {answer}, {low} {lowShare}.',
    agree5: '{high} instämde {highShare} {among} i påståendet {item}, {low} {lowShare}.',
    useful5:
      '{high} ansåg {highShare} {among} följande vara nyttigt eller mycket nyttigt, {low} {lowShare}: {item}.',
  },
  differenceThinks: '{high} {verb} {highShare} {among} {rest}, {low} {lowShare}.',
  inGroup: 'i gruppen {group}',
  groups: {
    public: 'inom den offentliga sektorn',
    third_sector: 'inom tredje sektorn',
    private: 'i företag',
  },
  mostCommon: 'Det vanligaste svaret var {label}, som valdes av {share} {among}.',
  mostCommonLevel: 'De vanligaste svaren var {labels}, som vart och ett valdes av {share} {among}.',
  chosenMostOne: 'Oftast valdes {shares}.',
  chosenMost: 'Oftast valdes {shares}.',
  chosen: '{among} {shares}.',
  chosenShare: { first: 'valde {share} svaret {label}', next: '{share} {label}' },
  firstShare: '{label} ({share} {among})',
  mean: 'Medelvärdet av svaren var {mean} på skalan {min}–{max}.',
  number: 'Medelvärdet av svaren var {mean}.',
  means:
    'Medelvärdet var högst för {highest} ({highestMean}) och lägst för {lowest} ({lowestMean}) på skalan {min}–{max}.',
  topTwo: {
    agree5: [
      'Andelen som instämde var störst för påståendet {label}: {share} {among} var helt eller delvis av samma åsikt.',
      'Andelen var minst för påståendet {label} ({share}).',
    ],
    useful5: [
      'Oftast bedömdes {label} vara till nytta: {share} {among} ansåg verksamheten vara nyttig eller mycket nyttig.',
      'Mest sällan bedömdes {label} vara till nytta ({share}).',
    ],
  },
  answerAcross:
    'Andelen som svarade {answer} var störst för {highest} ({highestShare} av dem som svarade på punkten) och minst för {lowest} ({lowestShare}).',
  between: {
    mean: 'Punkternas medelvärden var {range} på skalan {min}–{max}.',
    agree5: 'Beroende på påstående instämde {range} {among}.',
    useful5: 'Beroende på punkt ansåg {range} {among} verksamheten vara nyttig eller mycket nyttig.',
    answer: 'Andelen som svarade {answer} var beroende på punkt {range} av dem som svarade på punkten.',
    ranked_first: 'Varje alternativ sattes på första plats av {range} av dem som rangordnade det.',
  },
  ranking:
    'På första plats sattes oftast {first} ({share} av dem som rangordnade alternativet). Den bästa genomsnittliga placeringen fick {best} ({mean}).',
  rankingFirst: 'På första plats sattes oftast {first} ({share} av dem som rangordnade alternativet).',
  rankingSame:
    'På första plats sattes oftast {first} ({share} av dem som rangordnade alternativet). Det fick också den bästa genomsnittliga placeringen ({mean}).',
  change: {
    rose: {
      mean: both('Sedan {year} har medelvärdet ökat för {labels}.'),
      share: both('Sedan {year} har andelen ökat för {labels}.'),
      agree5: both('Sedan {year} har andelen som instämmer ökat för {labels}.'),
      useful5: both('Sedan {year} har andelen som anser verksamheten vara till nytta ökat för {labels}.'),
    },
    fell: {
      mean: both('Sedan {year} har medelvärdet minskat för {labels}.'),
      share: both('Sedan {year} har andelen minskat för {labels}.'),
      agree5: both('Sedan {year} har andelen som instämmer minskat för {labels}.'),
      useful5: both('Sedan {year} har andelen som anser verksamheten vara till nytta minskat för {labels}.'),
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
    mixSame: 'Resultatet är detsamma när fördelningen av organisationstyper hålls som {year}.',
    mixLost: 'När fördelningen av organisationstyper hålls som {year} är förändringen inte tydlig: {labels}.',
    mixGained:
      'När fördelningen av organisationstyper hålls som {year} syns en tydlig förändring också för {labels}.',
    points: { one: '{points} procentenhet', many: '{points} procentenheter' },
  },
}
