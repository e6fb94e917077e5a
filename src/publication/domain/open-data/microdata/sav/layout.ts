/**
 * Where variables stand in an SPSS system file. A case is a row of elements of eight bytes: one for a number, as many as it
 * takes for a text. A text of more than 255 bytes is stored as segments, each a variable of its own in the file, which
 * readers put together again. https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html
 */

import { utf8 } from '../../../utf8.ts'
import { roundedUp } from './bytes.ts'
import type { SavVariable } from './sav-file.ts'

/** Longest text that needs no segments; longest text of the format. */
const longestPlain = 255
export const longestText = 32_767

export interface Placed {
  readonly variable: SavVariable
  /** Bytes of the text, 0 for a number. */
  readonly width: number
  readonly segments: readonly Segment[]
}

export interface Segment {
  /** Eight characters, unique in the file; readers see the long name. */
  readonly shortName: string
  /** Bytes declared, 0 for a number. */
  readonly width: number
  /** Place of its first element, from 1. */
  readonly index: number
  /** Elements of eight bytes. */
  readonly elements: number
}

export function placed(variables: readonly SavVariable[]): readonly Placed[] {
  let index = 1
  let number = 0
  return variables.map((variable) => {
    const width = widthOf(variable)
    const segments = segmentWidths(width).map((own) => {
      number += 1
      const elements = Math.max(1, roundedUp(own, 8) / 8)
      const segment = { shortName: `V${String(number).padStart(7, '0')}`, width: own, index, elements }
      index += elements
      return segment
    })
    return { variable, width, segments }
  })
}

function widthOf(variable: SavVariable): number {
  if (variable.kind === 'number') return 0
  const longest = variable.values.reduce((most, text) => Math.max(most, utf8(text).length), 1)
  return Math.min(longest, longestText)
}

/** Space is given out in steps of 252 bytes, though every segment but the last holds 255. */
function segmentWidths(width: number): readonly number[] {
  if (width <= longestPlain) return [width]
  const count = Math.ceil(width / 252)
  return Array.from({ length: count }, (_, at) => (at < count - 1 ? 255 : width - 252 * (count - 1)))
}
