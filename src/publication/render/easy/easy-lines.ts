/** Running text in lines for easy reading: each sentence begins a line, and so does each item of a list. */
import type { Piece, Text } from '../../domain/report-document.ts'
import { easyBullet } from '../wording/say.ts'

/** Lines that follow each other, or the items of a list. */
export type EasyBlock =
  | { readonly kind: 'lines'; readonly lines: readonly Text[] }
  | { readonly kind: 'list'; readonly items: readonly Text[] }

/** After the mark that ends a sentence, but not after "kl." before a time; or at an item of a list. */
const lineEnds = new RegExp(`(?<=[.?!…][”’"]?)(?<!\\bkl\\.) (?=[\\p{Lu}\\p{N}”“"])|(?=${easyBullet})`, 'u')
/** The mark of a foreign sentence, and the quotation mark after it where a new sentence follows. */
const endsSentence = /[.?!…]$/u
const closing = /^[”"](?= \p{Lu})/u
const bullet = new RegExp(`^${easyBullet}`, 'u')

export function easyBlocks(text: Text): readonly EasyBlock[] {
  const blocks: EasyBlock[] = []
  for (const line of linesOf(text)) {
    const item = withoutBullet(line)
    const last = blocks.at(-1)
    if (item === null && last?.kind === 'lines')
      blocks[blocks.length - 1] = { kind: 'lines', lines: [...last.lines, line] }
    else if (item !== null && last?.kind === 'list')
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, item] }
    else blocks.push(item === null ? { kind: 'lines', lines: [line] } : { kind: 'list', items: [item] })
  }
  return blocks
}

function linesOf(text: Text): readonly Text[] {
  const lines: (string | Piece)[][] = [[]]
  for (const piece of text) {
    if (typeof piece !== 'string') {
      lines.at(-1)?.push(piece)
      continue
    }
    const before = lines.at(-1)?.at(-1)
    const quoted = typeof before === 'object' && endsSentence.test(before.text) ? closing.exec(piece) : null
    if (quoted !== null) lines.at(-1)?.push(quoted[0])
    const rest = quoted === null ? piece : piece.slice(quoted[0].length)
    const [first = '', ...begun] = rest.split(lineEnds)
    if (first !== '' && quoted === null) lines.at(-1)?.push(first)
    else if (first !== '') lines.push([first.trimStart()])
    for (const line of begun) lines.push([line])
  }
  return lines.filter((line) => line.length > 0)
}

/** Null where the line is no item of a list. The full stop after the last item ended the sentence that the list is in. */
function withoutBullet([first, ...rest]: Text): Text | null {
  if (typeof first !== 'string' || !bullet.test(first)) return null
  const item = [first.replace(bullet, ''), ...rest]
  const last = item.at(-1)
  return typeof last === 'string' ? [...item.slice(0, -1), last.replace(/\.$/u, '')] : item
}
