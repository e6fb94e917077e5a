/** What writing a backup and putting one back have in common: what belongs to it, how its file is named and what is told. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Result } from '#shared'
import type { Outcome } from './command.ts'

/** The schemas of the product: the plumbing's, one a room, and contacts, which are kept apart from answers. */
export const schemas = [
  'platform',
  'staff',
  'questionnaire',
  'fieldwork',
  'contacts',
  'analysis',
  'publication',
] as const

/** The one file the words name; null where they name none or several. */
export function readOrder(
  arguments_: readonly string[],
  workingFolder: string,
): { readonly file: string; readonly data: string | undefined } | null {
  const options = { data: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...arguments_], options, allowPositionals: true })
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) return null
  return { file: resolve(workingFolder, name), data: values.data }
}

/** @param did the beginning and the preposition of the sentence: `Wrote`, `to` */
export function outcomeOf(
  [did, where]: readonly [string, string],
  file: string,
  copied: Result<{ readonly tables: number; readonly rows: number }>,
): Outcome {
  if (!copied.ok) return { kind: 'failed', problem: copied.problem }
  const { tables, rows } = copied.value
  return {
    kind: 'done',
    json: { file, tables, rows },
    text: `${did} ${rows} rows of ${tables} tables ${where} ${file}`,
  }
}
