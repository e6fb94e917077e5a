/** Pieces of a binary file, little-endian. */

import { utf8 } from '../../../utf8.ts'

export function int32(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length))
  values.forEach((value, at) => {
    view.setInt32(4 * at, value, true)
  })
  return new Uint8Array(view.buffer)
}

export function float64(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length))
  values.forEach((value, at) => {
    view.setFloat64(8 * at, value, true)
  })
  return new Uint8Array(view.buffer)
}

/** The text in exactly `length` bytes: cut if it is longer, blanks behind it if it is shorter. */
export function padded(text: string | Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(0x20)
  bytes.set(typeof text === 'string' ? utf8(cutTo(text, length)) : text.subarray(0, length))
  return bytes
}

/** The text in at most `most` bytes, whole characters only; `…` at its end says that it was cut. */
export function cutTo(text: string, most: number): string {
  if (utf8(text).length <= most) return text
  const room = most - utf8('…').length
  let used = 0
  let kept = ''
  for (const character of text) {
    used += utf8(character).length
    if (used > room) break
    kept += character
  }
  return `${kept}…`
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export function roundedUp(length: number, to: number): number {
  return Math.ceil(length / to) * to
}
