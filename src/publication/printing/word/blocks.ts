/** The parts of a chapter as Word's paragraphs, pictures and tables. */
import { type FileChild, HeadingLevel, ImageRun, Paragraph } from 'docx'
import type { Block, Chapter, Figure } from '../../domain/report-document.ts'
import { pngOf } from '../png.ts'
import { runsOf, type Writing, withBookmark } from './runs.ts'
import { bullets, numbers } from './styles.ts'
import { tableOf } from './table.ts'

export function chapterOf(chapter: Chapter, writing: Writing): readonly FileChild[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    children: withBookmark(chapter.id, runsOf(chapter.title, writing), writing),
  })
  return [heading, ...chapter.blocks.flatMap((block) => blockOf(block, writing))]
}

function blockOf(block: Block, writing: Writing): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: withBookmark(block.id, runsOf(block.text, writing), writing),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.text, writing) })]
    case 'list':
      return block.items.map(
        (item, place) =>
          new Paragraph({ numbering: numberingOf(block.ordered, place), children: runsOf(item, writing) }),
      )
    case 'note':
      return [
        new Paragraph({ style: 'NoteTitle', children: runsOf([block.title], writing) }),
        new Paragraph({ style: 'Note', children: runsOf(block.text, writing) }),
        new Paragraph({}),
      ]
    case 'facts':
      return block.rows.flatMap(({ name, text }) => [
        new Paragraph({ style: 'FactName', children: runsOf([name], writing) }),
        new Paragraph({ style: 'Fact', children: runsOf(text, writing) }),
      ])
    case 'figure':
      return figureOf(block, writing)
    case 'table':
      return [
        new Paragraph({
          style: 'Caption',
          children: withBookmark(block.id, runsOf(block.caption, writing), writing),
        }),
        tableOf(block, writing),
        ...block.notes.map((note) => new Paragraph({ style: 'TableNote', children: runsOf(note, writing) })),
        ...(block.notes.length === 0 ? [new Paragraph({ style: 'TableNote' })] : []),
      ]
  }
}

/** Every numbered list begins at 1. */
function numberingOf(ordered: boolean, place: number) {
  return {
    reference: ordered ? numbers : bullets,
    level: 0,
    ...(ordered && place === 0 ? { restart: true } : {}),
  }
}

/** Width and height that fit the page, in CSS pixels. */
const [pageWidth, pageHeight] = [604, 800]
/** So that 14-pixel text is printed at 9 points. */
const pixel = 0.87
/** Points of the picture per pixel on the page: about 190 to the inch. */
const sharpness = 2

function figureOf({ id, chart, alternative, caption }: Figure, writing: Writing): readonly FileChild[] {
  const scale = Math.min(pixel, pageWidth / chart.width, pageHeight / chart.height)
  const picture = new ImageRun({
    type: 'png',
    data: pngOf(chart, scale * sharpness),
    transformation: { width: Math.round(chart.width * scale), height: Math.round(chart.height * scale) },
    altText: { id: String(writing.places.get(id) ?? 0), name: id, description: alternative },
  })
  return [
    new Paragraph({ style: 'Caption', children: withBookmark(id, runsOf(caption, writing), writing) }),
    new Paragraph({ children: [picture] }),
  ]
}
