import type { Sentences } from './sentences.ts'

export const swedishSentences: Sentences = {
  title: {
    supportsAndNeeds:
      '{judged Partnerskapsprogrammet stöder dem som främjar integration – de invandrades möjligheter att delta bör stärkas}',
    supports: '{judged Partnerskapsprogrammet stöder dem som främjar integration}',
    needs: '{judged De invandrades möjligheter att delta bör stärkas}',
    results: '{fact report.title}: resultat',
  },
  about:
    'Partnerskapsbarometern samlar information om nuläget och utvecklingsbehoven i det integrationsfrämjande arbetet och om partnerskapsprogrammets verksamhet.',
  aboutCooperation:
    'Partnerskapsbarometern samlar information om det integrationsfrämjande samarbetet och hur det behöver utvecklas.',
  ordinal: 'Enkäten genomfördes för {fact wave.ordinal} gången.',
  needRaised: '{judged Ett centralt utvecklingsbehov är de invandrades deltagande i samarbetet.}',
  reportPublished: 'Rapporten {fact report.title} publicerades {fact report.date}.',
  tooFew:
    'Svaren är så få att någon respondent kunde identifieras om resultaten publicerades. Därför publiceras inga resultat.',
  running:
    'Partnerskapsprogrammet har redan genomförts i flera år, sedan {fact programme.since}. Därför utvärderades i enkäten också programmets verksamhet och effekter.',
  assesses: 'I enkäten utvärderades också partnerskapsprogrammets verksamhet och effekter.',
  waysSame: '{follows $id | De är också de vanligaste sätten att delta i programmets verksamhet.}',
  toolHeading: '{judged Barometern är ett viktigt verktyg för att utveckla partnerskapsprogrammet}',
  viewsHelp:
    '{judged Respondenternas synpunkter bidrar till att utveckla partnerskapsprogrammet och möjligheterna till samarbete både på regional nivå och på riksnivå.}',
  partOf:
    'Partnerskapsbarometern är en del av arbets- och näringsministeriets partnerskapsprogram för integration.',
  carriedOutBy: 'Barometern genomfördes av {fact contractor.name}.',
  selfSelected:
    'Alla som ville fick svara på enkäten, så resultaten visar endast respondenternas synpunkter och kan inte generaliseras.',
  answersShown: 'I det här kapitlet redovisas svaren på frågorna.',
  tooFewAnswers: 'Frågorna i det här kapitlet fick så få svar att det inte går att säga något om resultaten.',
  mainFindings: 'Centrala resultat:',
}
