import type { Sentences } from './sentences.ts'

export const englishSentences: Sentences = {
  title: {
    supportsAndNeeds:
      '{judged Partnership programme supports those promoting integration – immigrants’ opportunities to take part need strengthening}',
    supports: '{judged Partnership programme supports those promoting integration}',
    needs: '{judged Immigrants’ opportunities to take part need strengthening}',
    results: '{fact report.title}: results',
  },
  about:
    'The Partnership Barometer gathers information on the state and development needs of work that promotes integration, and on the activities of the partnership programme.',
  aboutCooperation:
    'The Partnership Barometer gathers information on cooperation that promotes integration and on how it needs to develop.',
  ordinal: 'The survey was carried out for the {fact wave.ordinal} time.',
  needRaised: '{judged A central development need is the participation of immigrants in cooperation.}',
  reportPublished: 'The report {fact report.title} was published on {fact report.date}.',
  tooFew:
    'There are so few responses that publishing results could identify respondents. No results are therefore published.',
  running:
    'The partnership programme has already been running for several years, since {fact programme.since}. The survey therefore also assessed its activities and effects.',
  assesses: 'The survey also assessed the activities and effects of the partnership programme.',
  waysSame: '{follows $id | These are also the most common ways to take part in the programme.}',
  toolHeading: '{judged The barometer is an important tool for developing the partnership programme}',
  viewsHelp:
    '{judged Respondents’ views help to develop the partnership programme and opportunities for cooperation, both regionally and nationally.}',
  partOf:
    'The Partnership Barometer is part of the Integration Partnership Programme of the Ministry of Economic Affairs and Employment.',
  carriedOutBy: 'The barometer was carried out by {fact contractor.name}.',
  selfSelected:
    'Anyone who wished could respond to the survey, so the results show the views of those who did and cannot be generalised.',
  answersShown: 'This chapter shows how the questions were answered.',
  tooFewAnswers:
    'The questions of this chapter received so few answers that nothing can be said of the results.',
  mainFindings: 'Main findings:',
}
