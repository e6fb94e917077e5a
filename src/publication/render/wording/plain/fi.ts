import type { Grammar } from '../grammar.ts'

export const finnish: Grammar = {
  quotes: ['”', '”'],
  joinerBesideAnd: { and: ' ja ', joiner: ' sekä ' },
  among: {
    answered: 'kysymykseen vastanneista',
    opinion: 'kantaa ottaneista',
    used: 'osallistuneista tai käyttäneistä',
    responses: 'kaikista vastauksista',
  },
  amongAll: {
    answered: 'kysymykseen vastanneista',
    opinion: 'kantaa ottaneista',
    used: 'osallistuneista tai käyttäneistä',
    responses: 'kaikista vastauksista',
  },
  quantities: {
    few: { text: 'harva', of: 'harva {whom}' },
    a_tenth: { text: 'joka kymmenes', of: 'noin joka kymmenes {whom}' },
    a_fifth: { text: 'viidesosa', of: 'noin viidesosa {whom}' },
    a_quarter: { text: 'neljännes', of: 'noin neljännes {whom}' },
    nearly_a_third: { text: 'lähes kolmasosa', of: 'lähes kolmasosa {whom}' },
    a_third: { text: 'kolmasosa', of: 'noin kolmasosa {whom}' },
    just_over_a_third: { text: 'runsas kolmasosa', of: 'runsas kolmasosa {whom}' },
    just_under_half: { text: 'vajaa puolet', of: 'vajaa puolet {whom}' },
    nearly_half: { text: 'lähes puolet', of: 'lähes puolet {whom}' },
    half: { text: 'puolet', of: 'noin puolet {whom}' },
    over_half: { text: 'yli puolet', of: 'yli puolet {whom}' },
    majority: { text: 'enemmistö', of: 'enemmistö {whom}' },
    nearly_two_thirds: { text: 'lähes kaksi kolmasosaa', of: 'lähes kaksi kolmasosaa {whom}' },
    three_quarters: { text: 'kolme neljäsosaa', of: 'noin kolme neljäsosaa {whom}' },
    nine_in_ten: { text: 'yhdeksän kymmenestä', of: '{whom} noin yhdeksän kymmenestä' },
    // "Lähes kaikki" would make the verb plural.
    nearly_all: { text: 'lähes kaikki', of: 'lähes jokainen {whom}' },
  },
  asked: 'Kysymyksenä oli {question}',
  responses: {
    none: 'Vastausaikana {field} kyselyyn ei saatu vastauksia.',
    one: 'Vastausaikana {field} kyselyyn saatiin yksi vastaus.',
    many: 'Vastausaikana {field} kyselyyn saatiin yhteensä {n} vastausta.',
  },
  openAnswers: {
    none: 'Avoimiin kysymyksiin ei kirjoitettu vastauksia.',
    one: 'Avoimiin kysymyksiin kirjoitettiin yksi vastaus.',
    many: 'Avoimiin kysymyksiin kirjoitettiin yhteensä {n} vastausta.',
  },
  withheld: 'Tämän kysymyksen vastauksia ei julkaista, jotta vastaajia ei voi tunnistaa.',
  tooFew:
    'Tulosta ei voi tiivistää yhteen lauseeseen, koska osa luvuista on peitetty tai vastauksia on vähän.',
  written: {
    none: 'Kukaan ei kirjoittanut avointa vastausta.',
    one: 'Avoimen vastauksen kirjoitti yksi vastaaja. Avoimia vastauksia ei julkaista.',
    many: 'Avoimen vastauksen kirjoitti {n} vastaajaa. Avoimia vastauksia ei julkaista.',
  },
  share: {
    agree5: {
      worded: '{quantity} ({share}) oli samaa mieltä väittämästä {item}.',
      bare: '{among} {share} oli samaa mieltä väittämästä {item}.',
    },
    useful5: {
      worded: '{quantity} ({share}) piti hyödyllisenä tai erittäin hyödyllisenä: {item}.',
      bare: '{among} {share} piti hyödyllisenä tai erittäin hyödyllisenä: {item}.',
    },
  },
  thinks: {
    worded: '{quantity} ({share}) {verb} {rest}.',
    bare: '{among} {share} {verb} {rest}.',
  },
  withCannotSay: 'Kun mukaan lasketaan myös ne, jotka eivät osanneet sanoa, osuus on {share}.',
  relatively: {
    agree5: {
      good: 'Väittämän {item} arvioidaan pitävän suhteellisen hyvin paikkansa (keskiarvo {mean} asteikolla {min}–{max}).',
      poor: 'Väittämän {item} arvioidaan pitävän suhteellisen huonosti paikkansa (keskiarvo {mean} asteikolla {min}–{max}).',
    },
    useful5: {
      good: 'Suhteellisen hyödylliseksi arvioidaan {item} (keskiarvo {mean} asteikolla {min}–{max}).',
      poor: 'Hyöty arvioidaan suhteellisen vähäiseksi: {item} (keskiarvo {mean} asteikolla {min}–{max}).',
    },
    rating10: {
      good: 'Suhteellisen hyvän arvosanan saa {item} (keskiarvo {mean} asteikolla {min}–{max}).',
      poor: 'Suhteellisen huonon arvosanan saa {item} (keskiarvo {mean} asteikolla {min}–{max}).',
    },
  },
  topMeans: {
    one: 'Hyödyllisimmäksi arvioitiin {things}. Luku on keskiarvo asteikolla {min}–{max}.',
    many: 'Hyödyllisimmiksi arvioitiin {things}. Luvut ovat keskiarvoja asteikolla {min}–{max}.',
  },
  bestRanks: {
    one: 'Parhaan keskimääräisen sijan sai {things}.',
    many: 'Parhaat keskimääräiset sijat saivat {things}.',
  },
  largestGroups: {
    one: 'Suurin vastaajaryhmä on {things}.',
    many: 'Suurimmat vastaajaryhmät ovat {things}.',
  },
  sameTop: 'Kysymyksissä {first} ja {second} kärjessä ovat samat asiat: {things}.',
  sameTopUnder: 'Samat asiat ovat kärjessä myös kysymyksessä {second}',
  difference: {
    answer: '{high} {highShare} {among} valitsi vastauksen {answer}, {low} {lowShare}.',
    agree5: '{high} {highShare} {among} oli samaa mieltä väittämästä {item}, {low} {lowShare}.',
    useful5:
      '{high} {highShare} {among} piti hyödyllisenä tai erittäin hyödyllisenä, {low} {lowShare}: {item}.',
  },
  differenceThinks: '{high} {highShare} {among} {verb} {rest}, {low} {lowShare}.',
  inGroup: 'ryhmässä {group}',
  groups: {
    public: 'julkisella sektorilla',
    third_sector: 'kolmannella sektorilla',
    private: 'yrityksissä',
  },
  mostCommon: 'Yleisin vastaus oli {label}: sen valitsi {share} {among}.',
  mostCommonLevel: 'Yleisimmät vastaukset olivat {labels}: kunkin valitsi {share} {among}.',
  chosenMostOne: 'Useimmin valittiin {shares}.',
  chosenMost: 'Useimmin valittiin {shares}.',
  chosen: '{among} {shares}.',
  chosenShare: { first: '{share} valitsi vastauksen {label}', next: '{share} {label}' },
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
  between: {
    mean: 'Kohtien keskiarvot olivat {range} asteikolla {min}–{max}.',
    agree5: 'Samaa mieltä oli väittämästä riippuen {range} {among}.',
    useful5: 'Hyödyllisenä tai erittäin hyödyllisenä piti kohdasta riippuen {range} {among}.',
    answer: 'Vastauksen {answer} osuus oli kohdasta riippuen {range} kohtaan vastanneista.',
    ranked_first: 'Ensimmäiseksi sijoitti kunkin vaihtoehdon {range} niistä, jotka antoivat sille sijan.',
  },
  ranking:
    'Useimmin ensimmäiseksi sijoitettiin {first} ({share} niistä, jotka antoivat sille sijan). Paras keskimääräinen sija oli kohdalla {best} ({mean}).',
  rankingFirst: 'Useimmin ensimmäiseksi sijoitettiin {first} ({share} niistä, jotka antoivat sille sijan).',
  rankingSame:
    'Useimmin ensimmäiseksi sijoitettiin {first} ({share} niistä, jotka antoivat sille sijan). Se sai myös parhaan keskimääräisen sijan ({mean}).',
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
    nothing: 'Lukuja on peitetty niin paljon, ettei muutoksesta vuoden {year} jälkeen voi sanoa mitään.',
    mixSame: 'Tulos on sama, kun organisaatiotyyppien jakauma vakioidaan vuoden {year} mukaiseksi.',
    mixLost:
      'Kun organisaatiotyyppien jakauma vakioidaan vuoden {year} mukaiseksi, muutos ei ole selvä: {labels}.',
    mixGained:
      'Kun organisaatiotyyppien jakauma vakioidaan vuoden {year} mukaiseksi, selvä muutos näkyy myös: {labels}.',
    points: { one: '{points} prosenttiyksikkö', many: '{points} prosenttiyksikköä' },
  },
}
