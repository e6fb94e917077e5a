/** Texts of headers and cells, made comparable: what people see is equal, whatever spaces or marks a program left in it. */

/** One line, single spaces, no tags, no control characters, no unreadable characters at its ends. */
export function clean(text: string): string {
  if (!untidy.test(text)) return text
  const line = text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/g, ' ')
    .replace(/\s+/g, ' ')
  return withoutEnds(line)
}

/** In one pass, however long the ends are. */
function withoutEnds(line: string): string {
  const isEnd = (at: number) => line[at] === ' ' || line[at] === '\uFFFD'
  let start = 0
  let end = line.length
  while (start < end && isEnd(start)) start += 1
  while (end > start && isEnd(end - 1)) end -= 1
  return line.slice(start, end)
}

/** Whether there is anything to clean: most cells of a survey are short ASCII texts. */
const untidy = /[^\x20-\x7E]|<| {2}|^ | $/

/** An open answer: Unicode NFC, line breaks kept, other control characters gone, trimmed. */
export function cleanAnswer(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
    .trim()
}

/** For recognising words: small letters, no accents, no apostrophes, letters and digits only. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/['’]/g, '')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
