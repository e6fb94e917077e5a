/** The parts of a chapter as Word's paragraphs, pictures and tables. */
import type { Block, Chapter, Figure } from '../../domain/report-document.ts'
import { pngOf } from '../png.ts'
import { bullets } from './parts.ts'
import { paragraph, runsOf, type Writing } from './runs.ts'
import { tableOf } from './table.ts'
import { escaped } from './xml.ts'

export function chapterOf(chapter: Chapter, writing: Writing): string {
  const heading = paragraph('Heading1', runsOf(chapter.title, writing), writing, { id: chapter.id })
  return `${heading}${chapter.blocks.map((block) => blockOf(block, writing)).join('')}`
}

function blockOf(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(`Heading${block.level}`, runsOf(block.text, writing), writing, { id: block.id })
    case 'paragraph':
      return paragraph('BodyText', runsOf(block.text, writing), writing)
    case 'list': {
      const list = block.ordered ? writing.parts.orderedList() : bullets
      const numbering = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
      const items = block.items.map((item) =>
        paragraph('ListParagraph', runsOf(item, writing), writing, { properties: numbering }),
      )
      return items.join('')
    }
    case 'note':
      return `${paragraph('NoteTitle', runsOf([block.title], writing), writing)}${paragraph('Note', runsOf(block.text, writing), writing)}`
    case 'facts':
      return block.rows
        .map(
          ({ name, text }) =>
            `${paragraph('FactName', runsOf([name], writing), writing)}${paragraph('Fact', runsOf(text, writing), writing)}`,
        )
        .join('')
    case 'figure':
      return `${captionOf(block, writing)}${pictureOf(block, writing)}`
    case 'table': {
      const notes = block.notes.length === 0 ? [[]] : block.notes
      const after = notes.map((note) => paragraph('TableNote', runsOf(note, writing), writing))
      return `${captionOf(block, writing)}${tableOf(block, writing)}${after.join('')}`
    }
  }
}

function captionOf({ id, caption }: Extract<Block, { readonly caption: unknown }>, writing: Writing): string {
  return paragraph('Caption', runsOf(caption, writing), writing, { id })
}

/** Width and height that fit the page, in CSS pixels. */
const [pageWidth, pageHeight] = [604, 800]
/** So that 14-pixel text is printed at 9 points. */
const pixel = 0.87
/** Points of the picture per pixel on the page: about 120 to the inch. */
const sharpness = 1.25
/** Office counts in English metric units, 9,525 to a pixel. */
const unit = 9525

function pictureOf({ id, chart, alternative }: Figure, writing: Writing): string {
  const scale = Math.min(pixel, pageWidth / chart.width, pageHeight / chart.height)
  const { relation, number } = writing.parts.picture(pngOf(chart, scale * sharpness))
  const size = [chart.width, chart.height].map((length) => Math.round(length * scale * unit))
  const extent = `cx="${size[0]}" cy="${size[1]}"`
  const name = `id="${number}" name="${escaped(id)}"`
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const fill = `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
  const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic>`
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic>`
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${name} descr="${escaped(alternative)}"/>${graphic}</wp:inline>`
  return paragraph('Figure', `<w:r><w:drawing>${inline}</w:drawing></w:r>`, writing)
}
