import type { Grammar, OneOrMany } from './grammar.ts'

/** Where one and several are said alike. */
const same = (text: string): OneOrMany => ({ one: text, many: text })

export const english: Grammar = {
  quotes: ['“', '”'],
  among: {
    answered: 'of those who answered the question',
    opinion: 'of those who gave an opinion',
    used: 'of those who had taken part or used it',
  },
  withheld: 'Answers to this question are not published, so that no respondent can be identified.',
  tooFew: 'There are too few answers to say what the result is.',
  written: '{n} respondents wrote an open answer. Open answers are not published.',
  mostCommon: 'The most common answer was {label}, chosen by {share} {among}.',
  mostCommonLevel: 'The most common answers were {labels}, each chosen by {share} {among}.',
  chosenMostOne: 'The option chosen most often was {shares}.',
  chosenMost: 'The options chosen most often were {shares}.',
  chosen: 'Among the answers were {shares}.',
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
  ranking:
    '{first} was ranked first most often ({share} of those who ranked it). The best mean rank went to {best} ({mean}).',
  rankingSame:
    '{first} was ranked first most often ({share} of those who ranked it), and it also had the best mean rank ({mean}).',
  change: {
    rose: {
      mean: same('The mean has risen since {year} for {labels}.'),
      share: same('The share has risen since {year} for {labels}.'),
      agree5: same('The share who agree has risen since {year} for {labels}.'),
      useful5: same('The share who find it useful has risen since {year} for {labels}.'),
    },
    fell: {
      mean: same('The mean has fallen since {year} for {labels}.'),
      share: same('The share has fallen since {year} for {labels}.'),
      agree5: same('The share who agree has fallen since {year} for {labels}.'),
      useful5: same('The share who find it useful has fallen since {year} for {labels}.'),
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
    mixSame: 'This is also so with the mix of organisations held as in {year}.',
    mixLost: 'With the mix of organisations held as in {year}, the change is not clear: {labels}.',
    mixGained: 'With the mix of organisations held as in {year}, a clear change is also seen for {labels}.',
    points: { one: '{points} percentage point', many: '{points} percentage points' },
  },
}
