/**
 * The cases of an SPSS system file, compressed: a byte for each element of eight, eight such bytes at a time, followed by
 * the elements that no byte can stand for.
 */

import { utf8 } from '../../../utf8.ts'
import { float64, joined, padded } from './bytes.ts'
import { bias } from './dictionary.ts'
import { longestText, type Placed } from './layout.ts'

const endOfFile = 252
const literal = 253
const blanks = 254
const systemMissing = 255

interface Element {
  readonly code: number
  readonly bytes: Uint8Array | null
}

export function casesOf(cases: number, layout: readonly Placed[]): Uint8Array {
  const pieces: Uint8Array[] = []
  let codes: number[] = []
  let literals: Uint8Array[] = []
  const flush = () => {
    const block = new Uint8Array(8)
    block.set(codes)
    pieces.push(block, ...literals)
    codes = []
    literals = []
  }
  const put = ({ code, bytes }: Element) => {
    codes.push(code)
    if (bytes !== null) literals.push(bytes)
    if (codes.length === 8) flush()
  }
  for (let row = 0; row < cases; row += 1) {
    for (const one of layout) for (const element of elementsOf(one, row)) put(element)
  }
  put({ code: endOfFile, bytes: null })
  if (codes.length > 0) flush()
  return joined(pieces)
}

function elementsOf({ variable, width, segments }: Placed, row: number): readonly Element[] {
  if (variable.kind === 'number') return [numberElement(variable.values[row] ?? Number.NaN)]
  const text = padded(wholeCharacters(variable.values[row] ?? ''), width)
  return segments.flatMap(({ elements }, at) => {
    const part = segments.length === 1 ? text : text.subarray(255 * at, 255 * (at + 1))
    const bytes = padded(part, 8 * elements)
    return Array.from({ length: elements }, (_, element) =>
      textElement(bytes.slice(8 * element, 8 * element + 8)),
    )
  })
}

function numberElement(value: number): Element {
  if (Number.isNaN(value)) return { code: systemMissing, bytes: null }
  const code = value + bias
  const isShort = Number.isInteger(value) && code >= 1 && code <= 251 && !Object.is(value, -0)
  return isShort ? { code, bytes: null } : { code: literal, bytes: float64(value) }
}

function textElement(bytes: Uint8Array): Element {
  return bytes.every((byte) => byte === 0x20) ? { code: blanks, bytes: null } : { code: literal, bytes }
}

/** A lone surrogate is no character and has no bytes of its own. */
function wholeCharacters(text: string): Uint8Array {
  return utf8(text.toWellFormed()).subarray(0, longestText)
}
