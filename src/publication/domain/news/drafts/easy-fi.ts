import type { EasySentences } from './easy-sentences.ts'

export const easyFinnishSentences: EasySentences = {
  title: '{fact report.title}: tulokset selkokielellä',
  whatHeading: 'Mikä kumppanuusbarometri on?',
  barometer:
    'Kumppanuusbarometri on kysely. Kysely on tehty niille, jotka auttavat ihmisiä kotoutumaan. Kotoutuminen tarkoittaa, että Suomeen muuttanut ihminen pääsee mukaan yhteiskuntaan. Hän oppii kieltä, löytää työtä ja saa ystäviä. Myös yhteiskunta ottaa hänet vastaan. Kysely tehtiin {fact wave.ordinal} kerran.',
  programme:
    'Kysely on osa kotoutumisen kumppanuusohjelmaa. Ohjelmassa viranomaiset, järjestöt ja muut tekevät yhteistyötä. Ohjelmasta vastaa {fact programme.owner}.',
  survey: 'Tällä sivulla kerrotaan kyselyn tulokset. Kyselyn nimi on {fact wave.title}.',
  whoHeading: 'Ketkä vastasivat?',
  selfSelected:
    'Kaikki halukkaat saivat vastata. Tulokset kertovat vain, mitä vastaajat ajattelevat. Emme tiedä, mitä muut ajattelevat.',
  nobody: 'Siksi tuloksia ei ole.',
  resultsHeading: 'Mitä vastaajat kertoivat?',
  tooFew: 'Vastauksia on liian vähän. Emme voi kertoa tuloksia, koska silloin joku vastaaja voisi paljastua.',
  nextHeading: 'Mitä seuraavaksi tapahtuu?',
  next: '{judged Tulokset auttavat kehittämään kumppanuusohjelmaa.} {judged Niiden avulla myös yhteistyötä voi parantaa.} Raportissa on enemmän tietoa tuloksista. Raportti ei ole selkokieltä.',
  nextSurvey: 'Raportissa on enemmän tietoa tuloksista. Raportti ei ole selkokieltä.',
}
