/**
 * A finding as a sentence in one language. Quoted texts keep the language they came in, so that a page can mark them.
 *
 * Guarantees: every number is written as the language writes it, nothing is said that the finding does not hold, no
 * place of a template stays empty.
 */
import type { Language } from '#shared'
import type { Finding } from '../../domain/finding.ts'
import { count, mean, percent } from './numbers.ts'
import { list, merged, quoted, type Sentence, say, type Voice, voiceOf } from './say.ts'

/** @param language one of the official languages */
export function sentenceOf(finding: Finding, language: Language): Sentence {
  return merged(told(finding, voiceOf(language)))
}

/** The sentence as plain text, for alternative texts and data files. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('')
}

function told(finding: Finding, voice: Voice): Sentence {
  const { grammar, language } = voice
  switch (finding.kind) {
    case 'withheld':
      return say(voice, grammar.withheld)
    case 'too_few':
      return say(voice, grammar.tooFew)
    case 'written':
      return say(voice, grammar.written, { n: count(finding.n, language) })
    case 'most_common':
      return mostCommon(finding, voice)
    case 'shares':
      return shares(finding, voice)
    case 'mean':
      return say(voice, grammar.mean, { mean: mean(finding.mean, language), ...ends(finding, language) })
    case 'number':
      return say(voice, grammar.number, { mean: mean(finding.mean, language) })
    case 'means':
      return say(voice, grammar.means, {
        highest: quoted(finding.highest.label, voice),
        highestMean: mean(finding.highest.mean, language),
        lowest: quoted(finding.lowest.label, voice),
        lowestMean: mean(finding.lowest.mean, language),
        ...ends(finding, language),
      })
    case 'top_two':
      return topTwo(finding, voice)
    case 'answer_across':
      return say(voice, grammar.answerAcross, {
        answer: quoted(finding.answer, voice),
        highest: quoted(finding.highest.label, voice),
        highestShare: percent(finding.highest.share, language),
        lowest: quoted(finding.lowest.label, voice),
        lowestShare: percent(finding.lowest.share, language),
      })
    case 'ranking':
      return ranking(finding, voice)
  }
}

type Told<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>

function mostCommon({ labels, share, among }: Told<'most_common'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const values = { share: percent(share, language), among: grammar.among[among] }
  const quotedLabels = labels.map((label) => quoted(label, voice))
  const [only] = quotedLabels
  if (only !== undefined && labels.length === 1)
    return say(voice, grammar.mostCommon, { ...values, label: only })
  return say(voice, grammar.mostCommonLevel, { ...values, labels: list(quotedLabels, voice) })
}

function shares({ shares, top, among }: Told<'shares'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const items = shares.map(({ label, share }, index) => {
    const written = percent(share, language)
    if (index > 0) return [...quoted(label, voice), { text: ` (${written})`, language }]
    return say(voice, grammar.firstShare, {
      label: quoted(label, voice),
      share: written,
      among: grammar.among[among],
    })
  })
  const most = shares.length === 1 ? grammar.chosenMostOne : grammar.chosenMost
  return say(voice, top ? most : grammar.chosen, { shares: list(items, voice) })
}

function topTwo({ scale, highest, lowest, among }: Told<'top_two'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const [high, low] = grammar.topTwo[scale] ?? []
  if (high === undefined || low === undefined) throw new Error(`no wording for scale ${scale}`)
  const first = say(voice, high, {
    label: quoted(highest.label, voice),
    share: percent(highest.share, language),
    among: grammar.among[among],
  })
  if (lowest === null) return first
  const values = { label: quoted(lowest.label, voice), share: percent(lowest.share, language) }
  return [...first, { text: ' ', language }, ...say(voice, low, values)]
}

function ranking({ first, best }: Told<'ranking'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const values = {
    first: quoted(first.label, voice),
    share: percent(first.share, language),
    mean: mean(best.mean, language),
  }
  if (first.label === best.label) return say(voice, grammar.rankingSame, values)
  return say(voice, grammar.ranking, { ...values, best: quoted(best.label, voice) })
}

function ends({ min, max }: { readonly min: number; readonly max: number }, language: Language) {
  return { min: count(min, language), max: count(max, language) }
}
