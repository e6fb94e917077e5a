/**
 * Bytes of an unknown file → text.
 *
 * Reads UTF-8 (with or without a mark), UTF-16 with a mark, Windows-1252 (and so Latin-1) and MacRoman. Never throws and never
 * guesses silently: what cannot be read becomes U+FFFD, and its lines are told. Binary files are refused by name.
 */
import { done, type Result, refused } from '#shared'
import { macRomanUpper, windows1252Upper } from './single-byte.ts'

/** The part of the web's TextDecoder used here; every runtime has it, though it is not part of the language. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

/** Larger files are refused: 64 MiB is some hundred thousand responses. */
export const largestFile = 64 * 1024 * 1024

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'macroman'
  /** Lines (from 1) that hold a character that could not be read. */
  readonly brokenLines: readonly number[]
}

/** @returns problems `file_too_large`, `file_binary` or `file_empty` for what is no text. */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  if (bytes.length > largestFile) return tooLarge(bytes.length)
  const kind = kindOfBinary(bytes)
  if (kind !== null) return refused('file_binary', `This is ${kind.name}, not text: ${kind.goOn}.`)
  const { text, encoding } = decode(bytes)
  if (text.includes('\0')) {
    return refused('file_binary', 'This is a binary file, not text: export the survey as CSV in UTF-8.')
  }
  if (text.trim() === '') return refused('file_empty', 'The file is empty: export the survey again as CSV.')
  return done({ text, encoding, brokenLines: linesWith('\uFFFD', text) })
}

/** The refusal of a file by its size alone, so that it need not be read. */
export function tooLarge(size: number) {
  const mebibytes = Math.ceil(size / 1024 / 1024)
  const limit = largestFile / 1024 / 1024
  return refused(
    'file_too_large',
    `The file has ${mebibytes} MiB; at most ${limit} MiB can be read: split it, or leave columns out.`,
    '',
    { mebibytes, limit },
  )
}

function decode(bytes: Uint8Array): Omit<DecodedText, 'brokenLines'> {
  if (startsWith(bytes, [0xff, 0xfe])) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  }
  if (startsWith(bytes, [0xfe, 0xff])) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  }
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const sound = text.match(/[^\x00-\x7F\uFFFD]/gu)?.length ?? 0
  if (broken === 0 || sound >= broken || startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    return { text, encoding: 'utf-8' }
  }
  return decodeSingleBytes(bytes)
}

function decodeSingleBytes(bytes: Uint8Array): Omit<DecodedText, 'brokenLines'> {
  const western = decodeWith(windows1252Upper, bytes)
  // In MacRoman the letters ä, ö, å and é lie where Windows-1252 has signs that do not stand inside a word.
  const macLetters = western.match(/(?<=[a-z])[Š€ŒŽ…š‡ˆ‰Ÿ](?=[a-z])/g)?.length ?? 0
  const westernLetters = western.match(/(?<=[a-z])[À-ÿ](?=[a-z])/g)?.length ?? 0
  const mac = macLetters > westernLetters
  return {
    text: withoutStrays(mac ? decodeWith(macRomanUpper, bytes) : western),
    encoding: mac ? 'macroman' : 'windows-1252',
  }
}

function decodeWith(upper: string, bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    const units: number[] = []
    for (const byte of bytes.subarray(start, start + 8192)) {
      units.push(byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80))
    }
    text += String.fromCharCode(...units)
  }
  return text
}

/**
 * In a single-byte encoding nothing is formally broken. Letters beyond ASCII that belong to no word (glued to a
 * question mark, as in `Universe?Œæ`) are what other programs leave of characters they could not read.
 */
function withoutStrays(text: string): string {
  return text.replace(/[^\x00-\x7F]+/gu, (run, at: number) => {
    const before = text[at - 1] ?? ' '
    const after = text[at + run.length] ?? ' '
    const inWord = /[a-z0-9]/i.test(before) || /[a-z0-9]/i.test(after)
    const glued = /[?!.:]/.test(before) || /[?!:]/.test(after)
    return /^\p{L}+$/u.test(run) && !inWord && glued ? '\uFFFD'.repeat(run.length) : run
  })
}

const binaryKinds: readonly {
  readonly starts: readonly number[]
  readonly name: string
  readonly goOn: string
}[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    name: 'an Excel workbook or a ZIP archive',
    goOn: 'save the sheet as CSV, or unpack the archive',
  },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook', goOn: 'save the sheet as CSV' },
  { starts: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document', goOn: 'export the responses as CSV' },
  { starts: [0x1f, 0x8b], name: 'a gzip archive', goOn: 'unpack it first' },
  { starts: [0x24, 0x46, 0x4c, 0x32], name: 'an SPSS file', goOn: 'save it as CSV' },
  { starts: [0x89, 0x50, 0x4e, 0x47], name: 'an image', goOn: 'export the responses as CSV' },
  { starts: [0xff, 0xd8, 0xff], name: 'an image', goOn: 'export the responses as CSV' },
]

function kindOfBinary(bytes: Uint8Array) {
  return binaryKinds.find(({ starts }) => startsWith(bytes, starts)) ?? null
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, index) => bytes[index] === byte)
}

/** Lines are counted at line feeds, or at carriage returns where a file has only these. */
function linesWith(sign: string, text: string): number[] {
  if (!text.includes(sign)) return []
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => (line.includes(sign) ? [index + 1] : []))
}
