/** Easy Swedish (lätt svenska): one idea a sentence, short main clauses, whom a share is of in a sentence of its own. */
import { alike, both, type Grammar } from '../grammar.ts'
import { swedish } from '../plain/sv.ts'

const among = {
  answered: 'Vi räknar dem som svarade på frågan.',
  opinion: 'Vi räknar dem som berättade sin åsikt.',
  used: 'Vi räknar dem som hade varit med.',
  responses: 'Vi räknar alla svar.',
}

export const easySwedish: Grammar = {
  ...swedish,
  among,
  asked: 'Vi frågade: {question}',
  responses: {
    none: 'Vi fick inga svar på enkäten. Det gick att svara under tiden {field}.',
    one: 'Vi fick ett svar på enkäten. Det gick att svara under tiden {field}.',
    many: 'Vi fick {n} svar på enkäten. Det gick att svara under tiden {field}.',
  },
  openAnswers: {
    none: 'Ingen skrev ett svar med egna ord.',
    one: 'Ett svar var skrivet med egna ord.',
    many: 'De som svarade skrev {n} svar med egna ord.',
  },
  withheld: 'Vi berättar inte om de här svaren. Då kan ingen få veta vem som har svarat.',
  tooFew: 'Vi kan inte berätta resultatet kort. Svaren är få, eller en del tal är dolda.',
  written: {
    none: 'Ingen skrev ett svar med egna ord.',
    one: 'En person skrev ett svar med egna ord. Vi publicerar inte svaret.',
    many: '{n} personer skrev ett svar med egna ord. Vi publicerar inte de svaren.',
  },
  mostCommon: 'Det vanligaste svaret var: {label}. Så svarade {share}. {among}',
  mostCommonLevel: 'De vanligaste svaren var: {labels}. Vart och ett valdes av {share}. {among}',
  chosenMostOne: 'Det här svaret valdes oftast: {shares}. {among}',
  chosenMost: 'De här svaren valdes oftast: {shares}. {among}',
  chosen: 'I svaren fanns till exempel: {shares}. {among}',
  firstShare: '{label} ({share})',
  chosenShare: { first: '{label} ({share})', next: '{label} ({share})' },
  mean: 'Medelvärdet av svaren var {mean}. Den minsta siffran är {min} och den största är {max}.',
  means:
    'Det största medelvärdet fick det här: {highest}. Medelvärdet var {highestMean}. Det minsta medelvärdet fick det här: {lowest}. Medelvärdet var {lowestMean}. Den minsta siffran är {min} och den största är {max}.',
  topTwo: {
    agree5: [
      'Det här fick mest medhåll: {label}. {share} höll med. {among}',
      'Det här fick minst medhåll: {label}. {share} höll med.',
    ],
    useful5: [
      'Det här var oftast till nytta: {label}. {share} tyckte att det var nyttigt. {among}',
      'Det här var mest sällan till nytta: {label}. {share} tyckte att det var nyttigt.',
    ],
  },
  share: {
    agree5: alike('Påståendet var: {item}. {share} höll med. {among}'),
    useful5: alike('Det gällde: {item}. {share} tyckte att det var nyttigt. {among}'),
  },
  withCannotSay: 'En del kunde inte säga. Om de räknas med är andelen {share}.',
  relatively: {
    agree5: {
      good: 'Påståendet var: {item}. De som svarade tycker att det stämmer ganska bra.',
      poor: 'Påståendet var: {item}. De som svarade tycker att det inte stämmer så bra.',
    },
    useful5: {
      good: 'Det gällde: {item}. De som svarade tycker att det är ganska nyttigt.',
      poor: 'Det gällde: {item}. De som svarade tycker att det inte är så nyttigt.',
    },
    rating10: {
      good: 'Det gällde: {item}. Det fick en ganska bra siffra. Medelvärdet var {mean}. Den bästa siffran är {max}.',
      poor: 'Det gällde: {item}. Det fick en ganska dålig siffra. Medelvärdet var {mean}. Den bästa siffran är {max}.',
    },
  },
  topMeans: {
    one: 'De som svarade tyckte att det här var nyttigast: {things}. Siffran är ett medelvärde. Den minsta siffran är {min} och den största är {max}.',
    many: 'De som svarade tyckte att de här sakerna var nyttigast: {things}. Siffrorna är medelvärden. Den minsta siffran är {min} och den största är {max}.',
  },
  bestRanks: {
    one: 'Det här placerade sig bäst: {things}. Siffran är den genomsnittliga placeringen.',
    many: 'De här placerade sig bäst: {things}. Siffran är den genomsnittliga placeringen.',
  },
  largestGroups: {
    one: 'Flest svar kom från den här gruppen: {things}. {among}',
    many: 'Flest svar kom från de här grupperna: {things}. {among}',
  },
  sameTop: 'Samma saker kom först i frågorna {first} och {second}: {things}.',
  difference: {
    answer: 'Svaret var: {answer}. Det valdes {high} av {highShare}. Det valdes {low} av {lowShare}. {among}',
    agree5: 'Påståendet var: {item}. {highShare} höll med {high}. {lowShare} höll med {low}. {among}',
    useful5:
      'Det gällde: {item}. {highShare} {high} tyckte att det var nyttigt. {lowShare} {low} tyckte att det var nyttigt. {among}',
  },
  answerAcross:
    'Svaret var: {answer}. Det var vanligast här: {highest}. Andelen var {highestShare}. Det var ovanligast här: {lowest}. Andelen var {lowestShare}.',
  between: {
    mean: 'Medelvärdena var {range}. Den minsta siffran är {min} och den största är {max}.',
    agree5: '{range} höll med om påståendena. {among}',
    useful5: '{range} tyckte att det var nyttigt. {among}',
    answer: 'Svaret var: {answer}. Det valdes av {range}.',
    ranked_first: 'Varje sak sattes först av {range}.',
  },
  ranking:
    'Det här sattes oftast först: {first}. Så gjorde {share}. Det bästa medelvärdet fick det här: {best}. Medelvärdet var {mean}.',
  rankingFirst: 'Det här sattes oftast först: {first}. Så gjorde {share}.',
  rankingSame:
    'Det här sattes oftast först: {first}. Så gjorde {share}. Det fick också det bästa medelvärdet. Medelvärdet var {mean}.',
  change: {
    ...swedish.change,
    rose: {
      mean: both('Vi jämförde med {year}. Nu är medelvärdet större: {labels}.'),
      share: both('Vi jämförde med {year}. Nu svarade en större andel så här: {labels}.'),
      agree5: both('Vi jämförde med {year}. Nu håller en större andel med: {labels}.'),
      useful5: both('Vi jämförde med {year}. Nu tycker en större andel att det här är nyttigt: {labels}.'),
    },
    fell: {
      mean: both('Vi jämförde med {year}. Nu är medelvärdet mindre: {labels}.'),
      share: both('Vi jämförde med {year}. Nu svarade en mindre andel så här: {labels}.'),
      agree5: both('Vi jämförde med {year}. Nu håller en mindre andel med: {labels}.'),
      useful5: both('Vi jämförde med {year}. Nu tycker en mindre andel att det här är nyttigt: {labels}.'),
    },
    steady: {
      mean: both('Vi jämförde med {year}. Vi ser ingen tydlig förändring.'),
      share: both('Vi jämförde med {year}. Vi ser ingen tydlig förändring.'),
      agree5: both('Vi jämförde med {year}. Vi ser ingen tydlig förändring.'),
      useful5: both('Vi jämförde med {year}. Vi ser ingen tydlig förändring.'),
    },
    othersSteady: 'I de andra punkterna ser vi ingen tydlig förändring.',
    nothing: 'Vi kan inte jämföra med {year}. Alltför många tal är dolda.',
    mixSame: 'Resultatet är detsamma när vi tar hänsyn till vilka organisationer som svarade.',
    mixLost: 'Förändringen är inte tydlig när vi tar hänsyn till vilka organisationer som svarade: {labels}.',
    mixGained:
      'När vi tar hänsyn till vilka organisationer som svarade är förändringen tydlig också här: {labels}.',
  },
}
