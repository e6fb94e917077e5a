/** A table in Word: its headings repeat on every page, its numbers stand at the end of the line, no row is torn. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  WidthType,
} from 'docx'
import { factsOf } from '#shared'
import type { DataTable, Text } from '../../domain/report-document.ts'
import { layoutOf, type TableLayout, unbroken } from '../table-layout.ts'
import { runsOf, type Writing } from './runs.ts'
import { colours, tableStyle } from './styles.ts'

/** Of the text area: A4 less its margins, in twentieths of a point. */
export const textWidth = 9070

export function tableOf(table: DataTable, writing: Writing): Table {
  const layout = layoutOf(table)
  const total = layout.widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = layout.widths.map((width) => Math.floor((width / total) * textWidth))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    visuallyRightToLeft: factsOf(writing.language).direction === 'rtl',
    borders: { ...noBorders, insideHorizontal: line(colours.line, 4), bottom: line(colours.line, 4) },
    margins: { left: 70, right: 70 },
    tableLook: { firstRow: true, firstColumn: true },
    rows: [
      headingRow(table.columns, layout, writing),
      ...table.rows.map((row) => dataRow(row, layout, writing)),
    ],
  })
}

function headingRow(columns: readonly Text[], layout: TableLayout, writing: Writing): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(layout.turned ? { height: { value: 1500, rule: 'atLeast' } } : {}),
    children: columns.map(
      (text, column) =>
        new TableCell({
          shading: { fill: colours.wash },
          verticalAlign: 'bottom',
          borders: { bottom: line(colours.edge, 8) },
          ...(layout.turned && layout.numeric[column] === true
            ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }
            : {}),
          children: [cellText(text, column, layout, writing, true)],
        }),
    ),
  })
}

function dataRow(row: readonly Text[], layout: TableLayout, writing: Writing): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.map(
      (text, column) => new TableCell({ children: [cellText(text, column, layout, writing, false)] }),
    ),
  })
}

function cellText(
  text: Text,
  column: number,
  layout: TableLayout,
  writing: Writing,
  bold: boolean,
): Paragraph {
  const atEnd = layout.numeric[column] === true && !(bold && layout.turned)
  return new Paragraph({
    style: tableStyle(layout.size),
    ...(atEnd ? { alignment: AlignmentType.END } : {}),
    ...(bold ? { keepNext: true } : {}),
    children: runsOf(atEnd && !bold ? unbroken(text) : text, writing, bold ? { bold } : {}),
  })
}

function line(color: string, size: number) {
  return { style: BorderStyle.SINGLE, size, color }
}

const none = { style: BorderStyle.NONE }
const noBorders = { top: none, left: none, right: none, insideVertical: none }
