/**
 * The open data of an edition as files, all languages at once. The same released results give the same bytes, and every
 * number comes from a `Released` value.
 */
import { changeCsv, changeJson } from './change.ts'
import { type CsvTable, csvOf } from './csv.ts'
import { csvwOf } from './csvw.ts'
import type { DataFile, OpenDataInput } from './data-file.ts'
import { jsonStatOf } from './json-stat.ts'
import { basesCsv, labelsCsv, missingCsv, tablesCsv, tablesJson } from './tables.ts'

export function openDataFiles(input: OpenDataInput): readonly DataFile[] {
  const { released, languages } = input
  const { wave, results, change } = released
  const tables = csvTables(input)
  return [
    ...tables.map((table) => file(table.file, 'text/csv', csvOf(table))),
    file('tables.csv-metadata.json', 'application/csvm+json', csvwOf(wave, tables, languages)),
    file('tables.json', 'application/json', tablesJson(wave, results)),
    ...(change === null ? [] : [file('change.json', 'application/json', changeJson(wave, change))]),
    ...languages.map((language) => ({
      ...file(`tables.${language}.json-stat.json`, 'application/json', jsonStatOf(input, language)),
      language,
    })),
  ]
}

function csvTables({ released, languages }: OpenDataInput): readonly CsvTable[] {
  const { wave, results, change } = released
  return [
    tablesCsv(wave, results),
    basesCsv(wave, results),
    missingCsv(wave, results),
    labelsCsv(results, languages),
    ...(change === null ? [] : [changeCsv(wave, change)]),
  ]
}

function file(name: string, mediaType: string, content: string): DataFile {
  return { path: `data/${name}`, mediaType, language: null, content }
}
