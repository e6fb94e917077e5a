import type { EasySentences } from './easy-sentences.ts'

export const easyEnglishSentences: EasySentences = {
  title: '{fact report.title}: results in easy language',
  whatHeading: 'What is the Partnership Barometer?',
  barometer:
    'The Partnership Barometer is a survey. A survey is a set of questions that many people can answer. This survey is for those who work with integration. Integration means that a person who has moved to Finland becomes part of society. The person learns the language, finds work and makes friends. Society also welcomes the person. The survey was done for the {fact wave.ordinal} time.',
  programme:
    'The survey is part of the Integration Partnership Programme. In the programme, authorities, organisations and others work together. The {fact programme.owner} is in charge of the programme.',
  survey: 'This page tells you the results of a survey. The name of the survey is {fact wave.title}.',
  whoHeading: 'Who answered?',
  selfSelected:
    'Everyone who wanted to could answer. The results only tell what these people think. We do not know what other people think.',
  nobody: 'This is why there are no results.',
  resultsHeading: 'What did people tell us?',
  tooFew:
    'There are too few answers. We cannot tell you the results, because then somebody could find out who answered.',
  nextHeading: 'What happens next?',
  next: '{judged The results help to develop the partnership programme.} {judged They can also help to make cooperation better.} You can read more about the results in the report. The report is not in easy language.',
  nextSurvey: 'You can read more about the results in the report. The report is not in easy language.',
}
