/** The edition of a wave as pages speak of it: its news in a language, its files with size and format. */

import type { Context } from '#platform/context'
import { addressOf, licenceOf } from '#publication'
import { listEditions, type PublicEdition } from '#publication/use-cases'
import { factsOf, type Language } from '#shared'
import { filled, siteTexts } from '../texts/site/index.ts'

export async function editionOf(ctx: Context, wave: string): Promise<PublicEdition | null> {
  return (await listEditions(ctx)).find((edition) => edition.wave.id === wave) ?? null
}

/** A file to be offered on a page. */
export interface OfferedFile {
  readonly href: string
  readonly text: string
  /** Format and size, as the language writes them. */
  readonly about: string
  readonly mediaType: string
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

/** Open data: files of all languages, and of this one. */
export function dataFiles(edition: PublicEdition, language: Language): readonly OfferedFile[] {
  return edition.files
    .filter((file) => file.kind === 'data' && (file.language === null || file.language === language))
    .map((file) => {
      const name = file.path.slice(file.path.indexOf('/') + 1)
      const format = name.slice(name.lastIndexOf('.') + 1).toUpperCase()
      return offered(edition, file, { language, text: name, format })
    })
}

export function licenceName({ wave }: PublicEdition): string {
  return licenceOf(wave).name
}

function offered(
  { wave }: PublicEdition,
  file: PublicEdition['files'][number],
  { language, text, format }: { readonly language: Language; readonly text: string; readonly format: string },
): OfferedFile {
  return {
    href: addressOf.file(wave.id, file.path),
    text,
    about: filled(siteTexts(language).fileAbout, { format, size: sizeIn(language, file.bytes) }),
    mediaType: file.mediaType,
  }
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
