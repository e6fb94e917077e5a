/**
 * What the pure shelves use of `csv-parse/sync`, for `tsconfig.pure.json` alone: the package's own types bring all of Node
 * along, and then nothing would stop a pure shelf from using it. `test/architecture/pure-types.test.ts` holds it to those types.
 */

/** Where the reader is in the file. */
export interface Info {
  /** The line it has reached, from 1. */
  readonly lines: number
  /** Empty lines passed so far. */
  readonly empty_lines: number
}

export interface Options {
  readonly bom?: boolean
  readonly delimiter?: string
  readonly record_delimiter?: string
  readonly skip_empty_lines?: boolean
  readonly relax_column_count?: boolean
  readonly max_record_size?: number
  /** Stop after so many records. */
  readonly to?: number
  /** Called with each record where it ends; null keeps it out of what `parse` returns. */
  readonly on_record?: (record: string[], info: Info) => null
}

/** @throws CsvError */
export function parse(text: string, options: Options): string[][]

export class CsvError extends Error {
  private constructor()
  readonly code: string
  /** Of `Info` or of the record, depending on the code. */
  readonly [context: string]: unknown
}
