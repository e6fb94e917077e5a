/** Easy English: one idea a sentence, short main clauses, whom a share is of in a sentence of its own. */
import { alike, both, type Grammar } from '../grammar.ts'
import { english } from '../plain/en.ts'

const among = {
  answered: 'This counts the people who answered the question.',
  opinion: 'This counts the people who gave an opinion.',
  used: 'This counts the people who had taken part.',
  responses: 'This counts all answers.',
}

export const easyEnglish: Grammar = {
  ...english,
  among,
  asked: 'We asked: {question}',
  responses: {
    none: 'Nobody answered the survey. The time to answer was {field}.',
    one: 'One person answered the survey. The time to answer was {field}.',
    many: 'We got {n} answers to the survey. The time to answer was {field}.',
  },
  openAnswers: {
    none: 'Nobody wrote an answer in their own words.',
    one: 'One answer was written in the person’s own words.',
    many: 'People wrote {n} answers in their own words.',
  },
  withheld: 'We do not publish these answers. This way, nobody can find out who answered.',
  tooFew: 'We cannot tell you the result in a few words. There are few answers, or some numbers are hidden.',
  written: {
    none: 'Nobody wrote an answer in their own words.',
    one: 'One person wrote an answer in their own words. We do not publish it.',
    many: '{n} people wrote an answer in their own words. We do not publish these answers.',
  },
  mostCommon: 'The most common answer was: {label}. {share} answered this. {among}',
  mostCommonLevel: 'The most common answers were: {labels}. Each was chosen by {share}. {among}',
  chosenMostOne: 'This was chosen most often: {shares}. {among}',
  chosenMost: 'These were chosen most often: {shares}. {among}',
  chosen: 'The answers included: {shares}. {among}',
  firstShare: '{label} ({share})',
  chosenShare: { first: '{label} ({share})', next: '{label} ({share})' },
  mean: 'The average of the answers was {mean}. The smallest number is {min} and the largest is {max}.',
  means:
    'This had the largest average: {highest}. The average was {highestMean}. This had the smallest average: {lowest}. The average was {lowestMean}. The smallest number is {min} and the largest is {max}.',
  topTwo: {
    agree5: [
      'People agreed most with this: {label}. {share} agreed. {among}',
      'People agreed least with this: {label}. {share} agreed.',
    ],
    useful5: [
      'People found this useful most often: {label}. {share} found it useful. {among}',
      'People found this useful least often: {label}. {share} found it useful.',
    ],
  },
  share: {
    agree5: alike('The statement was: {item}. {share} agreed. {among}'),
    useful5: alike('This was about: {item}. {share} found it useful. {among}'),
  },
  withCannotSay: 'Some people could not say. If we count them too, the share is {share}.',
  relatively: {
    agree5: {
      good: 'The statement was: {item}. The people who answered think that it is mostly true.',
      poor: 'The statement was: {item}. The people who answered think that it is not very true.',
    },
    useful5: {
      good: 'This was about: {item}. The people who answered think that it is quite useful.',
      poor: 'This was about: {item}. The people who answered think that it is not very useful.',
    },
    rating10: {
      good: 'This was about: {item}. It got quite a good number. The average was {mean}. The best number is {max}.',
      poor: 'This was about: {item}. It got quite a bad number. The average was {mean}. The best number is {max}.',
    },
  },
  topMeans: {
    one: 'The people who answered found this most useful: {things}. The number is an average. The smallest number is {min} and the largest is {max}.',
    many: 'The people who answered found these most useful: {things}. The numbers are averages. The smallest number is {min} and the largest is {max}.',
  },
  bestRanks: {
    one: 'This was ranked best: {things}. The number is the average place.',
    many: 'These were ranked best: {things}. The number is the average place.',
  },
  largestGroups: {
    one: 'The largest number of answers came from this group: {things}. {among}',
    many: 'The largest numbers of answers came from these groups: {things}. {among}',
  },
  sameTop: 'The same things came first in the questions {first} and {second}: {things}.',
  difference: {
    answer: 'The answer was: {answer}. {highShare} chose it {high}. {lowShare} chose it {low}. {among}',
    agree5: 'The statement was: {item}. {highShare} agreed {high}. {lowShare} agreed {low}. {among}',
    useful5:
      'This was about: {item}. {highShare} found it useful {high}. {lowShare} found it useful {low}. {among}',
  },
  answerAcross:
    'The answer was: {answer}. It was most common here: {highest}. The share was {highestShare}. It was least common here: {lowest}. The share was {lowestShare}.',
  between: {
    mean: 'The averages were {range}. The smallest number is {min} and the largest is {max}.',
    agree5: '{range} agreed with the statements. {among}',
    useful5: '{range} found the things useful. {among}',
    answer: 'The answer was: {answer}. It was chosen by {range}.',
    ranked_first: 'Each thing was put first by {range}.',
  },
  ranking:
    'This was put first most often: {first}. {share} put it first. This had the best average: {best}. The average was {mean}.',
  rankingFirst: 'This was put first most often: {first}. {share} put it first.',
  rankingSame:
    'This was put first most often: {first}. {share} put it first. It also had the best average. The average was {mean}.',
  change: {
    ...english.change,
    rose: {
      mean: both('We compared with {year}. The average is now larger: {labels}.'),
      share: both('We compared with {year}. A larger share now answered this: {labels}.'),
      agree5: both('We compared with {year}. A larger share now agree: {labels}.'),
      useful5: both('We compared with {year}. A larger share now find this useful: {labels}.'),
    },
    fell: {
      mean: both('We compared with {year}. The average is now smaller: {labels}.'),
      share: both('We compared with {year}. A smaller share now answered this: {labels}.'),
      agree5: both('We compared with {year}. A smaller share now agree: {labels}.'),
      useful5: both('We compared with {year}. A smaller share now find this useful: {labels}.'),
    },
    steady: {
      mean: both('We compared with {year}. There is no clear change.'),
      share: both('We compared with {year}. There is no clear change.'),
      agree5: both('We compared with {year}. There is no clear change.'),
      useful5: both('We compared with {year}. There is no clear change.'),
    },
    othersSteady: 'In the others there is no clear change.',
    nothing: 'We cannot compare with {year}. Too many numbers are hidden.',
    mixSame: 'The result is the same when we take into account which organisations answered.',
    mixLost: 'The change is not clear when we take into account which organisations answered: {labels}.',
    mixGained:
      'When we take into account which organisations answered, the change is clear here too: {labels}.',
  },
}
