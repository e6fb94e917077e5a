import type { PageTexts } from './page-texts.ts'

export const englishTexts: PageTexts = {
  title: '{wave}: results',
  synthetic: {
    title: 'Demonstration data',
    text: 'The figures on this page were invented to demonstrate the system. They are not results of any real survey.',
  },
  credit: { title: 'Source of the data', licence: 'Licence: {licence}.', source: 'Source' },
  method: {
    title: 'How the survey was done',
    lead: 'Those who wished to answered the survey. Respondents are not a random sample, so the results tell about the respondents and cannot be generalised to others.',
    field: 'Field period',
    responses: 'Responses',
    languages: 'Languages of the survey',
    protection: 'Protection of respondents',
    protectionText:
      'Counts of fewer than {cell} respondents are not shown, nor are groups in which fewer than {base} answered the question ({sensitive} where the information is sensitive). Further figures are hidden from which the hidden ones could be worked out. A dash (–) stands for a hidden figure. Open answers are not published.',
    percentages: 'Percentages',
    percentagesText:
      'Percentages are of those who answered the question: “cannot say” and other answers that take no position are left out of them and counted separately. In multiple choice questions percentages may add up to more than a hundred. Because of rounding they may not add up to exactly a hundred.',
    dataSet: 'Identifier of the data set (SHA-256)',
  },
  easy: { 'fi-simple': 'easy Finnish', 'sv-simple': 'easy Swedish' },
  contents: 'Contents',
  base: '{n} respondents',
  bases: '{from}–{to} respondents, depending on the item',
  missing: {
    not_asked: 'not asked',
    not_answered: 'not answered',
    cannot_say: 'cannot say',
    prefer_not_to_say: 'preferred not to say',
    not_used: 'had not taken part or used',
  },
  table: 'The figures as a table',
  breakdown: 'Results by type of organisation',
  columns: {
    answer: 'Answer',
    item: 'Item',
    n: 'Respondents',
    share: 'Share',
    mean: 'Mean',
    meanRank: 'Mean rank',
    rank: 'Rank {n}',
    topTwo: 'Share who answered “{one}” or “{other}”',
  },
  hidden: 'hidden',
  hiddenLegend: 'Hidden',
  hiddenNote: 'A dash (–) means that the figure is hidden to protect respondents.',
  scrollable: 'The table can be scrolled sideways',
}
