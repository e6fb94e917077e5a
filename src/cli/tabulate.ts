/** `bin/barometer tabulate`: one table of a wave, released unless confidential figures are asked for. */
import { parseArgs } from 'node:util'
import type { ReleasedTable } from '#analysis'
import { tabulate } from '#analysis/use-cases'
import { isLanguage, type Language, textIn } from '#shared'
import type { Command } from './command.ts'
import { tablesAsText } from './table-text.ts'
import { withInstallation } from './with-installation.ts'

const usage = `Usage: bin/barometer tabulate WAVE QUESTION [--by VAR] [--released|--confidential] [--language fi|sv|en] [--data DIR] [--no-demo] [--json]

QUESTION is a question's id, a variable's name (coop_rating_municipal), or the start of a question's text.
--by breaks the table down by a variable (org_type), or by a question's report groups (org_type:group).
Released tables, the default, have passed disclosure control; --confidential shows every count.`

export const tabulateCommand: Command = {
  verb: 'tabulate',
  summary: 'one table from a wave: counts, percentages, bases and missing answers',
  usage,
  run: async (arguments_, surroundings) => {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        released: { type: 'boolean' },
        confidential: { type: 'boolean' },
        language: { type: 'string', default: 'en' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: true },
      },
      allowNegative: true,
    })
    const [wave, question] = positionals
    const mistake = mistakeIn(positionals, values)
    if (wave === undefined || question === undefined || mistake !== null) {
      return { kind: 'usage', message: mistake ?? 'Name a wave and a question.' }
    }
    const mode = values.confidential === true ? 'confidential' : 'released'
    const result = await withInstallation(surroundings, values, (console) =>
      tabulate(console, { wave, question, by: values.by ?? null, mode }),
    )
    if (!result.ok) return { kind: 'failed', problem: result.problem }
    return {
      kind: 'done',
      json: asJson(wave, result.value, values.language),
      text: tablesAsText(result.value, values.language),
    }
  },
}

interface Options {
  readonly released?: boolean | undefined
  readonly confidential?: boolean | undefined
  readonly language: string
}

function mistakeIn(
  positionals: readonly string[],
  { released, confidential, language }: Options,
): string | null {
  if (positionals.length !== 2)
    return 'Name a wave and a question; put a text with spaces in quotation marks.'
  if (released === true && confidential === true) return 'Choose --released or --confidential, not both.'
  return isLanguage(language) ? null : `There is no language ${language}.`
}

/** One table in the shape of the contract; for a battery or ranking the tables of its items as one, with `item`. */
function asJson(wave: string, tables: readonly ReleasedTable[], language: Language) {
  const [first] = tables
  if (first === undefined) throw new Error('a question has at least one table')
  const isItems = tables.length > 1
  const frame = { wave, question: first.question, by: first.by?.name ?? null, dataSet: first.dataSet }
  if (!isItems)
    return { ...frame, ...(first.item === null ? {} : { item: first.item }), ...body(first, language) }
  return {
    ...frame,
    base: body(first, language).base,
    missing: first.missing,
    rows: tables.flatMap((table) => rowsOf(table, language).map((row) => ({ item: table.item, ...row }))),
    items: tables.map((table) => ({
      item: table.item,
      label: textIn(table.label, language).text,
      ...body(table, language),
    })),
  }
}

function body(table: ReleasedTable, language: Language) {
  const means = table.groups.map(({ key, mean }) => [key, mean] as const)
  return {
    base: Object.fromEntries(table.groups.map(({ key, base }) => [key, base])),
    missing: table.missing,
    ...(means.some(([, mean]) => mean !== null) ? { means: Object.fromEntries(means) } : {}),
    rows: rowsOf(table, language),
  }
}

function rowsOf({ rows }: ReleasedTable, language: Language) {
  return rows.map(({ code, key, label, cells }) => ({
    code,
    key,
    label: textIn(label, language).text,
    cells: cells.map(({ group, n, percent, hidden }) => ({ group, n, percent, hidden })),
  }))
}
