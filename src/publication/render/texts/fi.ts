import type { PageTexts } from './page-texts.ts'

export const finnishTexts: PageTexts = {
  title: '{wave}: tulokset',
  synthetic: {
    title: 'Esittelyaineisto',
    text: 'Tämän sivun luvut on keksitty järjestelmän esittelyä varten. Ne eivät ole minkään oikean kyselyn tuloksia.',
  },
  credit: { title: 'Aineiston lähde', licence: 'Käyttölupa: {licence}.', source: 'Lähde' },
  method: {
    title: 'Näin kysely tehtiin',
    lead: 'Kyselyyn vastasivat ne, jotka halusivat. Vastaajat eivät ole satunnaisotos, joten tulokset kertovat vastaajista eikä niitä voi yleistää muihin.',
    field: 'Vastausaika',
    responses: 'Vastauksia',
    languages: 'Kyselyn kielet',
    protection: 'Tietosuoja',
    protectionText:
      'Alle {cell} vastaajan lukumääriä ei näytetä, eikä ryhmiä, joissa on alle {base} kysymykseen vastannutta ({sensitive}, jos tieto on arkaluonteinen). Lisäksi peitetään lukuja, joista piilotetut voisi laskea. Peitetyn luvun tilalla on viiva (–). Avoimia vastauksia ei julkaista.',
    percentages: 'Prosenttiosuudet',
    percentagesText:
      'Osuudet lasketaan kysymykseen vastanneista. ”En osaa sanoa” -vastaukset ja muut vastaukset, joissa ei oteta kantaa, eivät ole osuuksissa mukana, vaan ne kerrotaan erikseen. Monivalinnassa osuuksien summa voi ylittää sata. Pyöristyksen vuoksi osuuksien summa voi poiketa sadasta.',
    dataSet: 'Aineiston tunniste (SHA-256)',
  },
  easy: { 'fi-simple': 'selkosuomi', 'sv-simple': 'selkoruotsi' },
  contents: 'Sisällys',
  base: 'Vastaajia {n}',
  bases: 'Vastaajia {from}–{to} kohdasta riippuen',
  missing: {
    not_asked: 'ei kysytty',
    not_answered: 'ei vastannut',
    cannot_say: 'en osaa sanoa',
    prefer_not_to_say: 'ei halunnut vastata',
    not_used: 'ei osallistunut tai käyttänyt',
  },
  table: 'Luvut taulukkona',
  breakdown: 'Tulokset organisaatiotyypin mukaan',
  columns: {
    answer: 'Vastaus',
    item: 'Kohta',
    n: 'Vastaajia',
    share: 'Osuus',
    mean: 'Keskiarvo',
    meanRank: 'Keskimääräinen sija',
    rank: '{n}. sija',
    topTwo: 'Osuus, joka vastasi ”{one}” tai ”{other}”',
  },
  hidden: 'peitetty',
  hiddenLegend: 'Peitetty',
  hiddenNote: 'Viiva (–) tarkoittaa, että luku on peitetty vastaajien suojaamiseksi.',
  scrollable: 'Taulukkoa voi vierittää sivusuunnassa',
  change: {
    title: 'Muutos vuodesta {year}',
    table: 'Muutos taulukkona',
    tableAndChart: 'Muutos taulukkona ja kuviona',
    columns: { change: 'Muutos', mixHeld: 'Muutos, kun organisaatioiden jakauma on vuoden {year} mukainen' },
    interval: '({low} … {high})',
    legend: {
      mean: 'Piste on keskiarvon muutos ja viiva suuntaa-antava 95 prosentin väli. Täytetty piste: selvä muutos.',
      top_two:
        'Piste on muutos prosenttiyksikköinä ja viiva suuntaa-antava 95 prosentin väli. Täytetty piste: selvä muutos.',
      share:
        'Piste on muutos prosenttiyksikköinä ja viiva suuntaa-antava 95 prosentin väli. Täytetty piste: selvä muutos.',
    },
    inBrackets: {
      mean: 'Muutos on keskiarvojen erotus. Sulkeissa on suuntaa-antava 95 prosentin väli.',
      top_two: 'Muutos on prosenttiyksikköinä. Sulkeissa on suuntaa-antava 95 prosentin väli.',
      share: 'Muutos on prosenttiyksikköinä. Sulkeissa on suuntaa-antava 95 prosentin väli.',
    },
    reasons: {
      not_asked: 'Ei vertailua vuoteen {year}: kysymystä ei kysytty silloin.',
      no_concordance: 'Ei vertailua vuoteen {year}: kysymyksen vertailukelpoisuutta ei ole arvioitu.',
      not_comparable: 'Ei vertailua vuoteen {year}.',
      answers_differ: 'Ei vertailua vuoteen {year}: vastausvaihtoehdot ovat erilaiset.',
      not_released: 'Ei vertailua vuoteen {year}: lukuja ei julkaista, jotta vastaajia ei voi tunnistaa.',
      no_method: 'Ei vertailua vuoteen {year}: tällaisen kysymyksen muutosta ei lasketa.',
    },
    method: {
      title: 'Vertailu vuoteen {year}',
      compared:
        'Vertailussa ovat {earlier} ({n1} vastausta) ja {later} ({n2} vastausta). Verrataan vain kysymyksiä, joiden vertailukelpoisuus on arvioitu, ja vain lukuja, jotka molemmilla kerroilla näytetään. Muutos on myöhempi luku miinus aiempi luku; se lasketaan pyöristämättömistä luvuista, joten se voi poiketa näytettyjen lukujen erotuksesta.',
      intervals:
        'Vastaajat ovat itse valikoituneet, joten 95 prosentin välit ovat suuntaa-antavia: ne kuvaavat vain satunnaisvaihtelua eivätkä sitä, ketkä päättivät vastata. Keskiarvojen väli perustuu t-jakaumaan ja osuuksien väli Newcomben menetelmään. Muutosta kutsutaan selväksi vain, kun näytetty väli ei ulotu nollaan.',
      mix: 'Vastaajien organisaatiot voivat jakautua eri kerroilla eri tavoin. Siksi muutos lasketaan myös niin, että vuoden {now} vastaajat painotetaan vuoden {year} vastaajien organisaatiotyyppien jakaumaan. Alle 20 vastaajan tyypit on yhdistetty. Painotettuina {n} vastausta vastaavat tarkkuudeltaan noin {effective} painottamatonta vastausta. Painotus poistaa vain organisaatiotyyppien jakauman vaikutuksen. Se ei tee tuloksista yleistettäviä.',
      noMix:
        'Organisaatioiden jakaumaa ei voitu pitää vuoden {year} mukaisena, joten muutos on vain painottamaton.',
      mixTable: 'Vastaajat organisaatiotyypin mukaan {year} ja {now}',
      group: 'Organisaatiotyyppi',
    },
  },
}
