/**
 * Which characters the printed fonts have. PDF/UA allows no character without a glyph, so whatever the fonts lack, such
 * as an emoji in a title, is printed as an empty box instead of stopping the report.
 */
import { readFileSync } from 'node:fs'
import { arabicFonts, latinFonts } from '../fonts.ts'

/** In the mathematical font that the compiler itself carries: arrows, operators, geometric shapes. */
const mathematical = /[\u2190-\u2199\u2200-\u22ff\u25a0-\u25a1\u25cb\u25cf\u2713\u2717]/u
/** Shape their neighbours, and are never seen. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u
const box = '□'

/** Replaces every character that would have no glyph. */
export function shown(text: string): string {
  return text
    .replace(/\p{Variation_Selector}/gu, '')
    .replace(special, (character) => (isKnown(character) ? character : box))
}

/** Whether nothing of the text would have to be replaced. */
export function canShow(text: string): boolean {
  return (text.match(special) ?? []).every(isKnown)
}

/** Beyond ASCII, which every font has. */
const special = /[^\n\u0020-\u007e]/gu

function isKnown(character: string): boolean {
  return glyphs().has(character.codePointAt(0) ?? 0) || mathematical.test(character) || unseen.test(character)
}

let read: ReadonlySet<number> | null = null

function glyphs(): ReadonlySet<number> {
  read ??= new Set(
    [latinFonts[0], arabicFonts[0]].flatMap((file) => (file === undefined ? [] : charactersOf(file))),
  )
  return read
}

/** Reads the character map of an OpenType font (table `cmap`, format 4 or 12). */
function charactersOf(file: string): readonly number[] {
  const font = readFileSync(file)
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const at = tables.find((offset) => font.toString('latin1', offset, offset + 4) === 'cmap')
  if (at === undefined) return []
  const map = font.readUInt32BE(at + 8)
  const maps = Array.from(
    { length: font.readUInt16BE(map + 2) },
    (_, index) => map + font.readUInt32BE(map + 8 + 8 * index),
  )
  return maps
    .flatMap((offset) => rangesOf(font, offset))
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step))
}

function rangesOf(font: Buffer, at: number): readonly (readonly [number, number])[] {
  const format = font.readUInt16BE(at)
  if (format === 12) {
    const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => at + 16 + 12 * index)
    return groups.map((group) => [font.readUInt32BE(group), font.readUInt32BE(group + 4)])
  }
  if (format !== 4) return []
  const twice = font.readUInt16BE(at + 6)
  const segments = Array.from({ length: twice / 2 }, (_, index) => at + 14 + 2 * index)
  // The last segment only closes the list.
  return segments.slice(0, -1).map((end) => [font.readUInt16BE(end + twice + 2), font.readUInt16BE(end)])
}
