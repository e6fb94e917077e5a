/** Short, stable names from texts: the same text always gives the same name, and no two in one list are equal. */
import { folded } from './clean.ts'

const fillers = new Set(
  `a an the of to in on at for and or is are was be been do does did you your yourself have has had any which what who how when please that
  this it if with as by from following ever would consider state select all apply select mika mitka mita millainen kuinka onko oletko ovatko
  ja tai on se joka sinun teidan vad vilka vilken hur ar har du din ditt och eller en ett den det som av i pa`.split(
    /\s+/,
  ),
)

/** The telling words of a question, at most 32 characters; `fallback` where none can be written in Latin letters. */
export function questionName(text: string, fallback: string): string {
  const words = wordsOf(text)
  const telling = words.filter((word) => !fillers.has(word))
  return joined(telling.length > 0 ? telling : words, 32) || fallback
}

/** The first words of an option or item, at most 24 characters, so that question and option together name a variable. */
export function optionName(text: string, fallback: string): string {
  return joined(wordsOf(text), 24) || fallback
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(' ')
    .filter((word) => /^[a-z0-9]+$/.test(word))
}

function joined(words: readonly string[], limit: number): string {
  let name = (words[0] ?? '').slice(0, limit)
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > limit) break
    name += `_${word}`
  }
  return name
}

/** Gives each label once, whatever its capitals; the second of a kind becomes `Label (2)`. */
export function uniqueLabels(): (label: string) => string {
  const taken = new Set<string>()
  return (label) => {
    let candidate = label
    for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) candidate = `${label} (${count})`
    taken.add(candidate.toLowerCase())
    return candidate
  }
}

/** Gives each name once; the second of a kind becomes `name_2`. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    let candidate = name
    for (let count = 2; taken.has(candidate); count += 1) candidate = `${name}_${count}`
    taken.add(candidate)
    return candidate
  }
}
