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
  change: {
    title: 'Change since {year}',
    table: 'The change as a table',
    tableAndChart: 'The change as a table and a chart',
    columns: { change: 'Change', mixHeld: 'Change with the mix of organisations held as in {year}' },
    interval: '({low} to {high})',
    legend: {
      mean: 'The dot is the change of the mean and the line an indicative 95% interval. Filled dot: a clear change.',
      top_two:
        'The dot is the change in percentage points and the line an indicative 95% interval. Filled dot: a clear change.',
      share:
        'The dot is the change in percentage points and the line an indicative 95% interval. Filled dot: a clear change.',
    },
    inBrackets: {
      mean: 'The change is the difference of the means. An indicative 95% interval is given in brackets.',
      top_two: 'The change is in percentage points. An indicative 95% interval is given in brackets.',
      share: 'The change is in percentage points. An indicative 95% interval is given in brackets.',
    },
    reasons: {
      not_asked: 'Not compared with {year}: the question was not asked then.',
      no_concordance: 'Not compared with {year}: whether the question can be compared has not been assessed.',
      not_comparable: 'Not compared with {year}.',
      answers_differ: 'Not compared with {year}: the answer options differ.',
      not_released:
        'Not compared with {year}: the figures are not published, so that no respondent can be identified.',
      no_method: 'Not compared with {year}: changes are not computed for a question of this kind.',
    },
    method: {
      title: 'Comparison with {year}',
      compared:
        'The comparison is between {earlier} ({n1} responses) and {later} ({n2} responses). Only questions that have been assessed as comparable are compared, and only figures that both waves show. The change is the later figure minus the earlier one; it is computed from unrounded figures, so it may differ from the difference of the figures shown.',
      intervals:
        'Respondents chose themselves to take part, so the 95% intervals are indicative: they describe random variation only, not who chose to answer. Intervals of means are based on the t distribution, those of shares on Newcombe’s method. A change is called clear only where the interval shown does not reach zero.',
      mix: 'The organisations of the respondents may be distributed differently in the two waves. The change is therefore also computed with the respondents of {now} weighted to the distribution of organisation types among the respondents of {year}. Types with fewer than 20 respondents have been put together. Weighted, the {n} responses are as precise as about {effective} unweighted ones. Weighting takes away only the effect of the distribution of organisation types. It does not make the results generalisable.',
      noMix:
        'The mix of organisations could not be held as in {year}, so the change is given unweighted only.',
      mixTable: 'Respondents by type of organisation in {year} and {now}',
      group: 'Type of organisation',
    },
  },
}
