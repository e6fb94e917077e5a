/** What files of responses are made from, and whether they are open or for an archive alone. */
import type { DataSet } from '#analysis'
import type { Wave } from '#fieldwork'
import { type Language, type LocalisedText, textIn } from '#shared'
import { noticesOf } from '../nature.ts'
import { dataTexts } from '../texts/index.ts'

export interface Microdata {
  readonly wave: Wave
  readonly dataSet: DataSet
  /** Official languages, in the order they are offered. */
  readonly languages: readonly Language[]
  readonly published: Date | null
  /** `deposit`: confidential, for an archive under its own conditions of use. */
  readonly standing: 'open' | 'deposit'
  readonly publisher?: LocalisedText
}

/** What the files are called together. */
export function titleOfResponses({ wave, standing }: Microdata, language: Language): string {
  const { study } = dataTexts(language)
  const title = standing === 'deposit' ? study.depositTitle : study.title
  return title.replace('{wave}', () => textIn(wave.title, language).text)
}

/** What whoever opens a file must read first. */
export function warningsOf({ wave, standing }: Microdata, language: Language): readonly string[] {
  const confidential = standing === 'deposit' ? [dataTexts(language).study.confidential] : []
  return [...confidential, ...noticesOf(wave, language)]
}

/** The moment in the files: publication, else the end of the field period, so that the same data give the same bytes. */
export function momentOf({ wave, published }: Microdata): Date {
  return published ?? new Date(`${wave.field.end ?? wave.field.start}T00:00:00Z`)
}
