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
}
