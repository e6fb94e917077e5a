import type { Context } from '#platform/context'
import { type Language, textIn } from '#shared'
import type { FileAbout } from '../domain/edition-file.ts'
import { aboutDataFile } from '../domain/open-data/about-data-file.ts'
import { aboutPicture, type PictureAbout } from '../printing/png-text.ts'
import { type PublicEdition, readEditionFile } from './list-editions.ts'
import { resultsFor } from './results-for.ts'

export interface DescribedFile extends FileAbout {
  /** What it is, in the language asked for. */
  readonly about: string
}

/** The open data of an edition, with files of all languages and of the one asked for. */
export async function describeData(
  ctx: Context,
  { wave, files }: PublicEdition,
  language: Language,
): Promise<readonly DescribedFile[]> {
  const released = await resultsFor(ctx, { wave: wave.id, language })
  const asked = released.ok ? released.value.results.sections.flatMap(({ questions }) => questions) : []
  const questions = new Map(
    asked.map(({ question: { id, text } }) => [id as string, textIn(text, language).text]),
  )
  return files
    .filter((file) => file.kind === 'data' && (file.language === null || file.language === language))
    .map((file) => ({ ...file, about: aboutDataFile(file.path, questions, language) }))
}

/** A chart for the press, with what stands inside it: title, text alternative, size. */
export interface PressPicture extends FileAbout, PictureAbout {}

/** The pictures of an edition in a language; those of editions made before pictures had words are not among them. */
export async function pressPictures(
  ctx: Context,
  { wave, files }: PublicEdition,
  language: Language,
): Promise<readonly PressPicture[]> {
  const pictures = files.filter((file) => file.mediaType === 'image/png' && file.language === language)
  const read = await Promise.all(
    pictures.map(async (file) => {
      const found = await readEditionFile(ctx, { wave: wave.id, path: file.path })
      const about = found.ok ? aboutPicture(found.value.content) : null
      return about === null ? [] : [{ ...file, ...about }]
    }),
  )
  return read.flat()
}
