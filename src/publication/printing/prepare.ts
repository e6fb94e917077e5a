/**
 * What both printers ask of a document before they begin: everything a reader needs is there, every character can stand
 * in a file, every link leads somewhere. Whatever the text, it stays text.
 */
import { done, isLanguage, type Result, refused } from '#shared'
import type {
  Block,
  Chapter,
  DataTable,
  Figure,
  Piece,
  ReportDocument,
  Text,
} from '../domain/report-document.ts'

/**
 * Refuses with `title_missing`, `language_unknown`, `alternative_missing` or `columns_differ`: `at` names the block,
 * `values.language` the document.
 */
export function prepare(document: ReportDocument): Result<ReportDocument> {
  const { language, title, chapters } = document
  const refuse = (code: string, message: string, at = '') => refused(code, message, at, { language })
  const blocks = chapters.flatMap((chapter) => chapter.blocks)
  if (!isLanguage(language)) return refuse('language_unknown', 'The language of the document is not known.')
  if (cleaned(title).trim() === '') return refuse('title_missing', 'The document has no title.')
  const silent = blocks.find(lacksAlternative)
  if (silent !== undefined)
    return refuse('alternative_missing', 'A figure has no text that says what it shows.', silent.id)
  const uneven = blocks.find(isUneven)
  if (uneven !== undefined)
    return refuse('columns_differ', 'A row of a table has more or fewer cells than columns.', uneven.id)
  return done(withCleanText(document))
}

function lacksAlternative(block: Block): block is Figure {
  return block.kind === 'figure' && cleaned(block.alternative).trim() === ''
}

function isUneven(block: Block): block is DataTable {
  return block.kind === 'table' && block.rows.some((row) => row.length !== block.columns.length)
}

/** Control characters, lone surrogates and noncharacters can stand in no file; line breaks become spaces. */
export function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\ufeff]/gu, '')
}

function withCleanText(document: ReportDocument): ReportDocument {
  const targets = new Set(
    document.chapters.flatMap((chapter) => [chapter.id, ...chapter.blocks.flatMap(idOf)]),
  )
  const clean = (text: Text): Text => text.map((piece) => cleanPiece(piece, targets))
  const fresh = firstOnly()
  return {
    ...document,
    title: cleaned(document.title),
    subtitle: cleaned(document.subtitle),
    publisher: cleaned(document.publisher),
    description: cleaned(document.description),
    keywords: document.keywords.map(cleaned),
    published: document.published === null ? null : cleaned(document.published),
    notices: document.notices.map(cleaned),
    contentsTitle: cleaned(document.contentsTitle),
    chapters: document.chapters.map(
      (chapter): Chapter => ({
        id: fresh(chapter.id),
        title: clean(chapter.title),
        blocks: chapter.blocks.map((block) => cleanBlock(block, clean, fresh)),
      }),
    ),
  }
}

function idOf(block: Block): readonly string[] {
  return 'id' in block ? [block.id] : []
}

/** An id names one place: the first keeps it, a second becomes empty, which is no target. */
function firstOnly(): (id: string) => string {
  const seen = new Set<string>()
  return (id) => {
    if (seen.has(id)) return ''
    seen.add(id)
    return id
  }
}

function cleanBlock(block: Block, clean: (text: Text) => Text, fresh: (id: string) => string): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, id: fresh(block.id), text: clean(block.text) }
    case 'paragraph':
      return { ...block, text: clean(block.text) }
    case 'list':
      return { ...block, items: block.items.map(clean) }
    case 'note':
      return { ...block, title: cleaned(block.title), text: clean(block.text) }
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(({ name, text }) => ({ name: cleaned(name), text: clean(text) })),
      }
    case 'figure':
      return {
        ...block,
        id: fresh(block.id),
        alternative: cleaned(block.alternative),
        caption: clean(block.caption),
      }
    case 'table':
      return {
        ...block,
        id: fresh(block.id),
        caption: clean(block.caption),
        columns: block.columns.map(clean),
        rows: block.rows.map((row) => row.map(clean)),
        notes: block.notes.map(clean),
      }
  }
}

function cleanPiece(piece: string | Piece, targets: ReadonlySet<string>): string | Piece {
  if (typeof piece === 'string') return cleaned(piece)
  const { href, ...rest } = piece
  const text = cleaned(piece.text)
  return href !== undefined && leadsSomewhere(href, targets) ? { ...rest, text, href } : { ...rest, text }
}

/** Only what a reader can safely follow: the web, mail, and places of the same document. */
function leadsSomewhere(href: string, targets: ReadonlySet<string>): boolean {
  if (href.startsWith('#')) return targets.has(href.slice(1))
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/u.test(href) && href.length < 2000
}
