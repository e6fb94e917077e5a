/**
 * The columns of a data set as files of responses hold them. A missing answer is a negative number that says why it is
 * missing (−1 not asked, −2 not answered, −3 cannot say, −4 preferred not to say, −5 not used); a variable that has negative
 * answers has these numbers below them. CSV, .sav and DDI all tell the same of a variable.
 */
import { type Column, type DataSet, missingMarks, type Variable } from '#analysis'
import type { MissingKind } from '#questionnaire'
import { type Language, textIn } from '#shared'
import { exportNames } from './export-names.ts'

export interface RecordedNumbers {
  readonly kind: 'numbers'
  readonly name: string
  readonly variable: Variable
  readonly values: Float64Array
  /** From −1 down, or below the smallest answer. */
  readonly missing: readonly { readonly kind: MissingKind; readonly code: number }[]
  readonly decimals: number
}

/** A text that is missing is empty: texts have no kinds of missing. */
export interface RecordedTexts {
  readonly kind: 'texts'
  readonly name: string
  readonly variable: Variable
  readonly values: readonly string[]
}

export type Recorded = RecordedNumbers | RecordedTexts

export function recordsOf({ variables, columns }: DataSet): readonly Recorded[] {
  const names = exportNames(variables)
  return variables.flatMap((variable) => {
    const column = columns.get(variable.name)
    const name = names.get(variable.name)
    return column === undefined || name === undefined ? [] : [recorded(name, variable, column)]
  })
}

function recorded(name: string, variable: Variable, column: Column): Recorded {
  switch (column.kind) {
    case 'texts':
      return { kind: 'texts', name, variable, values: column.values.map((text) => text ?? '') }
    case 'codes':
      return numbers(name, variable, Float64Array.from(column.values), 0)
    case 'numbers': {
      const below = roomFor(column.values)
      const values = column.values.map((value, row) => {
        const missing = column.missing[row] ?? 0
        return missing > 0 ? below - missing : value
      })
      return numbers(name, variable, values, below)
    }
  }
}

function numbers(name: string, variable: Variable, values: Float64Array, below: number): RecordedNumbers {
  const missing = Object.entries(missingMarks).map(([kind, mark]) => ({
    kind: kind as MissingKind,
    code: below + mark,
  }))
  return { kind: 'numbers', name, variable, values, missing, decimals: decimalsIn(values) }
}

/** 0 where no answer is negative, else minus a power of ten that no answer reaches. */
function roomFor(values: Float64Array): number {
  const smallest = values.reduce((least, value) => (value < least ? value : least), 0)
  return smallest >= 0 ? 0 : -(10 ** Math.ceil(Math.log10(1 - smallest)))
}

function decimalsIn(values: Float64Array): number {
  const longest = values.reduce((most, value) => Math.max(most, String(value).split('.')[1]?.length ?? 0), 0)
  return Math.min(longest, 6)
}

/** "Question: option", as archives label variables. */
export function labelOf({ part, questionText, label }: Variable, language: Language): string {
  const question = textIn(questionText, language).text
  return part === null ? question : `${question}: ${textIn(label, language).text}`
}

/** The options of one question as a set of variables that are 1 where chosen. */
export function setsIn(records: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const chosen = records.filter(({ variable }) => variable.measure === 'indicator')
  const sets = Map.groupBy(chosen, ({ variable }) => variable.question)
  return new Map([...sets].filter(([, options]) => options.length > 1))
}
