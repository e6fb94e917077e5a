/** Short, stable names from texts: the same text always gives the same name, and no two in one list are equal. */
import { folded } from './clean.ts'

const fillers = new Set(
  `a an the of to in on at for and or is are was be been do does did you your yourself have has had any which what who how when please that
  this it if with as by from following ever would consider state select all apply select mika mitka mita millainen kuinka onko oletko ovatko
  ja tai on se joka sinun teidan vad vilka vilken hur ar har du din ditt och eller en ett den det som av i pa`.split(
    /\s+/,
  ),
)

/** At most 32 letters and digits of the telling words; `fallback` where none can be written in Latin letters. */
export function nameOf(text: string, fallback: string): string {
  const words = folded(text)
    .split(' ')
    .filter((word) => /^[a-z0-9]+$/.test(word))
  const telling = words.filter((word) => !fillers.has(word))
  let name = ''
  for (const word of telling.length > 0 ? telling : words) {
    const longer = name === '' ? word.slice(0, 32) : `${name}_${word}`
    if (longer.length > 32) break
    name = longer
  }
  return name === '' ? fallback : name
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
