/**
 * A statement as a sentence in one language. Quoted texts keep the language they came in, so that a page can mark them.
 *
 * Guarantees: every number is written as the language writes it, nothing is said that the statement does not hold, no
 * place of a template stays empty.
 */
import type { Language } from '#shared'
import type { MeansOfItems, Statement } from '../../domain/findings/statement.ts'
import { differenceSentence } from './difference-sentence.ts'
import { firstSentence, largestSentence, sameTopSentence } from './first-sentence.ts'
import { lexiconFor, namesOf } from './lexicon/index.ts'
import { mean } from './numbers.ts'
import { merged, question, type Sentence, type Style, say, spaced, type Voice, voiceOf } from './say.ts'
import { quantityOf, relativelySentence, shareSentence } from './share-sentence.ts'
import { ends, told, toldUnder } from './told.ts'

/**
 * The sentence, standing alone: what its own words do not say is said with its question.
 *
 * @param language one of the official languages
 */
export function sentenceOf(statement: Statement, language: Language, style: Style = 'plain'): string {
  return plainText(piecesOf(statement, language, style))
}

/** The same in pieces by language, for pages that mark a change of language. */
export function piecesOf(statement: Statement, language: Language, style: Style = 'plain'): Sentence {
  return merged(alone(statement, voiceOf(language, style)))
}

/**
 * The same with the percentage alone where a word for the share stands beside it, so that two sentences in a row do not
 * begin alike; null where there is no such word.
 */
export function bareOf(statement: Statement, language: Language): Sentence | null {
  if (statement.kind !== 'share' && statement.kind !== 'majority') return null
  const voice = voiceOf(language)
  if (quantityOf(statement.share, statement.among, voice) === null) return null
  return merged(alone(statement, { ...voice, bare: true }))
}

/** For a place under the heading of its question: nothing of the heading is repeated, shares and bases are told. */
export function piecesUnderQuestion(statement: Statement, language: Language): Sentence {
  return merged(toldUnder(statement, voiceOf(language)))
}

/** The sentence as plain text, for alternative texts and data files. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('')
}

function alone(statement: Statement, voice: Voice): Sentence {
  const known = voice.style === 'easy' ? null : knownWords(statement, voice)
  if (known !== null) return known
  const sentence = told(statement, voice)
  if (!('about' in statement) || namesItself(statement)) return sentence
  const asked = say(voice, voice.grammar.asked, { question: question(statement.about.text, voice) })
  return spaced([asked, sentence], voice)
}

/** Words of the barometer's own questions, where there are some. */
function knownWords(statement: Statement, voice: Voice): Sentence | null {
  switch (statement.kind) {
    case 'top':
    case 'top_means':
    case 'best_ranks':
      return firstSentence(statement, voice)
    case 'largest_groups':
      return largestSentence(statement, voice)
    case 'same_top':
      return sameTopSentence(statement, voice)
    case 'share':
    case 'majority':
      return shareSentence(statement, voice, true)
    case 'relatively':
      return relativelySentence(statement, voice, true)
    case 'difference':
      return differenceSentence(statement, voice, true)
    case 'means':
      return knownMeans(statement, voice)
    default:
      return null
  }
}

/** A sentence that quotes a statement says what it is about. */
function namesItself(statement: Statement): boolean {
  return 'scale' in statement && statement.scale === 'agree5' && namesStatements(statement)
}

function namesStatements(statement: Statement): boolean {
  return statement.kind !== 'change' || statement.rose.length + statement.fell.length > 0
}

function knownMeans({ about, highest, lowest, ends: scale }: MeansOfItems, voice: Voice): Sentence | null {
  const template = lexiconFor(about, voice.language)?.means[about.question]
  const [high, low] = namesOf(about, [highest, lowest], voice.language) ?? []
  if (template === undefined || high === undefined || low === undefined) return null
  return say(voice, template, {
    highest: high,
    highestMean: mean(highest.mean, voice.language),
    lowest: low,
    lowestMean: mean(lowest.mean, voice.language),
    ...ends(scale, voice.language),
  })
}
