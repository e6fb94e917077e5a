/** Ranges of numbers and dates, `1–10` or `4.11.2022–24.2.2023`, stay whole at the end of a line. */

/** What has no lines of its own to break, or must not change; tags; and ranges, from their first digit to the last. */
const parts =
  /<(script|style|textarea|title|option|svg)\b[\s\S]*?<\/\1>|<[^>]*>|(?<![\d.,])\d[\d.,]*%?–\d(?:[\d.,]*\d)?/gu

/** The ranges in the text of markup, each in an element that is never broken; the text itself stays as it is. */
export function wholeRangesInMarkup(markup: string): string {
  return markup.replace(parts, (found) =>
    found.startsWith('<') ? found : `<span class="whole">${found}</span>`,
  )
}
