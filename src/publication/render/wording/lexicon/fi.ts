import type { Lexicon } from './lexicon.ts'

/** Finnish: things are in the nominative, types of organisation in the elative or ablative ("saatiin kunnista"). */
export const finnishLexicon: Lexicon = {
  things: {
    coop_rating: { municipal: 'kunnissa', regional: 'alueellisesti', national: 'valtakunnallisesti' },
    org_type: {
      municipality: 'kunnista',
      ngo: 'järjestöistä',
      immigrant_assoc: 'maahan muuttaneiden järjestöistä',
      state: 'valtion viranomaisilta',
      education: 'oppilaitoksista',
      wellbeing: 'hyvinvointialueilta',
      religious: 'seurakunnista',
      company: 'yrityksistä',
      labour_market: 'työmarkkinajärjestöistä',
    },
    prog_benefits: {
      new_partners: 'uudet yhteistyökumppanit ja kontaktit',
      third_sector_authorities: 'kolmannen sektorin ja viranomaisten yhteistyö',
      info_exchange: 'tiedonvaihto',
      competence: 'osaamisen kehittyminen',
      practices_tools: 'hyvät käytännöt ja työvälineet',
      visibility: 'oman työn näkyvyys',
      influence: 'mahdollisuus vaikuttaa kehittämiseen',
      peer_support: 'vertaistuki',
    },
    ways: {
      training: 'koulutukset ja muu osaamisen kehittäminen',
      webinars: 'webinaarit',
      newsletters: 'uutiskirjeet',
      networks: 'verkostotapaamiset',
      working_groups: 'työryhmät ja työpajat',
      platform: 'Kumppanuusalusta',
      events: 'seminaarit ja muut tapahtumat',
      materials: 'oppaat ja muut aineistot',
      consultations: 'kuulemiset ja kyselyt',
    },
    wishes: {
      info_dissemination: 'tiedon levittäminen',
      communication: 'viestintä',
      events: 'tapahtumat',
      training: 'koulutukset',
      regional_networks: 'tuki alueellisille verkostoille',
      tools: 'valmiit työvälineet ja mallit',
      funding_info: 'tieto rahoitusmahdollisuuksista',
      national_influence: 'valtakunnalliseen kehittämiseen vaikuttaminen',
      peer_learning: 'vertaisoppiminen ja tutustumiskäynnit',
    },
    priorities_rank: {
      new_actors: 'uusien toimijoiden saaminen mukaan',
      diverse_ways: 'monipuoliset osallistumismahdollisuudet',
      immigrant_inclusion: 'maahan muuttaneiden osallisuuden vahvistaminen',
      regional_activity: 'alueellisen toiminnan vahvistaminen',
      impact: 'vaikuttavuuden seuranta',
    },
    participation_changes: {
      permanent_structures: 'pysyvät osallistumisen rakenteet',
      recruitment: 'maahan muuttaneiden palkkaaminen asiantuntija- ja johtotehtäviin',
      assoc_funding: 'pitkäkestoinen rahoitus maahan muuttaneiden järjestöille',
      multilingual: 'monikielinen viestintä ja tulkkaus',
      compensation: 'palkkiot ja kulukorvaukset osallistujille',
      flexible: 'joustavat ajat ja paikat sekä etäosallistuminen',
      staff_training: 'henkilöstön koulutus yhdenvertaisuudesta ja rasismin vastaisesta työstä',
      childcare: 'lastenhoito tilaisuuksien ajaksi',
    },
    key_partners: {
      mun_immigrant_services: 'kunnan maahanmuuttopalvelut',
      mun_other: 'kunnan muut palvelut',
      employment: 'työvoimaviranomainen',
      ely: 'ELY-keskus',
      education: 'oppilaitokset',
      wellbeing: 'sosiaali- ja terveyspalvelut',
      ngo: 'järjestöt',
      immigrant_assoc: 'maahan muuttaneiden omat järjestöt',
      religious: 'seurakunnat',
      companies: 'yritykset',
      reception: 'vastaanottokeskukset',
      state_other: 'muut valtion viranomaiset',
    },
    work_languages: {
      fi: 'suomi',
      sv: 'ruotsi',
      se: 'saamen kielet',
      sign: 'viittomakielet',
      en: 'englanti',
      ru: 'venäjä',
      uk: 'ukraina',
      et: 'viro',
      ar: 'arabia',
      so: 'somali',
      fa: 'persia tai dari',
      ku: 'kurdi',
    },
    work_level: {
      municipal: 'kunnassa tai paikallisesti',
      regional: 'alueellisesti',
      national: 'valtakunnallisesti',
    },
    prog_level: {
      national: 'valtakunnalliseen toimintaan',
      regional: 'alueelliseen toimintaan',
      platform: 'yhteistyöhön Kumppanuusalustalla',
    },
  },
  first: {
    org_type: {
      one: 'Eniten vastauksia saatiin {things}.',
      many: 'Eniten vastauksia saatiin {things}.',
    },
    key_partners: {
      one: 'Tärkeimmäksi yhteistyökumppaniksi nimettiin useimmin {things}.',
      many: 'Tärkeimmiksi yhteistyökumppaneiksi nimettiin useimmin {things}.',
    },
    work_languages: {
      one: 'Tavallisin viikoittain käytetty työkieli on {things}.',
      many: 'Tavallisimmat viikoittain käytetyt työkielet ovat {things}.',
    },
    work_level: {
      one: 'Yhteistyötä tehdään useimmin {things}.',
      many: 'Yhteistyötä tehdään useimmin {things}.',
    },
    participation_changes: {
      one: 'Maahan muuttaneiden osallisuutta yhteistyössä vahvistaisi vastaajien mielestä eniten {things}.',
      many: 'Maahan muuttaneiden osallisuutta yhteistyössä vahvistaisivat vastaajien mielestä eniten {things}.',
    },
    prog_level: {
      one: 'Kumppanuusohjelmassa on osallistuttu useimmin {things}.',
      many: 'Kumppanuusohjelmassa on osallistuttu useimmin {things}.',
    },
    prog_ways: {
      one: 'Tavallisin tapa osallistua kumppanuusohjelman toimintaan on {things}.',
      many: 'Tavallisimmat tavat osallistua kumppanuusohjelman toimintaan ovat {things}.',
    },
    useful_national: {
      one: 'Valtakunnallisesta toiminnasta vastaajille hyödyllisintä on ollut {things}.',
      many: 'Valtakunnallisesta toiminnasta vastaajille hyödyllisintä ovat olleet {things}.',
    },
    useful_regional: {
      one: 'Hyödyllisintä alueellista toimintaa on vastaajien mielestä {things}.',
      many: 'Hyödyllisintä alueellista toimintaa ovat vastaajien mielestä {things}.',
    },
    prog_benefits: {
      one: 'Kumppanuusohjelman suurin hyöty on vastaajien mielestä {things}.',
      many: 'Kumppanuusohjelman suurimmat hyödyt ovat vastaajien mielestä {things}.',
    },
    wishes: {
      one: 'Vastaajien toiveissa on jatkossa kärjessä {things}.',
      many: 'Vastaajien toiveissa ovat jatkossa kärjessä {things}.',
    },
    priorities_rank: {
      one: 'Tärkein kehittämiskohde on vastaajien mielestä {things}.',
      many: 'Tärkeimmät kehittämiskohteet ovat vastaajien mielestä {things}.',
    },
  },
  named: {
    'participation_changes.structural':
      'Maahan muuttaneiden osallisuutta vahvistaisivat vastaajien mielestä eniten rakenteelliset muutokset: {things}.',
  },
  largestRegion: {
    worded: 'Maakunnista eniten vastauksia saatiin {from}: {quantity} ({share}).',
    bare: 'Maakunnista eniten vastauksia saatiin {from}: {share} kaikista vastauksista.',
  },
  sameTop: {
    'useful_national+useful_regional':
      'Vastaajille eniten hyötyä sekä valtakunnallisesti että alueellisesti ovat tuottaneet {things}.',
    'prog_ways+useful_national':
      'Tavallisimmat tavat osallistua ovat myös hyödyllisintä valtakunnallista toimintaa: {things}.',
    'prog_ways+useful_regional':
      'Tavallisimmat tavat osallistua ovat myös hyödyllisintä alueellista toimintaa: {things}.',
  },
  means: {
    coop_rating:
      'Yhteistyön arvioidaan toimivan parhaiten {highest} ({highestMean}) ja heikoimmin {lowest} ({lowestMean}) asteikolla {min}–{max}.',
  },
  thinks: {
    'coop_conditions.opportunities': [
      'arvioi,',
      'että heidän organisaatiollaan on hyvät mahdollisuudet tehdä kotoutumista edistävää yhteistyötä',
    ],
    'coop_conditions.resources': [
      'arvioi,',
      'että heidän organisaatiollaan on riittävästi aikaa ja resursseja yhteistyöhön',
    ],
    'coop_conditions.roles': ['arvioi,', 'että eri toimijoiden roolit ja vastuut ovat selkeät'],
    'coop_conditions.structures': [
      'arvioi,',
      'että heidän alueellaan on toimivia yhteistyörakenteita, kuten työryhmiä tai verkostoja',
    ],
    'coop_conditions.management': ['arvioi,', 'että johto tukee yhteistyötä yli organisaatiorajojen'],
    'coop_conditions.funding': ['arvioi,', 'että rahoitus mahdollistaa pitkäjänteisen yhteistyön'],
    'coop_statements.know_partners': [
      'kertoo',
      'tietävänsä, keneen ottaa yhteyttä, kun tarvitsee yhteistyökumppanin',
    ],
    'coop_statements.trust': ['arvioi,', 'että toimijat luottavat toisiinsa'],
    'coop_statements.equal': ['arvioi,', 'että kumppanit ovat yhteistyössä yhdenvertaisia'],
    'coop_statements.shared_goals': ['arvioi,', 'että yhteistyöllä on selkeät yhteiset tavoitteet'],
    'coop_statements.third_sector': ['arvioi,', 'että kolmannen sektorin osaamista hyödynnetään riittävästi'],
    'coop_statements.continuity': ['arvioi,', 'että yhteistyö jatkuu myös hankkeiden päätyttyä'],
    'coop_statements.benefit_immigrants': [
      'arvioi,',
      'että yhteistyöstä on maahan muuttaneille käytännön hyötyä',
    ],
    'info_use.municipal': ['arvioi,', 'että heidän organisaationsa tuottamaa tietoa hyödynnetään kunnissa'],
    'info_use.regional': [
      'arvioi,',
      'että heidän organisaationsa tuottamaa tietoa hyödynnetään alueellisesti',
    ],
    'info_use.national': [
      'arvioi,',
      'että heidän organisaationsa tuottamaa tietoa hyödynnetään valtakunnallisesti',
    ],
    'info_access.available': ['arvioi,', 'että kotoutumisen edistämisestä on saatavilla riittävästi tietoa'],
    'info_access.findable': [
      'kertoo',
      'löytävänsä helposti tiedon, jota tarvitsee työssään tai toiminnassaan',
    ],
    'info_access.local': ['kertoo', 'saavansa riittävästi tietoa oman alueensa tilanteesta'],
    'info_access.languages': ['arvioi,', 'että tietoa on saatavilla riittävän monella kielellä'],
    'info_access.shared': ['arvioi,', 'että toimijat jakavat tietoa toisilleen avoimesti'],
    'practices.find': ['kertoo', 'saavansa tietoa muualla kehitetyistä hyvistä käytännöistä'],
    'practices.adopt': [
      'kertoo,',
      'että heidän organisaationsa on ottanut käyttöön muualla kehitettyjä käytäntöjä',
    ],
    'practices.rooted': ['arvioi,', 'että hyvät käytännöt juurtuvat osaksi pysyvää toimintaa'],
    'practices.support': ['arvioi,', 'että hyvien käytäntöjen juurruttamiseen saa tukea'],
    'dialogue.municipal': [
      'kokee,',
      'että heidän organisaationsa voi käydä riittävästi vuoropuhelua kunnan kanssa',
    ],
    'dialogue.regional': [
      'kokee,',
      'että heidän organisaationsa voi käydä riittävästi vuoropuhelua alueen viranomaisten kanssa',
    ],
    'dialogue.national': [
      'kokee,',
      'että heidän organisaationsa voi käydä riittävästi vuoropuhelua valtakunnallisten viranomaisten kanssa',
    ],
    'dialogue.heard': ['kokee,', 'että heitä kuullaan kotoutumista koskevassa päätöksenteossa'],
    'dialogue.feedback': ['kertoo', 'saavansa tietoa siitä, miten heidän näkemyksensä on otettu huomioon'],
    'dialogue.national_dev': [
      'kokee',
      'voivansa halutessaan osallistua kotoutumisen edistämisen valtakunnalliseen kehittämiseen',
    ],
    'participation.service_dev': [
      'arvioi,',
      'että maahan muuttaneet ovat mukana kehittämässä kunnan palveluja',
    ],
    'participation.cooperation': [
      'arvioi,',
      'että maahan muuttaneet voivat osallistua yhdenvertaisesti kotoutumista edistävään yhteistyöhön',
    ],
    'participation.experience': [
      'arvioi,',
      'että maahan muuttaneiden kokemukset otetaan huomioon päätöksenteossa',
    ],
    'participation.languages': [
      'arvioi,',
      'että osallistumismahdollisuuksista kerrotaan riittävän monella kielellä',
    ],
    'participation.compensation': [
      'arvioi,',
      'että osallistumisesta maksetaan tarvittaessa palkkio tai kulukorvaus',
    ],
    'participation.own_org': [
      'arvioi,',
      'että heidän organisaationsa tarjoaa maahan muuttaneille riittävästi mahdollisuuksia osallistua',
    ],
    'prog_effects.useful_overall': ['kokee,', 'että kumppanuusohjelmasta on ollut hyötyä heidän työlleen'],
    'prog_effects.more_cooperation': [
      'kokee,',
      'että heidän yhteistyönsä muiden toimijoiden kanssa on lisääntynyt kumppanuusohjelman myötä',
    ],
    'prog_effects.competence': [
      'kokee,',
      'että heidän osaamisensa kotoutumisen edistämisessä on vahvistunut kumppanuusohjelman myötä',
    ],
    'prog_effects.new_practices': [
      'kertoo',
      'ottaneensa käyttöön uusia toimintatapoja kumppanuusohjelman myötä',
    ],
    'prog_effects.dialogue': [
      'arvioi,',
      'että vuoropuhelu viranomaisten ja kolmannen sektorin välillä on parantunut kumppanuusohjelman myötä',
    ],
    'prog_effects.receptiveness': [
      'kokee,',
      'että kumppanuusohjelma on lisännyt heidän tietoaan yhteiskunnan vastaanottavuuden edistämisestä',
    ],
  },
  relatively: {
    'coop_conditions.opportunities': {
      good: 'Yhteistyön mahdollisuuksia pidetään suhteellisen hyvinä (keskiarvo {mean} asteikolla {min}–{max}).',
      poor: 'Yhteistyön mahdollisuuksia pidetään suhteellisen huonoina (keskiarvo {mean} asteikolla {min}–{max}).',
    },
    'coop_rating.municipal': {
      good: 'Yhteistyön kunnassa arvioidaan toimivan suhteellisen hyvin (keskiarvo {mean} asteikolla {min}–{max}).',
      poor: 'Yhteistyön kunnassa arvioidaan toimivan suhteellisen huonosti (keskiarvo {mean} asteikolla {min}–{max}).',
    },
    'coop_rating.regional': {
      good: 'Alueellisen yhteistyön arvioidaan toimivan suhteellisen hyvin (keskiarvo {mean} asteikolla {min}–{max}).',
      poor: 'Alueellisen yhteistyön arvioidaan toimivan suhteellisen huonosti (keskiarvo {mean} asteikolla {min}–{max}).',
    },
    'coop_rating.national': {
      good: 'Valtakunnallisen yhteistyön arvioidaan toimivan suhteellisen hyvin (keskiarvo {mean} asteikolla {min}–{max}).',
      poor: 'Valtakunnallisen yhteistyön arvioidaan toimivan suhteellisen huonosti (keskiarvo {mean} asteikolla {min}–{max}).',
    },
  },
}
