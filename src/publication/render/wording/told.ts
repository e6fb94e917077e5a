/**
 * A statement in words that suit any questionnaire: texts in quotation marks, shares with whom they are of. It stands
 * under the heading of its question.
 */
import type { Language } from '#shared'
import type { Statement } from '../../domain/findings/statement.ts'
import { changeSentence } from './change-sentence.ts'
import { differenceSentence } from './difference-sentence.ts'
import { count, days, mean, meanRange, percentRange } from './numbers.ts'
import {
  capitalised,
  counted,
  list,
  percentIn,
  question,
  quoted,
  type Sentence,
  say,
  spaced,
  type Voice,
} from './say.ts'
import { relativelySentence, shareSentence } from './share-sentence.ts'

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>

/** @throws where a scale has no wording: whoever finds statements on a scale must give it one */
export function told(statement: Statement, voice: Voice): Sentence {
  const { grammar } = voice
  switch (statement.kind) {
    case 'responses':
      return responses(statement, voice)
    case 'open_answers':
      return counted(statement.n, grammar.openAnswers, voice)
    case 'withheld':
      return say(voice, grammar.withheld)
    case 'too_few':
      return say(voice, grammar.tooFew)
    case 'written':
      return counted(statement.n, grammar.written, voice)
    case 'share':
    case 'majority':
      return shareSentence(statement, voice, false)
    case 'relatively':
      return relativelySentence(statement, voice, false)
    case 'mean':
      return meanSentence(statement, voice)
    case 'most_common':
      return mostCommon(statement, voice)
    case 'top':
      return top(statement, voice)
    case 'listed':
      return answers(statement, voice)
    case 'top_means':
    case 'best_ranks':
      return meansOfFirst(statement, voice)
    case 'largest_groups':
      return largest(statement, voice)
    case 'same_top':
      return say(voice, grammar.sameTop, {
        first: quoted(statement.first.text, voice),
        second: quoted(statement.second.text, voice),
        things: list(
          statement.things.map(({ label }) => quoted(label, voice)),
          voice,
        ),
      })
    case 'difference':
      return differenceSentence(statement, voice, false)
    case 'change':
      return changeSentence(statement, statement, voice)
    case 'means':
      return meansSentence(statement, voice)
    case 'two_highest':
      return twoHighest(statement, voice)
    case 'answer_across':
      return say(voice, grammar.answerAcross, {
        answer: quoted(statement.answer.label, voice),
        highest: quoted(statement.highest.label, voice),
        highestShare: percentIn(statement.highest.share, voice),
        lowest: quoted(statement.lowest.label, voice),
        lowestShare: percentIn(statement.lowest.share, voice),
      })
    case 'between':
      return between(statement, voice)
    case 'ranking':
      return ranking(statement, voice)
  }
}

function responses({ n, field }: Of<'responses'>, voice: Voice): Sentence {
  return counted(n, voice.grammar.responses, voice, { field: days(field.start, field.end, voice.language) })
}

function meanSentence({ mean: value, ends: scale }: Of<'mean'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const values = { mean: mean(value, language) }
  return scale === null
    ? say(voice, grammar.number, values)
    : say(voice, grammar.mean, { ...values, ...ends(scale, language) })
}

function mostCommon({ answers, share, among }: Of<'most_common'>, voice: Voice): Sentence {
  const { grammar } = voice
  const values = { share: percentIn(share, voice), among: grammar.among[among] }
  const labels = answers.map(({ label }) => quoted(label, voice))
  const [only] = labels
  if (only !== undefined && labels.length === 1)
    return say(voice, grammar.mostCommon, { ...values, label: only })
  return say(voice, grammar.mostCommonLevel, { ...values, labels: list(labels, voice) })
}

function top({ things, among }: Of<'top'>, voice: Voice): Sentence {
  const { grammar } = voice
  const template = things.length === 1 ? grammar.chosenMostOne : grammar.chosenMost
  const whom = grammar.among[among]
  return say(voice, template, { shares: sharesListed(things, whom, voice), among: whom })
}

