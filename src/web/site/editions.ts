/** The edition of a wave as pages speak of it: its news in a language, its files with size and format. */

import type { Context } from '#platform/context'
import { addressOf, easyPath, easyTexts, licenceOf } from '#publication'
import { type DescribedFile, listEditions, type PublicEdition } from '#publication/use-cases'
import { factsOf, type Language } from '#shared'
import { filled, siteTexts } from '../texts/site/index.ts'

export async function editionOf(ctx: Context, wave: string): Promise<PublicEdition | null> {
  return (await listEditions(ctx)).find((edition) => edition.wave.id === wave) ?? null
}

/** A file to be offered on a page. */
export interface OfferedFile {
  readonly href: string
  /** What it is. */
  readonly text: string
  /** Format and size, as the language writes them. */
  readonly about: string
  readonly mediaType: string
  /** Its name and language, where the text does not tell them. */
  readonly detail: string | null
}

/** The report in every format, the web page first. */
export function reportFiles(edition: PublicEdition, language: Language): readonly OfferedFile[] {
  const { formats, report } = siteTexts(language)
  const kinds = ['html', 'pdf', 'docx'] as const
  return kinds.flatMap((kind) => {
    const file = edition.files.find(({ path }) => path === `${language}/report.${kind}`)
    return file === undefined
      ? []
      : [offered(edition, file, { language, text: report, format: formats[kind] })]
  })
}

/** Open data: files of all languages, and of this one, each with what it is. */
export function dataFiles(
  edition: PublicEdition,
  described: readonly DescribedFile[],
  language: Language,
): readonly OfferedFile[] {
  return described.toSorted(readmeFirst).map((file) => {
    const offer = offered(edition, file, {
      language,
      text: capitalised(file.about, language),
      format: formatOf(file.path),
    })
    return { ...offer, detail: detailOf(file, language) }
  })
}

/** What makes the publication whole: the results, also in easy language, and the news as documents, and the list of all files. */
export function wholeFiles(edition: PublicEdition, language: Language): readonly OfferedFile[] {
  const texts = siteTexts(language)
  const kinds = [
    { path: `${language}/results.html`, text: texts.wholeFiles.results, format: 'HTML' },
    { path: easyPath(language), text: easyTexts(language).name, format: 'HTML' },
    { path: `${language}/news.html`, text: texts.wholeFiles.news, format: 'HTML' },
    { path: 'manifest.json', text: texts.wholeFiles.manifest, format: 'JSON' },
  ]
  return kinds.flatMap(({ path, ...said }) => {
    const file = edition.files.find((one) => one.path === path)
    return file === undefined ? [] : [offered(edition, file, { language, ...said })]
  })
}

/** What says how to read the others. */
function readmeFirst(one: DescribedFile, other: DescribedFile): number {
  const rank = ({ path }: DescribedFile) => Number(!path.startsWith('data/README.'))
  return rank(one) - rank(other)
}

export function licenceName({ wave }: PublicEdition): string {
  return licenceOf(wave).name
}

export function offered(
  { wave }: PublicEdition,
  file: FileOfEdition,
  { language, text, format }: { readonly language: Language; readonly text: string; readonly format: string },
): OfferedFile {
  return {
    href: addressOf.file(wave.id, file.path),
    text,
    about: filled(siteTexts(language).fileAbout, { format, size: sizeIn(language, file.bytes) }),
    mediaType: file.mediaType,
    detail: null,
  }
}

type FileOfEdition = PublicEdition['files'][number]

const formats: readonly (readonly [ending: string, name: string])[] = [
  ['.json-stat.json', 'JSON-stat'],
  ['.jsonld', 'JSON-LD'],
  ['.md', 'Markdown'],
  ['.sav', 'SPSS'],
]

function formatOf(path: string): string {
  const known = formats.find(([ending]) => path.endsWith(ending))
  return known?.[1] ?? path.slice(path.lastIndexOf('.') + 1).toUpperCase()
}

function detailOf({ path, language: own }: FileOfEdition, language: Language): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return `${name} · ${own === null ? siteTexts(language).allLanguages : factsOf(own).endonym}`
}

function capitalised(text: string, language: Language): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(factsOf(language).locale) + text.slice(first.length)
}

/** `12 kt`, `1,4 Mt`: as CLDR writes sizes in the language. */
function sizeIn(language: Language, bytes: number): string {
  const isLarge = bytes >= 1_000_000
  const format = new Intl.NumberFormat(factsOf(language).locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  })
  const size = format.format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000))
  // Number and unit stay on one line.
  return size.replace(/ (?=\D)/u, '\u00a0')
}
