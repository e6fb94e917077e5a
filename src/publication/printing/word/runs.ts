/** Running text as Word's runs: each with its language, so that it is spelled and read aloud right. */
import { factsOf, type Language } from '#shared'
import type { Piece, Text } from '../../domain/report-document.ts'
import type { Parts } from './parts.ts'
import { escaped, valued } from './xml.ts'

export interface Writing {
  readonly language: Language
  /** The number behind each place of the document that can be linked to. */
  readonly places: ReadonlyMap<string, number>
  readonly parts: Parts
}

export function runsOf(text: Text, writing: Writing): string {
  return text.map((piece) => runOf(typeof piece === 'string' ? { text: piece } : piece, writing)).join('')
}

function runOf(piece: Piece, writing: Writing): string {
  const { href } = piece
  const run = `<w:r>${propertiesOf(piece, writing)}<w:t xml:space="preserve">${escaped(piece.text)}</w:t></w:r>`
  if (href === undefined) return run
  const target = href.startsWith('#')
    ? `w:anchor="${bookmarkName(href.slice(1), writing)}"`
    : `r:id="${writing.parts.link(href)}"`
  return `<w:hyperlink ${target} w:history="1">${run}</w:hyperlink>`
}

/** In the order the schema asks for. */
function propertiesOf({ language, strong, emphasis, href }: Piece, writing: Writing): string {
  const properties = [
    href === undefined ? '' : valued('rStyle', 'Hyperlink'),
    strong === true ? '<w:b/><w:bCs/>' : '',
    emphasis === true ? '<w:i/><w:iCs/>' : '',
    factsOf(language ?? writing.language).direction === 'rtl' ? '<w:rtl/>' : '',
    language === undefined ? '' : languageMark(language),
  ].join('')
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
}

function languageMark(language: Language): string {
  const { locale, direction } = factsOf(language)
  return direction === 'rtl' ? `<w:lang w:bidi="${locale}"/>` : valued('lang', locale)
}

interface ParagraphOptions {
  /** Of the paragraph itself, after its style, in the order the schema asks for. */
  readonly properties?: string
  /** Of the place that the paragraph is. */
  readonly id?: string
}

export function paragraph(
  style: string,
  content: string,
  writing: Writing,
  { properties = '', id = '' }: ParagraphOptions = {},
): string {
  const marked = id === '' ? content : bookmarked(id, content, writing)
  return `<w:p><w:pPr>${valued('pStyle', style)}${properties}</w:pPr>${marked}</w:p>`
}

function bookmarked(id: string, content: string, writing: Writing): string {
  const number = writing.places.get(id) ?? 0
  const name = bookmarkName(id, writing)
  return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${number}"/>`
}

/** Word allows letters, digits and underscores, 40 at most: a number is always right. */
function bookmarkName(id: string, { places }: Writing): string {
  return `place_${places.get(id) ?? 0}`
}
