/**
 * A zip file (PKWARE APPNOTE 6.3, without its extensions) whose bytes depend on nothing but its content: entries stand in
 * the order given, all dated 1 January 1980, the first day there is.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly path: string
  readonly content: Uint8Array
}

interface Packed {
  readonly name: Buffer
  readonly data: Uint8Array
  /** What the entry's two headers have in common. */
  readonly header: Buffer
}

/** Under 4 GiB and 65,535 entries: a report has some megabytes. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const packed = entries.map(packedEntry)
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, data, header } of packed) {
    const local = Buffer.concat([signature(0x04034b50), header, name])
    directory.push(signature(0x02014b50), version, header, placeOf(offset), name)
    files.push(local, data)
    offset += local.length + data.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...files, list, endOf(entries.length, list.length, offset)])
}

/** Version 2.0 made it. */
const version = Buffer.from([20, 0])
const [deflated, stored] = [8, 0]
/** Names are UTF-8. */
const utf8 = 0x0800
const firstDay = 0x0021

function packedEntry({ path, content }: ZipEntry): Packed {
  const name = Buffer.from(path)
  // Pictures are packed already.
  const method = path.endsWith('.png') ? stored : deflated
  const data = method === stored ? content : deflateRawSync(content, { level: 6 })
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(utf8, 2)
  header.writeUInt16LE(method, 4)
  header.writeUInt16LE(firstDay, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(data.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(name.length, 22)
  return { name, data, header }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** What the directory says beyond the header: no comment, no attributes, and where the entry is. */
function placeOf(offset: number): Buffer {
  const bytes = Buffer.alloc(14)
  bytes.writeUInt32LE(offset, 10)
  return bytes
}

function endOf(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50, 0)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(length, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}
