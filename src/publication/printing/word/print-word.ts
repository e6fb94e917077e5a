/** A document as Office Open XML: styles, languages, alternative texts, repeated table headings, a table of contents. */
import {
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { done, type Result } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'
import { prepare } from '../prepare.ts'
import { chapterOf } from './blocks.ts'
import { coreProperties } from './core-properties.ts'
import { runsOf, type Writing } from './runs.ts'
import { steadily } from './steady.ts'
import { numbering, stylesIn } from './styles.ts'
import { textWidth } from './table.ts'

/** Zip files cannot be dated earlier. */
const beginning = Date.UTC(1980, 0, 1)

export async function wordFilesOf(
  documents: readonly ReportDocument[],
): Promise<Result<readonly Uint8Array[]>> {
  const files: Uint8Array[] = []
  for (const document of documents) {
    const prepared = prepare(document)
    if (!prepared.ok) return prepared
    files.push(await steadily(beginning, () => wordFile(prepared.value)))
  }
  return done(files)
}

async function wordFile(document: ReportDocument): Promise<Uint8Array> {
  const writing = writingOf(document)
  const file = new Document({
    title: document.title,
    styles: stylesIn(document.language),
    numbering,
    sections: [
      {
        properties: {
          titlePage: false,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1700, bottom: 1475, left: 1418, right: 1418 },
          },
        },
        headers: { default: headerOf(document, writing) },
        footers: { default: footerOf(document, writing) },
        children: [
          ...coverOf(document, writing),
          ...contentsOf(document, writing),
          ...document.chapters.flatMap((chapter) => chapterOf(chapter, writing)),
        ],
      },
    ],
  })
  return Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(document) }])
}

function writingOf(document: ReportDocument): Writing {
  const ids = document.chapters.flatMap((chapter) => [
    chapter.id,
    ...chapter.blocks.flatMap((block) => ('id' in block ? [block.id] : [])),
  ])
  return {
    language: document.language,
    places: new Map(ids.filter((id) => id !== '').map((id, place) => [id, place + 1])),
  }
}

function coverOf(document: ReportDocument, writing: Writing): readonly FileChild[] {
  const { publisher, title, subtitle, published, notices } = document
  const line = (style: string, text: string) => new Paragraph({ style, children: runsOf([text], writing) })
  return [
    line('Publisher', publisher),
    line('Title', title),
    ...(subtitle === '' ? [] : [line('Subtitle', subtitle)]),
    ...(published === null ? [] : [line('Normal', published)]),
    ...notices.map((notice) => line('Notice', notice)),
  ]
}

function contentsOf({ contentsTitle }: ReportDocument, writing: Writing): readonly FileChild[] {
  return [
    new Paragraph({
      style: 'ContentsHeading',
      pageBreakBefore: true,
      children: runsOf([contentsTitle], writing),
    }),
    new TableOfContents(contentsTitle, {
      hyperlink: true,
      headingStyleRange: '1-2',
      pageNumbersEntryLevelsRange: '1-2',
      beginDirty: false,
    }),
  ]
}

function headerOf({ notices }: ReportDocument, writing: Writing): Header {
  return new Header({
    children: notices.map(
      (notice) => new Paragraph({ style: 'Header', children: runsOf([notice], writing) }),
    ),
  })
}

function footerOf({ title }: ReportDocument, writing: Writing): Footer {
  const short = title.length > 90 ? `${title.slice(0, 88)}…` : title
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.END, position: textWidth }],
        children: [...runsOf([short], writing), new TextRun({ children: ['\t', PageNumber.CURRENT] })],
      }),
    ],
  })
}
