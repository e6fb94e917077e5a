/** The cells of one column, checked against its variable. */
import { done, type Result, refused } from '#shared'
import { clean } from '../clean.ts'
import type { CsvRow } from '../csv.ts'
import { numberIn, rangeOf } from '../numbers.ts'
import { shown } from '../read-answers.ts'
import { type CodebookVariable, missingOf } from './codebook.ts'

export interface VariableCells {
  readonly variable: CodebookVariable
  /** Column of the file, from 1. */
  readonly column: number
  /** Numbers in one spelling; empty where not answered or not asked. Missing codes of the other kinds stay. */
  readonly cells: readonly string[]
  /** Rows that held a code for "not asked". */
  readonly notAsked: number
}

/**
 * Blank, `NA` and `.` are not answered, except in texts. Problem `code_unknown` at `line N, column NAME` for a cell that is neither
 * a code of the codebook nor, in a numeric variable, a number within its limits.
 */
export function variableCells(
  variable: CodebookVariable,
  column: number,
  rows: readonly CsvRow[],
): Result<VariableCells> {
  const contents = rows.map((row) => row.cells[column - 1] ?? '')
  if (variable.measure === 'text') return done({ variable, column, cells: contents, notAsked: 0 })
  const missing = new Map(missingOf(variable).map(({ code, kind }) => [String(code), kind]))
  const isCode = codeTest(variable)
  const cells: string[] = []
  let notAsked = 0
  for (const [row, content] of contents.entries()) {
    const cell = plainNumber(clean(content))
    const kind = missing.get(cell)
    if (kind === 'not_asked') notAsked += 1
    if (kind === 'not_asked' || kind === 'not_answered' || cell === '') cells.push('')
    else if (kind !== undefined || isCode(cell)) cells.push(cell)
    else return unknownCode(variable, rows[row]?.line ?? 1, cell)
  }
  return done({ variable, column, cells, notAsked })
}

/** `2`, `2.0` and `2,0` are one code. */
function plainNumber(cell: string): string {
  if (cell === 'NA' || cell === '.') return ''
  const value = numberIn(cell)
  return value === null ? cell : String(value)
}

function codeTest(variable: CodebookVariable): (cell: string) => boolean {
  const codes = new Set(variable.categories.map(({ code }) => String(code)))
  switch (variable.measure) {
    case 'indicator':
      return (cell) => cell === '0' || cell === '1'
    case 'rank':
      return (cell) => /^[1-9]\d{0,2}$/.test(cell)
    case 'numeric':
      return (cell) => codes.has(cell) || isWithin(variable, cell)
    default:
      return (cell) => codes.has(cell)
  }
}

function isWithin({ min, max }: CodebookVariable, cell: string): boolean {
  const value = numberIn(cell)
  return value !== null && value >= (min ?? value) && value <= (max ?? value)
}

function unknownCode(variable: CodebookVariable, line: number, cell: string) {
  return refused(
    'code_unknown',
    `The cell holds ${shown(cell)}, which is no code of ${variable.name} in the codebook: correct the file or add the code.`,
    `line ${line}, column ${variable.name}`,
    { line, column: variable.name },
  )
}

/** The numbers of the column that are answers, for the limits of its question. */
export function limitsOf({ variable, cells }: VariableCells): {
  readonly min: number
  readonly max: number
  readonly whole: boolean
} {
  const missing = new Set(missingOf(variable).map(({ code }) => String(code)))
  const values = cells.flatMap((cell) => (missing.has(cell) ? [] : (numberIn(cell) ?? [])))
  const codes = variable.categories.map(({ code }) => code)
  const range = rangeOf([...values, ...codes]) ?? { least: 0, most: 1 }
  return {
    min: variable.min ?? Math.floor(range.least),
    max: variable.max ?? Math.ceil(range.most),
    whole: values.every(Number.isInteger),
  }
}
