/** The document as the page description reads it: plain data, with sizes and places worked out beforehand. */
import { factsOf, type Language } from '#shared'
import type { Block, Chart, DataTable, Piece, ReportDocument, Text } from '../../domain/report-document.ts'
import { outlinesOf } from '../png.ts'
import { layoutOf, unbroken } from '../table-layout.ts'
import { canShow, shown } from './glyphs.ts'

/** Points of a chart's pixel, so that its 14-pixel text is printed at 9 points. */
const pixel = 0.65
/** Of the text area, in points. */
const [areaWidth, areaHeight] = [453, 600]
/** A table of more rows than this may run over pages; the 19 regions and their total stay together. */
const shortTable = 22

/** JSON for `report.typ`. */
export function printedData(document: ReportDocument): string {
  const { publishedAt, title } = document
  const data = {
    ...document,
    lang: languageCode(document.language),
    rtl: factsOf(document.language).direction === 'rtl',
    date: publishedAt === null ? null : dateParts(publishedAt),
    running: title.length > 90 ? `${title.slice(0, 88)}…` : title,
    'title-size': title.length > 160 ? 18 : title.length > 80 ? 24 : 32,
    chapters: document.chapters.map(({ id, title: heading, blocks }) => ({
      id,
      title: heading.map(printedPiece),
      blocks: blocks.map(printedBlock),
    })),
  }
  return JSON.stringify(data, (key, value: unknown) =>
    typeof value === 'string' && key !== 'svg' && key !== 'url' ? withBreaks(shown(value)) : value,
  )
}

/** Lets a word that is longer than a line break; a checksum of 64 digits still stands whole. */
function withBreaks(text: string): string {
  return text.replace(/\S{70,}/gu, (word) => word.replace(/\S{30}/gu, '$&\u200b'))
}

/** ISO 639, as Typst knows languages: easy Finnish is Finnish. */
function languageCode(language: Language): string {
  return language.split('-')[0] ?? language
}

/** The moment in UTC. */
function dateParts(moment: string): Readonly<Record<string, number>> {
  const date = new Date(moment)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

function printedBlock(block: Block) {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return { ...block, text: block.text.map(printedPiece) }
    case 'list':
      return { ...block, items: block.items.map(printedText) }
    case 'facts':
      return { ...block, rows: block.rows.map(({ name, text }) => ({ name, text: printedText(text) })) }
    case 'figure': {
      const { kind, id, chart, alternative, caption } = block
      return {
        kind,
        id,
        alternative,
        caption: printedText(caption),
        svg: svgOf(chart),
        width: widthOf(chart),
      }
    }
    case 'table':
      return printedTable(block)
  }
}

function printedTable(table: DataTable) {
  const { kind, id, caption, columns, rows, notes } = table
  const layout = layoutOf(table)
  const cell = (text: Text, column: number) =>
    printedText(layout.numeric[column] === true ? unbroken(text) : text)
  return {
    kind,
    id,
    ...layout,
    caption: printedText(caption),
    columns: columns.map(printedText),
    cells: rows.flatMap((row) => row.map(cell)),
    notes: notes.map(printedText),
    long: rows.length > shortTable,
  }
}

function widthOf({ width, height }: Chart): number {
  return Math.min(areaWidth, width * pixel, (areaHeight * width) / height)
}

/** PDF/UA wants to know the character behind every glyph: in a drawing that is known for plain scripts only. */
function svgOf(chart: Chart): string {
  return !/\p{Script=Arabic}/u.test(chart.svg) && canShow(chart.svg) ? chart.svg : outlinesOf(chart)
}

function printedText(text: Text) {
  return text.map(printedPiece)
}

function printedPiece(piece: string | Piece) {
  if (typeof piece === 'string') return piece
  const { text, language, strong, emphasis, href } = piece
  return {
    text,
    ...(language === undefined ? {} : { lang: languageCode(factsOf(language).tag) }),
    ...(strong === true ? { strong } : {}),
    ...(emphasis === true ? { emphasis } : {}),
    ...(href === undefined ? {} : href.startsWith('#') ? { place: href.slice(1) } : { url: href }),
  }
}
