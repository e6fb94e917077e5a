/** A change since an earlier wave in one to three short sentences. */
import type { TrendFigure } from '#analysis'
import type { Language } from '#shared'
import type { ChangeFinding, ChangeOf } from '../../domain/findings/find-change.ts'
import type { OneOrMany } from './grammar.ts'
import { signedMean, signedPoints } from './numbers.ts'
import { list, merged, quoted, type Sentence, say, spaced, type Voice, voiceOf } from './say.ts'

/** What is compared: a mean, a share, or the two highest points of a scale. */
interface ComparedFigure {
  readonly figure: TrendFigure
  /** The scale of a battery, which has a wording of its own; null otherwise. */
  readonly scale: string | null
  /** Of the earlier wave. */
  readonly year: string
}

/** @param language one of the official languages */
export function changeSentenceOf(
  finding: ChangeFinding,
  about: ComparedFigure,
  language: Language,
): Sentence {
  return merged(changeSentence(finding, about, voiceOf(language)))
}

export function changeSentence(finding: ChangeFinding, about: ComparedFigure, voice: Voice): Sentence {
  const { change } = voice.grammar
  const { year } = about
  const { rose, fell, compared, mix } = finding
  const kind = about.figure === 'top_two' ? (about.scale ?? 'share') : about.figure
  const told = (templates: Readonly<Record<string, OneOrMany>>, changes: readonly ChangeOf[]) => {
    const labels = listed(changes, about, voice)
    return changes.length === 0 ? [] : [say(voice, chosen(templates[kind], changes.length), { year, labels })]
  }
  if (compared === 0) return say(voice, change.nothing, { year })
  const clear = [...told(change.rose, rose), ...told(change.fell, fell)]
  const rest = rose.length + fell.length < compared ? [say(voice, change.othersSteady)] : []
  const plain =
    clear.length > 0 ? [...clear, ...rest] : [say(voice, chosen(change.steady[kind], compared), { year })]
  return spaced([...plain, ...mixSentences(mix, about, voice)], voice)
}

function mixSentences(mix: ChangeFinding['mix'], about: ComparedFigure, voice: Voice): readonly Sentence[] {
  if (mix === null) return []
  const { year } = about
  const { mixSame, mixLost, mixGained } = voice.grammar.change
  if (mix.lost.length + mix.gained.length === 0) return [say(voice, mixSame, { year })]
  const told = (template: string, changes: readonly ChangeOf[]) =>
    changes.length === 0 ? [] : [say(voice, template, { year, labels: listed(changes, about, voice) })]
  return [...told(mixLost, mix.lost), ...told(mixGained, mix.gained)]
}

function listed(changes: readonly ChangeOf[], about: ComparedFigure, voice: Voice): Sentence {
  const items = changes.map(({ label, change }) => [
    ...quoted(label, voice),
    { text: ` (${changeWritten(change, about.figure, voice.language)})`, language: voice.language },
  ])
  return list(items, voice)
}

/** `+0,3`, `+11 prosenttiyksikköä`. */
export function changeWritten(change: number, figure: TrendFigure, language: Language): string {
  if (figure === 'mean') return signedMean(change, language)
  const { points } = voiceOf(language).grammar.change
  const whole = Math.abs(Math.round(100 * change))
  const unit = chosen(points, whole)
  return unit.replace('{points}', signedPoints(change, language)).replace(' ', '\u00a0')
}

function chosen(forms: OneOrMany | undefined, count: number): string {
  if (forms === undefined) throw new Error('no wording for what is compared')
  return count === 1 ? forms.one : forms.many
}
