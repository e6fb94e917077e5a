import type { Sentences } from './sentences.ts'

export const finnishSentences: Sentences = {
  title: {
    supportsAndNeeds:
      '{judged Kumppanuusohjelma tukee kotoutumista edistäviä toimijoita – maahan muuttaneiden osallistumismahdollisuuksia pitää vahvistaa}',
    supports: '{judged Kumppanuusohjelma tukee kotoutumista edistäviä toimijoita}',
    needs: '{judged Maahan muuttaneiden osallistumismahdollisuuksia pitää vahvistaa}',
    results: '{fact report.title}: tulokset',
  },
  about:
    'Kumppanuusbarometri kokoaa tietoa kotoutumista edistävän työn tilasta ja kehittämistarpeista sekä kumppanuusohjelman toiminnasta.',
  aboutCooperation:
    'Kumppanuusbarometri kokoaa tietoa kotoutumista edistävästä yhteistyöstä ja sen kehittämistarpeista.',
  ordinal: 'Kysely tehtiin {fact wave.ordinal} kerran.',
  needRaised:
    '{judged Keskeiseksi kehittämistarpeeksi nousee maahan muuttaneiden osallistuminen yhteistyöhön.}',
  reportPublished: 'Raportti {fact report.title} julkaistiin {fact report.date}.',
  tooFew:
    'Vastauksia on niin vähän, että tulosten julkaiseminen voisi paljastaa vastaajia. Siksi tuloksia ei julkaista.',
  running:
    'Kumppanuusohjelmaa on toteutettu jo useita vuosia, vuodesta {fact programme.since} alkaen. Siksi kyselyssä arvioitiin myös ohjelman toimintaa ja vaikutuksia.',
  assesses: 'Kyselyssä arvioitiin myös kumppanuusohjelman toimintaa ja vaikutuksia.',
  waysSame: '{follows $id | Ne ovat myös tavallisimmat tavat osallistua ohjelman toimintaan.}',
  toolHeading: '{judged Barometri on tärkeä väline kumppanuusohjelman kehittämisessä}',
  viewsHelp:
    '{judged Vastaajien näkemykset auttavat kehittämään kumppanuusohjelmaa ja yhteistyön mahdollisuuksia sekä alueellisesti että valtakunnallisesti.}',
  partOf: 'Kumppanuusbarometri on osa työ- ja elinkeinoministeriön kotoutumisen kumppanuusohjelmaa.',
  carriedOutBy: 'Barometrin toteutti {fact contractor.name}.',
  selfSelected:
    'Kyselyyn saivat vastata kaikki halukkaat, joten tulokset kertovat vain vastaajien näkemyksistä eikä niitä voi yleistää.',
  answersShown: 'Tässä luvussa kerrotaan, miten kysymyksiin vastattiin.',
  tooFewAnswers: 'Tämän luvun kysymyksiin saatiin niin vähän vastauksia, ettei tuloksista voi sanoa mitään.',
  mainFindings: 'Keskeiset tulokset:',
}
