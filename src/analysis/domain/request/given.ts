/** What requests may leave out because it was said once for all of them: the file, and by its codebook the levels of its variables. */
import { type Codebook, levelsOf } from '#questionnaire'

export interface Given {
  /** The file of every request that names none. */
  readonly data: string
  /** What the columns of that file are. */
  readonly codebook: Codebook | null
}

type Input = Readonly<Record<string, unknown>>

/** Which levels belong to which variable of a request. */
const levelFields = [
  ['variable', 'levels'],
  ['coder1', 'levels'],
  ['row', 'row_levels'],
  ['col', 'col_levels'],
  ['by', 'by_levels'],
] as const

/** Completes what a request says with what was given; what it says itself stands. */
export function completion({ data, codebook }: Given): (input: Input) => Input {
  const levels = codebook === null ? new Map<string, readonly number[]>() : levelsOf(codebook)
  return (input) => {
    if (input.data !== undefined && input.data !== data) return input
    const own = levelFields.flatMap(([variable, field]) => {
      const codes = levels.get(String(input[variable])) ?? []
      return codes.length === 0 ? [] : [[field, codes] as const]
    })
    return { data, ...Object.fromEntries(own), ...input }
  }
}
