/** Warnings about characters that could not be read, by line; a file with many gets a few and a count. */
import type { DecodedText } from './decode-text.ts'
import type { ImportWarning } from './imported-survey.ts'

const told = 20

export function unreadable({ brokenLines, encoding }: DecodedText): ImportWarning[] {
  const warnings = brokenLines.slice(0, told).map((line) => ({
    code: 'characters_unreadable',
    message: `Characters that cannot be read as ${encoding} were removed or marked with U+FFFD.`,
    line,
  }))
  const last = brokenLines[told]
  if (last === undefined) return warnings
  const more = `${brokenLines.length - told} more lines from here on hold characters that cannot be read: check how the file was saved.`
  return [...warnings, { code: 'characters_unreadable', message: more, line: last }]
}
