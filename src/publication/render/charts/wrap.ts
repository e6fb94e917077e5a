/**
 * Text in lines of a given width. Lines break at spaces; a word longer than a whole line is broken at a hyphen it has, at
 * a soft hyphen, or before a consonant that a vowel follows, which is where Finnish and Swedish break words. Nothing is
 * ever left out.
 */
import { textWidth } from './metrics.ts'

export interface TextStyle {
  /** In the chart's units. */
  readonly size: number
  readonly bold?: boolean
}

/** Text as charts write it. */
export const plain: TextStyle = { size: 14 }

export function wrapped(text: string, width: number, style: TextStyle = plain): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of words(text).flatMap((word) => pieces(word, width, style))) {
    const longer = line === '' ? piece : `${line} ${piece}`
    if (line !== '' && !fits(longer, width, style)) {
      lines.push(line)
      line = piece
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function words(text: string): readonly string[] {
  return drawable(text)
    .trim()
    .split(/[ \n\t\r]+/u)
}

/** Without what XML has no way to write: control characters and halves of characters. */
export function drawable(text: string): string {
  return text.replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, '')
}

function fits(text: string, width: number, { size, bold = false }: TextStyle): boolean {
  return textWidth(text, size, bold) <= width
}

/** The word, or the parts it has to be broken into. */
function pieces(word: string, width: number, style: TextStyle): readonly string[] {
  const whole = word.replaceAll('\u00ad', '')
  if (fits(whole, width, style)) return [whole]
  const fitting = (breaks: readonly Break[]) => breaks.findLast(({ head }) => fits(head, width, style))
  const best =
    fitting(breaksAt(word, ownBreaks)) ?? fitting(breaksAt(word, syllables)) ?? byForce(word, width, style)
  return best.tail === '' ? [best.head] : [best.head, ...pieces(best.tail, width, style)]
}

interface Break {
  readonly head: string
  readonly tail: string
}

const softHyphen = '\u00ad'
/** Behind a hyphen or dash between letters, or at a soft hyphen: where the word itself says so. */
const ownBreaks = /(?<=[\p{L}\p{N}][-–/])(?=[\p{L}\p{N}])|\u00ad/gu
const syllables = /(?<=\p{L}{2})(?=[b-df-hj-np-tv-xzбвгджзйклмнпрстфхцчшщ][aeiouyåäöаеёиоуыэюяіїє]\p{L})/giu

/** From the first to the last. */
function breaksAt(word: string, places: RegExp): readonly Break[] {
  return [...word.matchAll(places)].flatMap(({ index }) => {
    const head = word.slice(0, index).replaceAll(softHyphen, '')
    const tail = word.slice(index)
    return head === '' || tail.replaceAll(softHyphen, '') === '' ? [] : [{ head: withHyphen(head), tail }]
  })
}

function withHyphen(head: string): string {
  return /[-–/]$/u.test(head) ? head : `${head}-`
}

/** As many characters as there is room for, at least one. */
function byForce(word: string, width: number, style: TextStyle): Break {
  const characters = [...word]
  let count = 1
  while (count < characters.length && fits(characters.slice(0, count + 1).join(''), width, style)) count += 1
  return { head: characters.slice(0, count).join(''), tail: characters.slice(count).join('') }
}
