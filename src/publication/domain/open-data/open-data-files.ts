/**
 * The open data of an edition as files, all languages at once. The same released results give the same bytes, and every
 * number comes from a `Released` value.
 */
import type { Wave } from '#fieldwork'
import type { Language } from '#shared'
import { questionsIn } from '../released-tables.ts'
import { changeCsv, changeJson } from './change.ts'
import { type CsvTable, csvOf } from './csv.ts'
import { type CsvwFrame, csvwOf } from './csvw.ts'
import { type Cube, cubesOf } from './cubes.ts'
import type { DataFile, OpenDataInput } from './data-file.ts'
import { dcatOf } from './dcat.ts'
import { jsonStatOf } from './json-stat.ts'
import type { Microdata } from './microdata/microdata.ts'
import { microdataCsv } from './microdata/microdata-csv.ts'
import { ddiFile, savFiles } from './microdata/microdata-files.ts'
import { inEach, licenceOf, readingNotes, titleOf } from './nature.ts'
import { pxFiles } from './px/px.ts'
import { type NamedFile, readmeOf } from './readme.ts'
import { basesCsv, labelsCsv, missingCsv, tablesCsv, tablesJson } from './tables.ts'
import type { FileName } from './texts/data-texts.ts'

export function openDataFiles(input: OpenDataInput): readonly DataFile[] {
  return [...openDataSteps(input)].flat()
}

/** The same in steps short enough to serve pages between two. A step gives the files it finished, often none. */
export function* openDataSteps(input: OpenDataInput): Generator<readonly DataFile[], void> {
  const files: NamedFile[] = []
  for (const step of fileSteps(input)) {
    files.push(...step)
    yield step.map(unnamed)
  }
  yield [unnamed(named('dcat', 'dcat.jsonld', 'application/ld+json', dcatOf(input, files)))]
  yield input.languages.map((language) =>
    unnamed(
      named('readme', `README.${language}.md`, 'text/markdown', readmeOf(input, files, language), language),
    ),
  )
}

function unnamed({ about: _, ...file }: NamedFile): DataFile {
  return file
}

function* fileSteps(input: OpenDataInput): Generator<readonly NamedFile[], void> {
  for (const file of csvFiles(input)) yield [file]
  yield* jsonFiles(input).map((file) => [file])
  const cubes: Cube[] = []
  for (const question of questionsIn(input.released.results)) {
    cubes.push(...cubesOf(question, input.languages))
    yield []
  }
  for (const file of jsonStatFiles(input, cubes)) yield [file]
  for (const file of pxFilesOf(input, cubes)) yield [file]
  const microdata = openMicrodata(input)
  if (microdata !== null) yield [...savFiles(microdata), ddiFile(microdata)]
}

/** The tables as CSV with their description. */
export function* csvFiles(input: OpenDataInput): Generator<NamedFile, void> {
  const { released, languages } = input
  const tables = csvTables(input)
  for (const table of tables) yield named(table.file as FileName, table.file, 'text/csv', csvOf(table))
  const description = csvwOf(frameOf(released.wave, languages), tables, languages)
  yield named('tables.csv-metadata.json', 'tables.csv-metadata.json', 'application/csvm+json', description)
}

function frameOf(wave: Wave, languages: readonly Language[]): CsvwFrame {
  return {
    title: inEach(languages, (language) => titleOf(wave, language)),
    comment: inEach(languages, (language) => readingNotes(wave, language).join(' ')),
    licence: licenceOf(wave),
  }
}

function csvTables(input: OpenDataInput): readonly CsvTable[] {
  const { released, languages } = input
  const { wave, results, change } = released
  const microdata = openMicrodata(input)
  return [
    tablesCsv(wave, results),
    basesCsv(wave, results),
    missingCsv(wave, results),
    labelsCsv(results, languages),
    ...(change === null ? [] : [changeCsv(wave, change)]),
    ...(microdata === null ? [] : [microdataCsv(microdata)]),
  ]
}

function openMicrodata({
  microdata,
  released,
  languages,
  published,
  publisher,
}: OpenDataInput): Microdata | null {
  if (microdata === null) return null
  const { wave } = released
  return {
    wave,
    dataSet: microdata.value,
    languages,
    published,
    standing: 'open',
    ...(publisher === undefined ? {} : { publisher }),
  }
}

function jsonFiles({ released }: OpenDataInput): readonly NamedFile[] {
  const { wave, results, change, protection } = released
  const json = (name: 'tables.json' | 'change.json' | 'protection.json', content: string) =>
    named(name, name, 'application/json', content)
  return [
    json('tables.json', tablesJson(wave, results)),
    ...(change === null ? [] : [json('change.json', changeJson(wave, change))]),
    json('protection.json', `${JSON.stringify(protection, null, 2)}\n`),
  ]
}

export function* jsonStatFiles(input: OpenDataInput, cubes: readonly Cube[]): Generator<NamedFile, void> {
  for (const language of input.languages) {
    const file = `tables.${language}.json-stat.json`
    yield named('json-stat', file, 'application/json', jsonStatOf(input, cubes, language), language)
  }
}

export function* pxFilesOf(input: OpenDataInput, cubes: readonly Cube[]): Generator<NamedFile, void> {
  for (const { file, content } of pxFiles(input, cubes))
    yield named('px', `px/${file}`, 'text/x-pcaxis', content)
}

function named(
  about: FileName,
  name: string,
  mediaType: string,
  content: string,
  language: Language | null = null,
): NamedFile {
  return { about, path: `data/${name}`, mediaType, language, content }
}
