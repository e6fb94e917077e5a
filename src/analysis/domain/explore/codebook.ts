/** The codebook of a stored data set: its variables, and where each stands in the arrays of a row. */
import type { WaveId } from '#shared'
import type { Column, DataSet, Variable } from '../data-set.ts'

export interface Entry {
  readonly variable: Variable
  readonly kind: Column['kind']
}

export interface Codebook {
  readonly wave: WaveId
  /** Hash of the data set. */
  readonly hash: string
  readonly rows: number
  /** In questionnaire order. Texts are described and not stored. */
  readonly entries: readonly Entry[]
}

/** Place in the array of codes, and in that of numbers (null for a variable without numbers); from 1, as SQL counts. */
export interface Place {
  readonly code: number
  readonly number: number | null
}

/** Places by variable name: a code for every variable but texts, a number for numbers. */
export function placesOf({ entries }: Pick<Codebook, 'entries'>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  let numbers = 0
  for (const { variable, kind } of entries) {
    if (kind === 'texts') continue
    if (kind === 'numbers') numbers += 1
    places.set(variable.name, { code: places.size + 1, number: kind === 'numbers' ? numbers : null })
  }
  return places
}

/** What a stored data set is, without its rows; variables whose column is gone are left out. */
export function codebookOf(dataSet: DataSet, wave: WaveId): Codebook {
  const entries = dataSet.variables.flatMap((variable) => {
    const column = dataSet.columns.get(variable.name)
    return column === undefined ? [] : [{ variable, kind: column.kind }]
  })
  return { wave, hash: dataSet.hash, rows: dataSet.rows, entries }
}