function answers({ things, among }: Of<'listed'>, voice: Voice): Sentence {
  const { chosen, chosenShare } = voice.grammar
  const items = things.map(({ label, share }, index) =>
    say(voice, index === 0 ? chosenShare.first : chosenShare.next, {
      label: quoted(label, voice),
      share: percentIn(share, voice),
    }),
  )
  const values = { shares: list(items, voice), among: voice.grammar.among[among] }
  return capitalised(say(voice, chosen, values), voice)
}

/** Each label with its share; the first also says of whom. */
function sharesListed(things: Of<'listed'>['things'], among: string, voice: Voice): Sentence {
  const { grammar, language } = voice
  const items = things.map(({ label, share }, index) => {
    const written = percentIn(share, voice)
    if (index > 0) return [...quoted(label, voice), { text: ` (${written})`, language }]
    return say(voice, grammar.firstShare, { label: quoted(label, voice), share: written, among })
  })
  return list(items, voice)
}

function largest({ groups }: Of<'largest_groups'>, voice: Voice): Sentence {
  const { largestGroups, among } = voice.grammar
  const template = groups.length === 1 ? largestGroups.one : largestGroups.many
  const whom = among.responses
  return say(voice, template, { things: sharesListed(groups, whom, voice), among: whom })
}

function meansOfFirst(statement: Of<'top_means'> | Of<'best_ranks'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const items = statement.things.map(({ label, mean: value }) =>
    value === null
      ? quoted(label, voice)
      : [...quoted(label, voice), { text: ` (${mean(value, language)})`, language }],
  )
  const forms = statement.kind === 'top_means' ? grammar.topMeans : grammar.bestRanks
  const scale = statement.kind === 'top_means' ? ends(statement.ends, language) : {}
  return say(voice, items.length === 1 ? forms.one : forms.many, { things: list(items, voice), ...scale })
}

function meansSentence({ highest, lowest, ends: scale }: Of<'means'>, voice: Voice): Sentence {
  return say(voice, voice.grammar.means, {
    highest: quoted(highest.label, voice),
    highestMean: mean(highest.mean, voice.language),
    lowest: quoted(lowest.label, voice),
    lowestMean: mean(lowest.mean, voice.language),
    ...ends(scale, voice.language),
  })
}

function twoHighest({ scale, highest, lowest, among }: Of<'two_highest'>, voice: Voice): Sentence {
  const { grammar } = voice
  const [high, low] = grammar.topTwo[scale] ?? []
  if (high === undefined || low === undefined) throw new Error(`no wording for scale ${scale}`)
  const first = say(voice, high, {
    label: quoted(highest.label, voice),
    share: percentIn(highest.share, voice),
    among: grammar.among[among],
  })
  if (lowest === null) return first
  const values = { label: quoted(lowest.label, voice), share: percentIn(lowest.share, voice) }
  return spaced([first, say(voice, low, values)], voice)
}

function between({ of, low, high }: Of<'between'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const template = grammar.between[of.kind === 'two_highest' ? of.scale : of.kind]
  if (template === undefined) throw new Error(`no wording for what lies between in ${of.kind}`)
  return say(voice, template, {
    range: of.kind === 'mean' ? meanRange(low, high, language) : percentRange(low, high, language),
    among: of.kind === 'two_highest' ? grammar.among[of.among] : '',
    answer: of.kind === 'answer' ? quoted(of.answer.label, voice) : [],
    ...(of.kind === 'mean' ? ends(of.ends, language) : {}),
  })
}

function ranking({ first, best }: Of<'ranking'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const values = {
    first: quoted(first.label, voice),
    share: percentIn(first.share, voice),
    mean: best === null ? '' : mean(best.mean, language),
  }
  if (best === null) return say(voice, grammar.rankingFirst, values)
  if (first.key === best.key) return say(voice, grammar.rankingSame, values)
  return say(voice, grammar.ranking, { ...values, best: quoted(best.label, voice) })
}

export function ends({ min, max }: { readonly min: number; readonly max: number }, language: Language) {
  return { min: count(min, language), max: count(max, language) }
}

/** Under the heading of its question: of two questions with the same things first, only the other one is named. */
export function toldUnder(statement: Statement, voice: Voice): Sentence {
  if (statement.kind !== 'same_top') return told(statement, voice)
  const { text } = statement.second
  return say(voice, voice.grammar.sameTopUnder, { second: question(text, voice) })
}
