/**
 * CSV on the Web: what the columns of the CSV files are, with titles in every language, the licence and the notices.
 * One group of tables in `tables.csv-metadata.json`. https://www.w3.org/TR/tabular-metadata/
 */
import type { Language, LocalisedText } from '#shared'
import type { Column, CsvTable } from './csv.ts'
import { inEach } from './nature.ts'
import type { ColumnName, FileName } from './texts/data-texts.ts'
import { dataTexts } from './texts/index.ts'

/** What is said of the files together. */
export interface CsvwFrame {
  readonly title: LocalisedText
  readonly comment: LocalisedText
  /** Null where there is none, as for confidential files. */
  readonly licence: { readonly name: string; readonly url: string | null } | null
}

export function csvwOf(
  { title, comment, licence }: CsvwFrame,
  tables: readonly CsvTable[],
  languages: readonly Language[],
): string {
  const document = {
    '@context': 'http://www.w3.org/ns/csvw',
    '@type': 'TableGroup',
    'dc:title': tagged(title),
    ...(licence === null
      ? {}
      : { 'dc:license': licence.url === null ? licence.name : { '@id': licence.url } }),
    'rdfs:comment': tagged(comment),
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tables: tables.map((table) => tableOf(table, languages)),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

function tableOf({ file, columns, key }: CsvTable, languages: readonly Language[]) {
  return {
    '@type': 'Table',
    url: file,
    'dc:description': tagged(
      inEach(languages, (language) => dataTexts(language).files[file as FileName] ?? file),
    ),
    tableSchema: {
      '@type': 'Schema',
      columns: columns.map((column) => columnOf(column, key, languages)),
      ...(key.length === 0 ? {} : { primaryKey: key }),
    },
  }
}

/** The heading itself is a title too, in no language, since headings are matched against titles. */
function columnOf(column: Column, key: readonly string[], languages: readonly Language[]) {
  const { name, type, language } = column
  return {
    '@type': 'Column',
    name,
    titles: { und: name, ...titlesOf(column, languages) },
    datatype: type === 'flag' ? { base: 'boolean', format: '1|0' } : type,
    ...(language === undefined ? {} : { lang: language }),
    ...nullOf(column, key),
  }
}

function titlesOf({ name, language, titles }: Column, languages: readonly Language[]): LocalisedText {
  if (titles !== undefined) return titles
  return inEach(languages, (tag) => {
    const { columns } = dataTexts(tag)
    return language === undefined ? (columns[name as ColumnName] ?? name) : `${columns.label} (${language})`
  })
}

/** An empty cell is a missing value, but in a key it is a place that has no such part. */
function nullOf({ name, type, missing = [] }: Column, key: readonly string[]) {
  if (missing.length > 0) return { null: ['', ...missing.map(String)] }
  return type === 'string' && key.includes(name) ? { null: [] } : {}
}

function tagged(text: LocalisedText) {
  return Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language }))
}
