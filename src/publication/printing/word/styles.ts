/** How a report looks in Word: real styles, so that whoever edits it changes a style and not every paragraph. */
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import { factsOf, type Language } from '#shared'
import { languageOf } from './runs.ts'

/** Of every office, and wide enough in its scripts for all our languages. */
export const font = 'Arial'
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

/** Word counts text in half points and space in twentieths of a point. */
const [half, twentieth] = [2, 20]

export function stylesIn(language: Language): IStylesOptions {
  const bidirectional = factsOf(language).direction === 'rtl'
  return {
    default: {
      document: {
        run: { font, size: 10.5 * half, color: colours.ink, ...languageOf(language) },
        paragraph: {
          spacing: { after: 7 * twentieth, line: 290, lineRule: LineRuleType.AUTO },
          ...(bidirectional ? { bidirectional } : {}),
        },
      },
      title: heading(28, 0, 10),
      heading1: heading(20, 0, 12),
      heading2: heading(14, 20, 7),
      heading3: heading(11, 14, 5),
      caption: {
        run: { bold: true, italics: false, size: 9.5 * half, color: colours.ink },
        paragraph: { keepNext: true, spacing: { before: 12 * twentieth, after: 4 * twentieth } },
      },
      hyperlink: { run: { color: colours.link, underline: {} } },
    },
    paragraphStyles: [
      plain('Subtitle', 'Subtitle', 14, { spacing: { after: 24 * twentieth } }),
      plain(
        'Publisher',
        'Publisher',
        12,
        { spacing: { before: 60 * twentieth, after: 80 * twentieth } },
        colours.muted,
      ),
      plain(
        'ContentsHeading',
        'Contents Heading',
        20,
        { keepNext: true, spacing: { after: 12 * twentieth } },
        colours.brand,
        true,
      ),
      plain('Notice', 'Notice', 10.5, box(colours.notice), colours.notice, true),
      plain('Note', 'Note', 10.5, box(colours.brand)),
      plain('NoteTitle', 'Note Title', 10.5, { ...box(colours.brand), keepNext: true }, colours.ink, true),
      plain('Fact', 'Fact', 10.5, { spacing: { after: 6 * twentieth }, indent: { start: 12 * twentieth } }),
      plain('FactName', 'Fact Name', 10.5, { keepNext: true, spacing: { after: 0 } }, colours.ink, true),
      plain(
        'TableNote',
        'Table Note',
        8.5,
        { spacing: { before: 3 * twentieth, after: 3 * twentieth } },
        colours.muted,
      ),
      ...tableTextSizes.map((size) => tableText(size)),
      plain(
        'Header',
        'header',
        8,
        { border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colours.notice } } },
        colours.notice,
        true,
      ),
      plain('Footer', 'footer', 8, { spacing: { after: 0 } }, colours.muted),
      ...[1, 2].map((level) =>
        plain(
          `TOC${level}`,
          `toc ${level}`,
          10.5,
          { spacing: { after: 4 * twentieth }, indent: { start: (level - 1) * 12 * twentieth } },
          colours.ink,
          level === 1,
        ),
      ),
    ],
  }
}

/** The sizes a table can have; `layoutOf` gives halves between 6 and 9. */
const tableTextSizes = [6, 6.5, 7, 7.5, 8, 8.5, 9] as const

export function tableStyle(size: number): string {
  return `TableText${size * half}`
}

function tableText(size: number): IParagraphStyleOptions {
  return plain(tableStyle(size), `Table Text ${size}`, size, {
    spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO },
  })
}

function heading(size: number, before: number, after: number) {
  return {
    run: { font, size: size * half, bold: true, color: colours.brand },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: {
        before: before * twentieth,
        after: after * twentieth,
        line: 264,
        lineRule: LineRuleType.AUTO,
      },
    },
  }
}

function plain(
  id: string,
  name: string,
  size: number,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  color: string = colours.ink,
  bold = false,
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
    run: { size: size * half, color, bold },
  }
}

function box(color: string): NonNullable<IParagraphStyleOptions['paragraph']> {
  return {
    keepLines: true,
    shading: { fill: colours.wash },
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } },
    indent: { start: 10 * twentieth },
    spacing: { before: 0, after: 0 },
  }
}

export const bullets = 'bullets'
export const numbers = 'numbers'

export const numbering: INumberingOptions = {
  config: [
    { reference: bullets, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: numbers, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: 20 * twentieth, hanging: 14 * twentieth } } },
  }
}
