/** Stored facts of an edition and of its wave, as a sentence of each language needs them. */

import type { ReleasedResults } from '#analysis'
import type { Wave } from '#fieldwork'
import { type Day, done, type Language, type LocalisedText, type Result, refused } from '#shared'
import type { Bound } from '../../domain/bound-text/bound-text.ts'
import type { EditionFacts } from '../../domain/edition-facts.ts'
import { ordinalOf } from '../../domain/news/ordinal-of.ts'
import type { Text } from '../../domain/report-document.ts'
import { found } from '../localised.tsx'
import { dateInSentence } from '../news/moments.ts'
import { count, days } from '../wording/numbers.ts'
import { ordinalWord } from '../wording/ordinals.ts'

export interface FactSource {
  readonly released: ReleasedResults
  readonly facts: EditionFacts
  readonly waves: readonly Wave[]
}

/** Null where the fact is not stored. */
type Fact = (source: FactSource, language: Language) => Text | null

const facts: Readonly<Record<string, Fact>> = {
  'wave.title': ({ released }, language) => inLanguage(released.wave.title, language),
  'wave.label': ({ released }) => [released.wave.field.start.slice(0, 4)],
  'wave.ordinal': ({ released, waves }, language) => [ordinalWord(ordinalOf(released.wave, waves), language)],
  'field.start': ({ released }, language) => day(released.wave.field.start, language),
  'field.end': ({ released }, language) => day(released.wave.field.end, language),
  'field.period': ({ released: { wave } }, language) => [days(wave.field.start, wave.field.end, language)],
  'responses.total': ({ released }, language) => [count(released.results.responses, language)],
  'report.title': ({ facts: { report } }, language) => inLanguage(report.title, language),
  'report.date': ({ facts: { report } }, language) => {
    return report.publishedOn === null ? null : [dateInSentence(`${report.publishedOn}T12:00Z`, language)]
  },
  'programme.name': ({ facts: { programme } }, language) =>
    programme === null ? null : inLanguage(programme.name, language),
  'programme.owner': ({ facts: { programme } }, language) =>
    programme === null ? null : inLanguage(programme.owner.name, language),
  'programme.since': ({ facts: { programme } }) => {
    const startedOn = programme?.startedOn ?? null
    return startedOn === null ? null : [startedOn.slice(0, 4)]
  },
  'contractor.name': ({ facts: { contractor } }) => (contractor === null ? null : [contractor.name]),
}

/** Problems: `fact_unknown`, `fact_missing`. */
export function factBound(name: string, source: FactSource, language: Language): Result<Bound> {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
  if (fact === undefined) {
    const known = Object.keys(facts).join(', ')
    return refused('fact_unknown', `There is no fact ${name}; there are ${known}.`, '', { name })
  }
  const text = fact(source, language)
  if (text !== null) return done({ text, cells: [] })
  return refused('fact_missing', `Nothing is stored of ${name}: leave the sentence out.`, '', { name })
}

function inLanguage(text: LocalisedText, language: Language): Text {
  const { text: words, language: own } = found(text, language)
  return own === undefined ? [words] : [{ text: words, language: own }]
}

function day(date: Day | null, language: Language): Text | null {
  return date === null ? null : [days(date, date, language)]
}
