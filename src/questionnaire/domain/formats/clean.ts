/** Texts of headers and cells, made comparable: what people see is equal, whatever spaces or marks a program left in it. */

/** One line, single spaces, no tags, no control characters, no unreadable characters at its ends. */
export function clean(text: string): string {
  if (!untidy.test(text)) return text
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\uFFFD]+|[\s\uFFFD]+$/g, '')
}

/** Whether there is anything to clean: most cells of a survey are short ASCII texts. */
const untidy = /[^\x20-\x7E]|<| {2}|^ | $/

/** An open answer: line breaks kept, other control characters gone, trimmed. */
export function cleanAnswer(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
    .trim()
}

/** For recognising words: small letters, no accents, letters and digits only. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
