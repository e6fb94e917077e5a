import type { Grammar } from './grammar.ts'

export const finnish: Grammar = {
  quotes: ['”', '”'],
  among: {
    answered: 'kysymykseen vastanneista',
    opinion: 'kantaa ottaneista',
    used: 'osallistuneista tai käyttäneistä',
  },
  withheld: 'Tämän kysymyksen vastauksia ei julkaista, jotta vastaajia ei voi tunnistaa.',
  tooFew: 'Vastauksia on niin vähän, ettei tulosta voi sanoa.',
  written: 'Avoimen vastauksen kirjoitti {n} vastaajaa. Avoimia vastauksia ei julkaista.',
  mostCommon: 'Yleisin vastaus oli {label}: sen valitsi {share} {among}.',
  mostCommonLevel: 'Yleisimmät vastaukset olivat {labels}: kunkin valitsi {share} {among}.',
  chosenMostOne: 'Useimmin valittiin {shares}.',
  chosenMost: 'Useimmin valittiin {shares}.',
  chosen: 'Vastauksissa mainittiin muun muassa {shares}.',
  firstShare: '{label} ({share} {among})',
  mean: 'Vastausten keskiarvo oli {mean} asteikolla {min}–{max}.',
  number: 'Vastausten keskiarvo oli {mean}.',
  means:
    'Keskiarvo oli korkein kohdassa {highest} ({highestMean}) ja matalin kohdassa {lowest} ({lowestMean}) asteikolla {min}–{max}.',
  topTwo: {
    agree5: [
      'Eniten samaa mieltä oltiin väittämästä {label}: {share} {among} oli siitä täysin tai jokseenkin samaa mieltä.',
      'Vähiten samaa mieltä oltiin väittämästä {label} ({share}).',
    ],
    useful5: [
      'Useimmin hyödylliseksi arvioitiin {label}: {share} {among} piti sitä hyödyllisenä tai erittäin hyödyllisenä.',
      'Harvimmin hyödylliseksi arvioitiin {label} ({share}).',
    ],
  },
  answerAcross:
    'Vastauksen {answer} osuus oli suurin kohdassa {highest} ({highestShare} kohtaan vastanneista) ja pienin kohdassa {lowest} ({lowestShare}).',
  ranking:
    'Useimmin ensimmäiseksi sijoitettiin {first} ({share} niistä, jotka antoivat sille sijan). Paras keskimääräinen sija oli kohdalla {best} ({mean}).',
  rankingSame:
    'Useimmin ensimmäiseksi sijoitettiin {first} ({share} niistä, jotka antoivat sille sijan), ja myös sen keskimääräinen sija oli paras ({mean}).',
}
