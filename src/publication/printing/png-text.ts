/** Words inside a picture file: its title and its text alternative, in UTF-8 as PNG keeps texts (`iTXt`), so that they travel with it. */
import { crc32 } from 'node:zlib'
import { utf8 } from '../domain/utf8.ts'

export interface PictureWords {
  readonly title: string
  /** What the picture shows and says. */
  readonly description: string
}

/** The same picture with words in it. */
export function withWords(png: Uint8Array, { title, description }: PictureWords): Uint8Array {
  const added = [chunk('Title', title), chunk('Description', description)]
  const head = png.subarray(0, afterHeader)
  return Buffer.concat([head, ...added, png.subarray(afterHeader)])
}

/** Of a picture that was made so; null for any other. */
export interface PictureAbout extends PictureWords {
  /** Points. */
  readonly width: number
  readonly height: number
}

export function aboutPicture(png: Uint8Array): PictureAbout | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const words = new Map<string, string>()
  let at = signature
  while (at + chunkFrame <= png.length) {
    const length = view.getUint32(at)
    const data = png.subarray(at + 8, at + 8 + length)
    if (nameAt(png, at) === 'iTXt') words.set(...read(data))
    at += chunkFrame + length
  }
  const [title, description] = [words.get('Title'), words.get('Description')]
  if (title === undefined || description === undefined) return null
  return { title, description, width: view.getUint32(signature + 8), height: view.getUint32(signature + 12) }
}

const signature = 8
/** Length, name and checksum of a chunk. */
const chunkFrame = 12
const afterHeader = signature + chunkFrame + 13
/** Behind the keyword: no compression, no language, no translated keyword. */
const plain = Uint8Array.of(0, 0, 0, 0, 0)

function chunk(keyword: string, text: string): Uint8Array {
  const content = Buffer.concat([utf8(`iTXt${keyword}`), plain, utf8(text)])
  const framed = Buffer.alloc(content.length + 8)
  framed.writeUInt32BE(content.length - 4, 0)
  content.copy(framed, 4)
  framed.writeUInt32BE(crc32(content), content.length + 4)
  return framed
}

function nameAt(png: Uint8Array, at: number): string {
  return String.fromCharCode(...png.subarray(at + 4, at + 8))
}

function read(data: Uint8Array): [keyword: string, text: string] {
  const end = data.indexOf(0)
  const decoder = new TextDecoder()
  return [decoder.decode(data.subarray(0, end)), decoder.decode(data.subarray(end + plain.length))]
}
