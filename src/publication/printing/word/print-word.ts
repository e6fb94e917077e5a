/**
 * A document as Office Open XML (ISO/IEC 29500): styles, languages, alternative texts, repeated table headings, a table
 * of contents. The same document always gives the same bytes.
 */
import { done, factsOf, type Result } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'
import { prepare } from '../prepare.ts'
import { plain } from '../table-layout.ts'
import { chapterOf } from './blocks.ts'
import {
  contentTypes,
  coreProperties,
  documentRelations,
  numbering,
  packageRelations,
  settings,
} from './package.ts'
import { newParts } from './parts.ts'
import { paragraph, runsOf, type Writing } from './runs.ts'
import { stylesPart } from './styles.ts'
import { textWidth } from './table.ts'
import { declaration, namespaces } from './xml.ts'
import { zipOf } from './zip.ts'

export function wordFileOf(document: ReportDocument): Result<Uint8Array> {
  const prepared = prepare(document)
  return prepared.ok ? done(wordFile(prepared.value)) : prepared
}

function wordFile(document: ReportDocument): Uint8Array {
  const writing: Writing = { language: document.language, places: placesOf(document), parts: newParts() }
  const { parts } = writing
  const written = {
    'word/document.xml': part('document', `<w:body>${bodyOf(document, writing)}</w:body>`),
    'word/header.xml': part('hdr', headerOf(document, writing)),
    'word/footer.xml': part('ftr', footerOf(document, writing)),
    'word/styles.xml': stylesPart(document),
    'word/numbering.xml': numbering(parts),
    'word/settings.xml': settings(document.language),
    'word/_rels/document.xml.rels': documentRelations(parts),
    'docProps/core.xml': coreProperties(document),
    '_rels/.rels': packageRelations(),
  }
  const texts = { '[Content_Types].xml': contentTypes(), ...written }
  return zipOf([
    ...Object.entries(texts).map(([path, text]) => ({ path, content: Buffer.from(text) })),
    ...parts.pictures.map((content, place) => ({ path: `word/media/picture${place + 1}.png`, content })),
  ])
}

function part(root: string, content: string): string {
  return `${declaration}<w:${root} ${namespaces}>${content}</w:${root}>`
}

function placesOf({ chapters }: ReportDocument): ReadonlyMap<string, number> {
  const ids = chapters.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) => ('id' in block ? [block.id] : [])),
  ])
  return new Map(ids.filter((id) => id !== '').map((id, place) => [id, place + 1]))
}

function bodyOf(document: ReportDocument, writing: Writing): string {
  const chapters = document.chapters.map((chapter) => chapterOf(chapter, writing))
  return `${coverOf(document, writing)}${contentsOf(document, writing)}${chapters.join('')}${pageOf(document)}`
}

function coverOf(
  { publisher, title, subtitle, published, notices }: ReportDocument,
  writing: Writing,
): string {
  const line = (style: string, text: string) => paragraph(style, runsOf([text], writing), writing)
  return [
    line('Publisher', publisher),
    line('Title', title),
    subtitle === '' ? '' : line('Subtitle', subtitle),
    published === null ? '' : line('BodyText', published),
    ...notices.map((notice) => line('Notice', notice)),
  ].join('')
}

/**
 * Entries are links without page numbers, which only whoever lays the pages out can know: Word fills them in when asked to
 * update the table, and is not made to ask by itself.
 */
function contentsOf({ contentsTitle, chapters }: ReportDocument, writing: Writing): string {
  const entries = chapters.flatMap(({ id, title, blocks }) => [
    { level: 1, id, text: title },
    ...blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level === 2),
  ])
  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
  const end = paragraph('BodyText', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', writing)
  const lines = entries.map(({ level, id, text }, place) => {
    const entry = { text: plain(text), ...(id === '' ? {} : { href: `#${id}` }) }
    return paragraph(`TOC${level}`, `${place === 0 ? begin : ''}${runsOf([entry], writing)}`, writing)
  })
  const title = paragraph('TOCHeading', runsOf([contentsTitle], writing), writing)
  const gallery =
    '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
  const list = entries.length === 0 ? '' : `${lines.join('')}${end}`
  return `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${title}${list}</w:sdtContent></w:sdt>`
}

function headerOf({ notices }: ReportDocument, writing: Writing): string {
  const lines = notices.length === 0 ? [''] : notices
  return lines
    .map((notice) => paragraph(notice === '' ? 'Footer' : 'Header', runsOf([notice], writing), writing))
    .join('')
}

/** The title and the page. */
function footerOf({ title }: ReportDocument, writing: Writing): string {
  const short = title.length > 90 ? `${title.slice(0, 88)}…` : title
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>`
  const page = '<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
  return paragraph('Footer', `${runsOf([short], writing)}${page}`, writing, { properties: tabs })
}

/** A4, in twentieths of a point. */
function pageOf({ language }: ReportDocument): string {
  const bidi = factsOf(language).direction === 'rtl' ? '<w:bidi/>' : ''
  return `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="1418" w:bottom="1475" w:left="1418" w:header="850" w:footer="680" w:gutter="0"/>${bidi}</w:sectPr>`
}
