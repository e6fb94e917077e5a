/** Running text as Word's runs: each with its language, so that it is spelled and read aloud right. */
import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { factsOf, type Language } from '#shared'
import type { Piece, Text } from '../../domain/report-document.ts'

export interface Writing {
  readonly language: Language
  /** The number behind each place of the document that can be linked to. */
  readonly places: ReadonlyMap<string, number>
}

export function runsOf(text: Text, writing: Writing, style: IRunOptions = {}): readonly ParagraphChild[] {
  return text.map((piece) => runOf(typeof piece === 'string' ? { text: piece } : piece, writing, style))
}

function runOf(piece: Piece, writing: Writing, style: IRunOptions): ParagraphChild {
  const { href } = piece
  if (href === undefined) return plainRun(piece, writing, style)
  const children = [plainRun(piece, writing, { ...style, style: 'Hyperlink' })]
  return href.startsWith('#')
    ? new InternalHyperlink({ anchor: bookmarkName(href.slice(1), writing), children })
    : new ExternalHyperlink({ link: href, children })
}

function plainRun(piece: Piece, writing: Writing, style: IRunOptions): TextRun {
  return new TextRun({
    ...style,
    text: piece.text,
    ...(piece.language === undefined ? {} : languageOf(piece.language)),
    ...(piece.strong === true ? { bold: true } : {}),
    ...(piece.emphasis === true ? { italics: true } : {}),
    ...(factsOf(piece.language ?? writing.language).direction === 'rtl' ? { rightToLeft: true } : {}),
  })
}

/** `w:lang` of a run or a style. */
export function languageOf(language: Language): Pick<IRunOptions, 'language'> {
  const { locale, direction } = factsOf(language)
  return { language: direction === 'rtl' ? { bidirectional: locale } : { value: locale } }
}

/** Word allows letters, digits and underscores, 40 at most: a number is always right. */
function bookmarkName(id: string, { places }: Writing): string {
  return `place_${places.get(id) ?? 0}`
}

/** Marks a paragraph as a place that can be linked to. */
export function withBookmark(
  id: string,
  children: readonly ParagraphChild[],
  writing: Writing,
): readonly ParagraphChild[] {
  return writing.places.has(id) ? [new Bookmark({ id: bookmarkName(id, writing), children })] : children
}
