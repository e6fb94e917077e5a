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
  change: {
    rose: {
      mean: {
        one: 'Keskiarvo on noussut vuodesta {year} kohdassa {labels}.',
        many: 'Keskiarvo on noussut vuodesta {year} kohdissa {labels}.',
      },
      share: {
        one: 'Osuus on kasvanut vuodesta {year} kohdassa {labels}.',
        many: 'Osuus on kasvanut vuodesta {year} kohdissa {labels}.',
      },
      agree5: {
        one: 'Samaa mieltä olevien osuus on kasvanut vuodesta {year} väittämässä {labels}.',
        many: 'Samaa mieltä olevien osuus on kasvanut vuodesta {year} väittämissä {labels}.',
      },
      useful5: {
        one: 'Hyödyllisenä pitävien osuus on kasvanut vuodesta {year} kohdassa {labels}.',
        many: 'Hyödyllisenä pitävien osuus on kasvanut vuodesta {year} kohdissa {labels}.',
      },
    },
    fell: {
      mean: {
        one: 'Keskiarvo on laskenut vuodesta {year} kohdassa {labels}.',
        many: 'Keskiarvo on laskenut vuodesta {year} kohdissa {labels}.',
      },
      share: {
        one: 'Osuus on pienentynyt vuodesta {year} kohdassa {labels}.',
        many: 'Osuus on pienentynyt vuodesta {year} kohdissa {labels}.',
      },
      agree5: {
        one: 'Samaa mieltä olevien osuus on pienentynyt vuodesta {year} väittämässä {labels}.',
        many: 'Samaa mieltä olevien osuus on pienentynyt vuodesta {year} väittämissä {labels}.',
      },
      useful5: {
        one: 'Hyödyllisenä pitävien osuus on pienentynyt vuodesta {year} kohdassa {labels}.',
        many: 'Hyödyllisenä pitävien osuus on pienentynyt vuodesta {year} kohdissa {labels}.',
      },
    },
    steady: {
      mean: {
        one: 'Keskiarvossa ei ole selvää muutosta vuodesta {year}.',
        many: 'Verratuissa keskiarvoissa ei ole selvää muutosta vuodesta {year}.',
      },
      share: {
        one: 'Osuudessa ei ole selvää muutosta vuodesta {year}.',
        many: 'Verratuissa osuuksissa ei ole selvää muutosta vuodesta {year}.',
      },
      agree5: {
        one: 'Samaa mieltä olevien osuudessa ei ole selvää muutosta vuodesta {year}.',
        many: 'Samaa mieltä olevien osuuksissa ei ole selvää muutosta vuodesta {year} verratuissa väittämissä.',
      },
      useful5: {
        one: 'Hyödyllisenä pitävien osuudessa ei ole selvää muutosta vuodesta {year}.',
        many: 'Hyödyllisenä pitävien osuuksissa ei ole selvää muutosta vuodesta {year} verratuissa kohdissa.',
      },
    },
    othersSteady: 'Muissa verratuissa kohdissa ei ole selvää muutosta.',
    nothing: 'Lukuja on peitetty niin paljon, ettei muutosta vuodesta {year} voi sanoa.',
    mixSame: 'Havainto on sama, kun organisaatioiden jakauma pidetään vuoden {year} mukaisena.',
    mixLost: 'Kun organisaatioiden jakauma pidetään vuoden {year} mukaisena, muutos ei ole selvä: {labels}.',
    mixGained:
      'Kun organisaatioiden jakauma pidetään vuoden {year} mukaisena, selvä muutos näkyy myös: {labels}.',
    points: { one: '{points} prosenttiyksikkö', many: '{points} prosenttiyksikköä' },
  },
}
