import { both, type Grammar } from '../grammar.ts'

export const english: Grammar = {
  quotes: ['“', '”'],
  joinerBesideAnd: { and: ' and ', joiner: ', and ' },
  among: {
    answered: 'of those who answered the question',
    opinion: 'of those who gave an opinion',
    used: 'of those who had taken part or used it',
    responses: 'of all responses',
  },
  amongAll: {
    answered: 'of those who answered the question',
    opinion: 'of those who gave an opinion',
    used: 'of those who had taken part or used it',
    responses: 'of all responses',
  },
  quantities: {
    few: { text: 'few', of: 'few {whom}' },
    a_tenth: { text: 'one in ten', of: 'about one in ten {whom}' },
    a_fifth: { text: 'a fifth', of: 'about a fifth {whom}' },
    a_quarter: { text: 'a quarter', of: 'about a quarter {whom}' },
    nearly_a_third: { text: 'nearly a third', of: 'nearly a third {whom}' },
    a_third: { text: 'a third', of: 'about a third {whom}' },
    just_over_a_third: { text: 'just over a third', of: 'just over a third {whom}' },
    just_under_half: { text: 'just under half', of: 'just under half {whom}' },
    nearly_half: { text: 'nearly half', of: 'nearly half {whom}' },
    half: { text: 'half', of: 'about half {whom}' },
    over_half: { text: 'over half', of: 'over half {whom}' },
    majority: { text: 'a majority', of: 'a majority {whom}' },
    nearly_two_thirds: { text: 'nearly two thirds', of: 'nearly two thirds {whom}' },
    three_quarters: { text: 'three quarters', of: 'about three quarters {whom}' },
    nine_in_ten: { text: 'nine in ten', of: 'about nine in ten {whom}' },
    nearly_all: { text: 'nearly all', of: 'nearly all {whom}' },
  },
  asked: 'The question was {question}',
  responses: {
    none: 'No responses were received during the response period ({field}).',
    one: 'One response was received during the response period ({field}).',
    many: 'A total of {n} responses were received during the response period ({field}).',
  },
  openAnswers: {
    none: 'No answers were written to the open questions.',
    one: 'One answer was written to the open questions.',
    many: 'A total of {n} answers were written to the open questions.',
  },
  withheld: 'Answers to this question are not published, so that no respondent can be identified.',
  tooFew: 'The result cannot be summed up in a sentence, because some figures are hidden or answers are few.',
  written: {
    none: 'Nobody wrote an open answer.',
    one: 'One respondent wrote an open answer. Open answers are not published.',
    many: '{n} respondents wrote an open answer. Open answers are not published.',
  },
  share: {
    agree5: {
      worded: '{quantity} ({share}) agreed with the statement {item}.',
      bare: '{among}, {share} agreed with the statement {item}.',
    },
    useful5: {
      worded: '{quantity} ({share}) found the following useful or very useful: {item}.',
      bare: '{among}, {share} found the following useful or very useful: {item}.',
    },
  },
  thinks: {
    worded: '{quantity} ({share}) {verb} {rest}.',
    bare: '{among}, {share} {verb} {rest}.',
  },
  withCannotSay: 'If those who could not say are counted as well, the share is {share}.',
  relatively: {
    agree5: {
      good: 'The statement {item} is seen as holding relatively well (mean {mean} on a scale of {min} to {max}).',
      poor: 'The statement {item} is seen as holding relatively poorly (mean {mean} on a scale of {min} to {max}).',
    },
    useful5: {
      good: '{item} is seen as relatively useful (mean {mean} on a scale of {min} to {max}).',
      poor: '{item} is seen as of relatively little use (mean {mean} on a scale of {min} to {max}).',
    },
    rating10: {
      good: '{item} is given a relatively good rating (mean {mean} on a scale of {min} to {max}).',
      poor: '{item} is given a relatively poor rating (mean {mean} on a scale of {min} to {max}).',
    },
  },
  topMeans: {
    one: 'Rated most useful: {things}. The figure is a mean on a scale of {min} to {max}.',
    many: 'Rated most useful: {things}. The figures are means on a scale of {min} to {max}.',
  },
  bestRanks: {
    one: 'The best mean rank went to {things}.',
    many: 'The best mean ranks went to {things}.',
  },
  largestGroups: {
    one: 'The largest group of respondents is {things}.',
    many: 'The largest groups of respondents are {things}.',
  },
  sameTop: 'The same things come first in the questions {first} and {second}: {things}.',
  sameTopUnder: 'The same things also come first in the question {second}',
  difference: {
    answer: '{high}, {highShare} {among} chose {answer}, compared with {lowShare} {low}.',
    agree5: '{high}, {highShare} {among} agreed with the statement {item}, compared with {lowShare} {low}.',
    useful5:
      '{high}, {highShare} {among} found the following useful or very useful, compared with {lowShare} {low}: {item}.',
  },
  differenceThinks: '{high}, {highShare} {among} {verb} {rest}, compared with {lowShare} {low}.',
  inGroup: 'in the group {group}',
  groups: {
    public: 'in the public sector',
    third_sector: 'in the third sector',
    private: 'in companies',
  },
  mostCommon: 'The most common answer was {label}, chosen by {share} {among}.',
  mostCommonLevel: 'The most common answers were {labels}, each chosen by {share} {among}.',
  chosenMostOne: 'The option chosen most often was {shares}.',
  chosenMost: 'The options chosen most often were {shares}.',
  chosen: '{among}, {shares}.',
  chosenShare: { first: '{share} chose {label}', next: '{share} {label}' },
  firstShare: '{label} ({share} {among})',
  mean: 'The mean of the answers was {mean} on a scale of {min} to {max}.',
  number: 'The mean of the answers was {mean}.',
  means:
    'The mean was highest for {highest} ({highestMean}) and lowest for {lowest} ({lowestMean}) on a scale of {min} to {max}.',
  topTwo: {
    agree5: [
      'Agreement was most common with the statement {label}: {share} {among} agreed strongly or somewhat.',
      'It was least common with the statement {label} ({share}).',
    ],
    useful5: [
      'Found useful most often: {label}, rated useful or very useful by {share} {among}.',
      'Found useful least often: {label} ({share}).',
    ],
  },
  answerAcross:
    'The share who answered {answer} was largest for {highest} ({highestShare} of those who answered the item) and smallest for {lowest} ({lowestShare}).',
  between: {
    mean: 'The means of the items were {range} on a scale of {min} to {max}.',
    agree5: 'Depending on the statement, {range} {among} agreed.',
    useful5: 'Depending on the item, {range} {among} found it useful or very useful.',
    answer: 'Depending on the item, {range} of those who answered it answered {answer}.',
    ranked_first: 'Each of the things was ranked first by {range} of those who ranked it.',
  },
  ranking:
    '{first} was ranked first most often ({share} of those who ranked it). The best mean rank went to {best} ({mean}).',
  rankingFirst: '{first} was ranked first most often ({share} of those who ranked it).',
  rankingSame:
    '{first} was ranked first most often ({share} of those who ranked it), and it also had the best mean rank ({mean}).',
  change: {
    rose: {
      mean: both('The mean has risen since {year} for {labels}.'),
      share: both('The share has risen since {year} for {labels}.'),
      agree5: both('The share who agree has risen since {year} for {labels}.'),
      useful5: both('The share who find it useful has risen since {year} for {labels}.'),
    },
    fell: {
      mean: both('The mean has fallen since {year} for {labels}.'),
      share: both('The share has fallen since {year} for {labels}.'),
      agree5: both('The share who agree has fallen since {year} for {labels}.'),
      useful5: both('The share who find it useful has fallen since {year} for {labels}.'),
    },
    steady: {
      mean: {
        one: 'The mean shows no clear change since {year}.',
        many: 'The means compared show no clear change since {year}.',
      },
      share: {
        one: 'The share shows no clear change since {year}.',
        many: 'The shares compared show no clear change since {year}.',
      },
      agree5: {
        one: 'The share who agree shows no clear change since {year}.',
        many: 'The share who agree shows no clear change since {year} in the statements compared.',
      },
      useful5: {
        one: 'The share who find it useful shows no clear change since {year}.',
        many: 'The share who find it useful shows no clear change since {year} in the items compared.',
      },
    },
    othersSteady: 'The others compared show no clear change.',
    nothing: 'So many figures are hidden that nothing can be said of the change since {year}.',
    mixSame: 'The result is the same when the mix of organisation types is held as in {year}.',
    mixLost: 'When the mix of organisation types is held as in {year}, the change is not clear: {labels}.',
    mixGained:
      'When the mix of organisation types is held as in {year}, a clear change is also seen for {labels}.',
    points: { one: '{points} percentage point', many: '{points} percentage points' },
  },
}
