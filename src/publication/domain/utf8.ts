/** Text as bytes. */

/** The part of the web's TextEncoder used here; every runtime has it, though it is not part of the language. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

const encoder = new TextEncoder()

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}
