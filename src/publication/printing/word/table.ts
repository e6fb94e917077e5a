/** A table in Word: its headings repeat on every page, its numbers stand at the end of the line, no row is torn. */
import { factsOf } from '#shared'
import type { DataTable, Text } from '../../domain/report-document.ts'
import { layoutOf, plain, type TableLayout, unbroken } from '../table-layout.ts'
import { paragraph, runsOf, type Writing } from './runs.ts'
import { colours, tableStyle } from './styles.ts'
import { escaped, valued } from './xml.ts'

/** Of the text area: A4 less its margins, in twentieths of a point. */
export const textWidth = 9070

export function tableOf(table: DataTable, writing: Writing): string {
  const layout = layoutOf(table)
  const total = layout.widths.reduce((sum, width) => sum + width, 0)
  const widths = layout.widths.map((width) => Math.floor((width / total) * textWidth))
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const rows = table.rows.map((row) => dataRow(row, { layout, widths, writing }))
  const heading = headingRow(table.columns, { layout, widths, writing })
  return `<w:tbl>${properties(table, writing)}<w:tblGrid>${grid}</w:tblGrid>${heading}${rows.join('')}</w:tbl>`
}

/** What the cells of a table have in common. */
interface Setting {
  readonly layout: TableLayout
  readonly widths: readonly number[]
  readonly writing: Writing
}

function properties({ caption }: DataTable, { language }: Writing): string {
  const bidi = factsOf(language).direction === 'rtl' ? '<w:bidiVisual/>' : ''
  const look = '<w:tblLook w:val="00A0" w:firstRow="1" w:firstColumn="1" w:noHBand="1" w:noVBand="1"/>'
  const width = `<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`
  return `<w:tblPr>${valued('tblStyle', 'ReportTable')}${bidi}${width}${look}<w:tblCaption w:val="${escaped(plain(caption))}"/></w:tblPr>`
}

function headingRow(columns: readonly Text[], setting: Setting): string {
  const { layout, writing } = setting
  const height =
    layout.turned === null
      ? ''
      : `<w:trHeight w:val="${Math.ceil(layout.turned + 8) * 20}" w:hRule="atLeast"/>`
  const line = `<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${colours.edge}"/></w:tcBorders>`
  const look = `${line}<w:shd w:val="clear" w:color="auto" w:fill="${colours.wash}"/>`
  const cells = columns.map((text, column) => {
    const numeric = layout.numeric[column] === true
    const turned = layout.turned !== null && numeric
    const strong = text.map((piece) =>
      typeof piece === 'string' ? { text: piece, strong: true } : { ...piece, strong: true },
    )
    const paragraphs = paragraph(tableStyle(layout.size), runsOf(strong, writing), writing, {
      properties: `<w:keepNext/>${numeric && !turned ? atEnd : ''}`,
    })
    const direction = turned ? valued('textDirection', 'btLr') : ''
    return cell(column, setting, `${look}${direction}<w:vAlign w:val="bottom"/>`, paragraphs)
  })
  return `<w:tr><w:trPr><w:cantSplit/>${height}<w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`
}

function dataRow(row: readonly Text[], setting: Setting): string {
  const { layout, writing } = setting
  const style = tableStyle(layout.size)
  const cells = row.map((text, column) => {
    const numeric = layout.numeric[column] === true
    const runs = runsOf(numeric ? unbroken(text) : text, writing)
    return cell(column, setting, '', paragraph(style, runs, writing, { properties: numeric ? atEnd : '' }))
  })
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
}

/** Where a line ends: in a right-to-left paragraph Word takes `right` for the left. */
const atEnd = valued('jc', 'right')

function cell(column: number, { widths }: Setting, look: string, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${look}</w:tcPr>${content}</w:tc>`
}
