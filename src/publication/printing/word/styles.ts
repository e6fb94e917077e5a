/** How a report looks in Word: real styles, so that whoever edits it changes a style and not every paragraph. */
import { factsOf } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'
import { declaration, namespaces, valued } from './xml.ts'

/** In every office, and with letters for all our languages. */
const font = 'Arial'

export const colours = {
  brand: '00357A',
  link: '0A4EA2',
  ink: '1D2329',
  muted: '525A63',
  line: 'CDD5DE',
  edge: '66707A',
  wash: 'F2F6FB',
  notice: '8A5300',
} as const

interface ParagraphStyle {
  readonly id: string
  /** Word's own name where the style is one of its own. */
  readonly name: string
  readonly size: number
  readonly color?: string
  readonly bold?: boolean
  /** Heading level. */
  readonly level?: 1 | 2 | 3
  readonly keepNext?: boolean
  readonly newPage?: boolean
  /** Colour of a bar before the text. */
  readonly bar?: string
  /** Colour of a line under the text. */
  readonly under?: string
  /** Points before and after. */
  readonly space?: readonly [number, number]
  /** Points from the edge. */
  readonly indent?: number
}

const body = 10.5
const { brand, ink, muted, notice } = colours

const styles: readonly ParagraphStyle[] = [
  { id: 'Subtitle', name: 'Subtitle', size: 14, space: [0, 24] },
  { id: 'Publisher', name: 'Publisher', size: 12, color: muted, space: [60, 80] },
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 20,
    color: brand,
    bold: true,
    level: 1,
    newPage: true,
    space: [0, 12],
  },
  { id: 'Heading2', name: 'heading 2', size: 14, color: brand, bold: true, level: 2, space: [20, 7] },
  { id: 'Heading3', name: 'heading 3', size: 11, color: brand, bold: true, level: 3, space: [14, 5] },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    size: 20,
    color: brand,
    bold: true,
    newPage: true,
    keepNext: true,
    space: [0, 12],
  },
  { id: 'TOC1', name: 'toc 1', size: body, bold: true, space: [8, 3] },
  { id: 'TOC2', name: 'toc 2', size: body, indent: 12, space: [0, 3] },
  { id: 'BodyText', name: 'Body Text', size: body, space: [0, 8] },
  { id: 'ListParagraph', name: 'List Paragraph', size: body, space: [0, 4] },
  {
    id: 'Notice',
    name: 'Notice',
    size: body,
    color: notice,
    bold: true,
    bar: notice,
    indent: 10,
    space: [10, 10],
  },
  {
    id: 'NoteTitle',
    name: 'Note Title',
    size: body,
    bold: true,
    keepNext: true,
    bar: brand,
    indent: 10,
    space: [8, 0],
  },
  { id: 'Note', name: 'Note', size: body, bar: brand, indent: 10, space: [0, 14] },
  { id: 'FactName', name: 'Fact Name', size: body, bold: true, keepNext: true, space: [4, 0] },
  { id: 'Fact', name: 'Fact', size: body, space: [0, 6] },
  { id: 'Caption', name: 'caption', size: 9.5, bold: true, keepNext: true, space: [12, 4] },
  { id: 'Figure', name: 'Figure', size: body, space: [0, 12] },
  { id: 'TableNote', name: 'Table Note', size: 8.5, color: muted, space: [3, 3] },
  { id: 'Header', name: 'header', size: 8, color: notice, bold: true, under: notice, space: [0, 0] },
  { id: 'Footer', name: 'footer', size: 8, color: muted, space: [0, 0] },
  ...[6, 6.5, 7, 7.5, 8, 8.5, 9].map(
    (size): ParagraphStyle => ({ id: tableStyle(size), name: `Table Text ${size}`, size, space: [1.5, 1.5] }),
  ),
]

/** @param size as `layoutOf` gives it: halves of points between 6 and 9 */
export function tableStyle(size: number): string {
  return `TableText${size * 2}`
}

/** A long title is set smaller, so that the cover stays one page. */
function titleStyle(title: string): ParagraphStyle {
  const size = title.length > 160 ? 16 : title.length > 80 ? 20 : 28
  return { id: 'Title', name: 'Title', size, color: brand, bold: true, space: [0, 12] }
}

/** `word/styles.xml`. */
export function stylesPart({ language, title }: ReportDocument): string {
  const { locale, direction } = factsOf(language)
  const bidi = direction === 'rtl' ? '<w:bidi/>' : ''
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
  const text = `<w:rPrDefault><w:rPr>${fonts}${valued('color', ink)}${sizeOf(body)}<w:lang w:val="${locale}" w:eastAsia="${locale}" w:bidi="${locale}"/></w:rPr></w:rPrDefault>`
  const paragraphs = `<w:pPrDefault><w:pPr>${bidi}<w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>`
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
  return `${declaration}<w:styles ${namespaces}><w:docDefaults>${text}${paragraphs}</w:docDefaults>${normal}${[titleStyle(title), ...styles].map(paragraphStyle).join('')}${hyperlink}${table}</w:styles>`
}

/** In the order the schema asks for. */
function paragraphStyle(style: ParagraphStyle): string {
  const { id, name, size, color = ink, bold = false, level, bar, under, space = [0, 0], indent = 0 } = style
  const properties = [
    style.keepNext === true || level !== undefined ? '<w:keepNext/><w:keepLines/>' : '',
    style.newPage === true ? '<w:pageBreakBefore/>' : '',
    bar === undefined && under === undefined
      ? ''
      : `<w:pBdr>${line('left', bar, 18, 8)}${line('bottom', under, 4, 4)}</w:pBdr>`,
    bar === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${colours.wash}"/>`,
    `<w:spacing w:before="${space[0] * 20}" w:after="${space[1] * 20}"/>`,
    indent === 0 ? '' : `<w:ind w:left="${indent * 20}"/>`,
    level === undefined ? '' : valued('outlineLvl', level - 1),
  ]
  const run = `<w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}${valued('color', color)}${sizeOf(size)}</w:rPr>`
  const next = level === undefined ? '' : valued('next', 'BodyText')
  return `<w:style w:type="paragraph" w:styleId="${id}">${valued('name', name)}${valued('basedOn', 'Normal')}${next}<w:qFormat/><w:pPr>${properties.join('')}</w:pPr>${run}</w:style>`
}

function line(side: 'left' | 'bottom', color: string | undefined, size: number, space: number): string {
  return color === undefined
    ? ''
    : `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${color}"/>`
}

/** Word counts text in half points. */
function sizeOf(points: number): string {
  return `${valued('sz', points * 2)}${valued('szCs', points * 2)}`
}

const hyperlink = `<w:style w:type="character" w:styleId="Hyperlink">${valued('name', 'Hyperlink')}<w:rPr>${valued('color', colours.link)}${valued('u', 'single')}</w:rPr></w:style>`

const rule = `w:val="single" w:sz="4" w:space="0" w:color="${colours.line}"`
const table = `<w:style w:type="table" w:styleId="ReportTable">${valued('name', 'Report Table')}<w:tblPr><w:tblBorders><w:bottom ${rule}/><w:insideH ${rule}/></w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
