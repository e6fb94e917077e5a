/**
 * The syntax of PX files: keywords, and texts that no content can break out of. Lines stay within the 256 characters of
 * the format; a text has no quotation marks, control characters or line breaks, and a list entry is cut at 250 characters.
 * https://www.scb.se/en/services/statistical-programs-for-px-files/px-file-format/
 */
const lineLength = 240
const entryLength = 250

/** Where a keyword stands: its language (null for the file's own), and what it is about. */
export interface PxKey {
  readonly keyword: string
  readonly language?: string | null
  readonly about?: readonly string[]
}

/** One long text over as many lines as it needs. */
export function pxLine(key: PxKey, text: string): string {
  const pieces = piecesOf(plain(text), lineLength)
  const [only] = pieces
  const short = `${keyOf(key)}="${only}";`
  if (pieces.length === 1 && short.length <= lineLength) return short
  return `${keyOf(key)}=\n${pieces.map((piece) => `"${piece}"`).join('\n')};`
}

/** A list of texts: on one line, or each on a line of its own. */
export function pxList(key: PxKey, texts: readonly string[]): string {
  const short = `${keyOf(key)}=${texts.map((text) => `"${pxEntry(text)}"`).join(',')};`
  if (short.length <= lineLength) return short
  return `${keyOf(key)}=${texts.map((text) => `\n"${pxEntry(text)}"`).join(',')};`
}

/** For words and numbers of the format itself, which need no quotation marks. */
export function pxWord(key: PxKey, word: string | number): string {
  return `${keyOf(key)}=${word};`
}

/** A text as it stands in a list, where it is one piece. */
function pxEntry(text: string): string {
  const whole = plain(text)
  if (whole.length <= entryLength) return whole
  const characters = [...whole]
  if (characters.length <= entryLength) return whole
  return `${characters.slice(0, entryLength - 1).join('')}…`
}

function keyOf({ keyword, language, about = [] }: PxKey): string {
  const named = about.length === 0 ? '' : `(${about.map((name) => `"${pxEntry(name)}"`).join(',')})`
  return `${keyword}${language == null ? '' : `[${language}]`}${named}`
}

/** `#` would be a line break, `"` the end of the text. */
function plain(text: string): string {
  return text
    .replaceAll('"', '’')
    .replaceAll('#', '＃')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
}

function piecesOf(text: string, length: number): readonly string[] {
  const characters = [...text]
  const count = Math.max(1, Math.ceil(characters.length / length))
  return Array.from({ length: count }, (_, at) => characters.slice(at * length, (at + 1) * length).join(''))
}
