/** Ranges of numbers and dates, `1–10` or `4.11.2022–24.2.2023`, stay whole at the end of a line. */

/** Where it stands no line is broken; never seen, never spoken. */
const wordJoiner = '\u2060'

/** A range in plain text. */
export function wholeRanges(text: string): string {
  return text.replace(/(?<=\d[.%]?)–(?=\d)/gu, `–${wordJoiner}`)
}

/** The same in the text of markup; attributes, scripts and what people wrote into forms stay as they are. */
export function wholeRangesInMarkup(markup: string): string {
  return markup.replace(
    /<(script|style|textarea|title)\b[\s\S]*?<\/\1>|<[^>]*>|(?<=\d[.%]?)–(?=\d)/gu,
    (found) => (found === '–' ? `–${wordJoiner}` : found),
  )
}
