/**
 * Packages of one kind of file: tables as everyone may have them, and responses for an archive. A package of responses
 * says in every file that it is confidential, unless the policy of the wave opens them.
 */
import type { DataSet, ReleasedResults } from '#analysis'
import type { Language } from '#shared'
import { csvOf } from './csv.ts'
import { type CsvwFrame, csvwOf } from './csvw.ts'
import { type Cube, cubesIn } from './cubes.ts'
import type { DataFile, OpenDataInput } from './data-file.ts'
import { type Microdata, titleOfResponses, warningsOf } from './microdata/microdata.ts'
import { microdataCsv } from './microdata/microdata-csv.ts'
import { ddiFile, savFiles } from './microdata/microdata-files.ts'
import { inEach, licenceOf } from './nature.ts'
import { csvFiles, jsonStatFiles, pxFilesOf } from './open-data-files.ts'
import { fileLines, licenceText, missingLines, type NamedFile, plain, readmeOf } from './readme.ts'
import type { DataTexts } from './texts/data-texts.ts'
import { dataTexts } from './texts/index.ts'

export const tableFormats = ['csvw', 'jsonstat', 'px'] as const
export const responseFormats = ['csv', 'sav', 'ddi'] as const
export type TableFormat = (typeof tableFormats)[number]
export type ResponseFormat = (typeof responseFormats)[number]

type AsFiles = (input: OpenDataInput, cubes: readonly Cube[]) => Iterable<NamedFile>

const tablesAs: Readonly<Record<TableFormat, AsFiles>> = {
  csvw: csvFiles,
  jsonstat: jsonStatFiles,
  px: pxFilesOf,
}

export function tablePackage(
  released: ReleasedResults,
  formats: readonly TableFormat[],
  languages: readonly Language[],
): readonly DataFile[] {
  const input = { released, languages, published: null, origin: null, microdata: null }
  const cubes = cubesIn(released.results, languages)
  const files = formats.flatMap((format) => [...tablesAs[format](input, cubes)])
  const readmes = languages.map((language) => readme('README', language, readmeOf(input, files, language)))
  return unnamed([...files, ...readmes])
}

const responsesAs: Readonly<Record<ResponseFormat, (input: Microdata) => readonly NamedFile[]>> = {
  csv: csvOfResponses,
  sav: savFiles,
  ddi: (input) => [ddiFile(input)],
}

/** @param whole the data set with all its variables, to tell which are left out */
export function responsePackage(
  input: Microdata,
  whole: DataSet,
  formats: readonly ResponseFormat[],
): readonly DataFile[] {
  const files = formats.flatMap((format) => responsesAs[format](input))
  const name = input.standing === 'deposit' ? 'README-confidential' : 'README'
  const readmes = input.languages.map((language) =>
    readme(name, language, responseReadme(input, whole, files, language)),
  )
  return unnamed([...files, ...readmes])
}

function csvOfResponses(input: Microdata): readonly NamedFile[] {
  const table = microdataCsv(input)
  const named = { language: null, path: `data/${table.file}` }
  return [
    { ...named, about: 'microdata.csv', mediaType: 'text/csv', content: csvOf(table) },
    {
      ...named,
      about: 'tables.csv-metadata.json',
      path: `data/${table.file}-metadata.json`,
      mediaType: 'application/csvm+json',
      content: csvwOf(frameOf(input), [table], input.languages),
    },
  ]
}

/** Responses that are not open have no licence. */
function frameOf(input: Microdata): CsvwFrame {
  return {
    title: inEach(input.languages, (language) => titleOfResponses(input, language)),
    comment: inEach(input.languages, (language) =>
      [...warningsOf(input, language), dataTexts(language).respondentsNote].join(' '),
    ),
    licence: input.standing === 'open' ? licenceOf(input.wave) : null,
  }
}

function responseReadme(
  input: Microdata,
  whole: DataSet,
  files: readonly NamedFile[],
  language: Language,
): string {
  const texts = dataTexts(language)
  const { readme: words, study } = texts
  const kept = new Set(input.dataSet.variables.map(({ name }) => name))
  const leftOut = whole.variables.filter(({ name }) => !kept.has(name))
  const parts = [
    `# ${plain(titleOfResponses(input, language))}`,
    ...warningsOf(input, language).map((warning) => `> **${plain(warning)}**`),
    ...(input.standing === 'deposit' ? [study.depositIntro] : []),
    `- ${words.responses}: ${input.dataSet.rows}\n- ${words.dataSet}: \`${input.dataSet.hash}\``,
    `## ${words.files}`,
    fileLines(files, texts).join('\n'),
    `## ${words.missing}`,
    `${missingLines(texts)}\n\n${texts.respondentsNote} ${study.weights}`,
    ...leftOutParts(
      leftOut.map(({ name }) => name),
      study,
    ),
    ...(input.standing === 'open' ? [`## ${words.licence}`, licenceText(input.wave, words)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function leftOutParts(names: readonly string[], study: DataTexts['study']): readonly string[] {
  if (names.length === 0) return []
  return [`## ${study.leftOut}`, study.leftOutText, names.map((name) => `- \`${name}\``).join('\n')]
}

function readme(name: string, language: Language, content: string): NamedFile {
  return {
    about: 'readme',
    path: `data/${name}.${language}.md`,
    mediaType: 'text/markdown',
    language,
    content,
  }
}

/** In a package everything stands in one folder. */
function unnamed(files: readonly NamedFile[]): readonly DataFile[] {
  return files.map(({ about: _, path, ...file }) => ({ ...file, path: path.replace(/^data\//u, '') }))
}
