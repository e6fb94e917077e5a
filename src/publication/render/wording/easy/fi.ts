/** Easy Finnish (selkosuomi): one idea a sentence, short main clauses, whom a share is of in a sentence of its own. */
import { alike, both, type Grammar } from '../grammar.ts'
import { finnish } from '../plain/fi.ts'

const among = {
  answered: 'Mukana ovat ne, jotka vastasivat kysymykseen.',
  opinion: 'Mukana ovat ne, jotka kertoivat mielipiteensä.',
  used: 'Mukana ovat ne, jotka olivat osallistuneet.',
  responses: 'Mukana ovat kaikki vastaukset.',
}

export const easyFinnish: Grammar = {
  ...finnish,
  among,
  asked: 'Kysyimme: {question}',
  responses: {
    none: 'Kyselyyn ei tullut vastauksia. Vastausaika oli {field}.',
    one: 'Kyselyyn tuli yksi vastaus. Vastausaika oli {field}.',
    many: 'Kyselyyn tuli {n} vastausta. Vastausaika oli {field}.',
  },
  openAnswers: {
    none: 'Kukaan ei kirjoittanut vastausta omin sanoin.',
    one: 'Yksi vastaus oli kirjoitettu omin sanoin.',
    many: 'Vastaajat kirjoittivat {n} vastausta omin sanoin.',
  },
  withheld: 'Emme kerro näitä vastauksia. Näin kukaan ei voi tunnistaa vastaajia.',
  tooFew: 'Emme voi kertoa tulosta lyhyesti. Vastauksia on vähän, tai osa luvuista on salassa.',
  written: {
    none: 'Kukaan ei kirjoittanut vastausta omin sanoin.',
    one: 'Yksi vastaaja kirjoitti vastauksen omin sanoin. Emme julkaise sitä.',
    many: '{n} vastaajaa kirjoitti vastauksen omin sanoin. Emme julkaise näitä vastauksia.',
  },
  mostCommon: 'Yleisin vastaus oli: {label}. Näin vastasi {share}. {among}',
  mostCommonLevel: 'Yleisimmät vastaukset olivat: {labels}. Kunkin valitsi {share}. {among}',
  chosenMostOne: 'Tämä valittiin useimmin: {shares}. {among}',
  chosenMost: 'Nämä valittiin useimmin: {shares}. {among}',
  chosen: 'Vastauksissa oli esimerkiksi: {shares}. {among}',
  firstShare: '{label} ({share})',
  chosenShare: { first: '{label} ({share})', next: '{label} ({share})' },
  mean: 'Vastausten keskiarvo oli {mean}. Pienin numero on {min} ja suurin numero on {max}.',
  means:
    'Suurin keskiarvo oli tässä: {highest}. Keskiarvo oli {highestMean}. Pienin keskiarvo oli tässä: {lowest}. Keskiarvo oli {lowestMean}. Pienin numero on {min} ja suurin numero on {max}.',
  topTwo: {
    agree5: [
      'Eniten samaa mieltä oltiin tästä: {label}. Samaa mieltä oli {share}. {among}',
      'Vähiten samaa mieltä oltiin tästä: {label}. Samaa mieltä oli {share}.',
    ],
    useful5: [
      'Useimmin hyödyllistä oli tämä: {label}. Hyödyllisenä sitä piti {share}. {among}',
      'Harvimmin hyödyllistä oli tämä: {label}. Hyödyllisenä sitä piti {share}.',
    ],
  },
  share: {
    agree5: alike('Väite oli: {item}. Samaa mieltä oli {share}. {among}'),
    useful5: alike('Aihe oli: {item}. Hyödyllisenä sitä piti {share}. {among}'),
  },
  withCannotSay: 'Osa ei osannut sanoa. Jos he ovat mukana, osuus on {share}.',
  relatively: {
    agree5: {
      good: 'Väite oli: {item}. Vastaajien mielestä se pitää melko hyvin paikkansa.',
      poor: 'Väite oli: {item}. Vastaajien mielestä se ei pidä kovin hyvin paikkansa.',
    },
    useful5: {
      good: 'Aihe oli: {item}. Vastaajien mielestä se on melko hyödyllistä.',
      poor: 'Aihe oli: {item}. Vastaajien mielestä se ei ole kovin hyödyllistä.',
    },
    rating10: {
      good: 'Aihe oli: {item}. Se sai melko hyvän numeron. Keskiarvo oli {mean}. Paras numero on {max}.',
      poor: 'Aihe oli: {item}. Se sai melko huonon numeron. Keskiarvo oli {mean}. Paras numero on {max}.',
    },
  },
  topMeans: {
    one: 'Vastaajat pitivät tätä hyödyllisimpänä: {things}. Numero on keskiarvo. Pienin numero on {min} ja suurin on {max}.',
    many: 'Vastaajat pitivät näitä hyödyllisimpinä: {things}. Numerot ovat keskiarvoja. Pienin numero on {min} ja suurin on {max}.',
  },
  bestRanks: {
    one: 'Tämä sijoittui parhaiten: {things}. Numero on keskimääräinen sija.',
    many: 'Nämä sijoittuivat parhaiten: {things}. Numero on keskimääräinen sija.',
  },
  largestGroups: {
    one: 'Eniten vastauksia tuli tästä ryhmästä: {things}. {among}',
    many: 'Eniten vastauksia tuli näistä ryhmistä: {things}. {among}',
  },
  sameTop: 'Samat asiat tulivat ensimmäisiksi kysymyksissä {first} ja {second}: {things}.',
  difference: {
    answer: 'Vastaus oli: {answer}. Sen valitsi {high} {highShare}. Sen valitsi {low} {lowShare}. {among}',
    agree5:
      'Väite oli: {item}. Samaa mieltä oli {high} {highShare}. Samaa mieltä oli {low} {lowShare}. {among}',
    useful5:
      'Aihe oli: {item}. Hyödyllisenä sitä piti {high} {highShare}. Hyödyllisenä sitä piti {low} {lowShare}. {among}',
  },
  answerAcross:
    'Vastaus oli: {answer}. Se oli yleisin tässä: {highest}. Osuus oli {highestShare}. Se oli harvinaisin tässä: {lowest}. Osuus oli {lowestShare}.',
  between: {
    mean: 'Keskiarvot olivat {range}. Pienin numero on {min} ja suurin numero on {max}.',
    agree5: 'Väitteistä oli samaa mieltä {range}. {among}',
    useful5: 'Hyödyllisenä asioita piti {range}. {among}',
    answer: 'Vastaus oli: {answer}. Sen valitsi {range}.',
    ranked_first: 'Kunkin asian pani ensimmäiseksi {range}.',
  },
  ranking:
    'Useimmin ensimmäiseksi pantiin tämä: {first}. Niin teki {share}. Parhaan keskiarvon sai tämä: {best}. Keskiarvo oli {mean}.',
  rankingFirst: 'Useimmin ensimmäiseksi pantiin tämä: {first}. Niin teki {share}.',
  rankingSame:
    'Useimmin ensimmäiseksi pantiin tämä: {first}. Niin teki {share}. Se sai myös parhaan keskiarvon. Keskiarvo oli {mean}.',
  change: {
    ...finnish.change,
    rose: {
      mean: both('Vertasimme vuoteen {year}. Keskiarvo on nyt suurempi: {labels}.'),
      share: both('Vertasimme vuoteen {year}. Nyt suurempi osa vastasi näin: {labels}.'),
      agree5: both('Vertasimme vuoteen {year}. Nyt suurempi osa on samaa mieltä: {labels}.'),
      useful5: both('Vertasimme vuoteen {year}. Nyt suurempi osa pitää tätä hyödyllisenä: {labels}.'),
    },
    fell: {
      mean: both('Vertasimme vuoteen {year}. Keskiarvo on nyt pienempi: {labels}.'),
      share: both('Vertasimme vuoteen {year}. Nyt pienempi osa vastasi näin: {labels}.'),
      agree5: both('Vertasimme vuoteen {year}. Nyt pienempi osa on samaa mieltä: {labels}.'),
      useful5: both('Vertasimme vuoteen {year}. Nyt pienempi osa pitää tätä hyödyllisenä: {labels}.'),
    },
    steady: {
      mean: both('Vertasimme vuoteen {year}. Selvää muutosta ei ole.'),
      share: both('Vertasimme vuoteen {year}. Selvää muutosta ei ole.'),
      agree5: both('Vertasimme vuoteen {year}. Selvää muutosta ei ole.'),
      useful5: both('Vertasimme vuoteen {year}. Selvää muutosta ei ole.'),
    },
    othersSteady: 'Muissa kohdissa ei ole selvää muutosta.',
    nothing: 'Emme voi verrata vuoteen {year}. Liian monta lukua on salassa.',
    mixSame: 'Tulos on sama, kun otamme huomioon vastaajien organisaatiot.',
    mixLost: 'Muutos ei ole selvä, kun otamme huomioon vastaajien organisaatiot: {labels}.',
    mixGained: 'Muutos on selvä myös tässä, kun otamme huomioon vastaajien organisaatiot: {labels}.',
  },
}
