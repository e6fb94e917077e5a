/**
 * PX files (PC-Axis, 2013), as statistical offices exchange tables: one for each cube, with every language in it. Hidden
 * figures are `".."`, figures that do not exist `"."`, and the file says so.
 */
import { type Language, textIn } from '#shared'
import type { Cube, CubeCell, Dimension } from '../cubes.ts'
import type { OpenDataInput } from '../data-file.ts'
import { readingNotes } from '../nature.ts'
import type { DataTexts } from '../texts/data-texts.ts'
import { dataTexts } from '../texts/index.ts'
import { type PxKey, pxLine, pxList, pxWord } from './px-text.ts'

export interface PxFile {
  /** `org_type.px` */
  readonly file: string
  readonly content: string
}

type KeyOf = (keyword: string, ...about: readonly string[]) => PxKey

export function* pxFiles(input: OpenDataInput, cubes: readonly Cube[]): Generator<PxFile, void> {
  for (const [index, cube] of cubes.entries())
    yield { file: `${cube.id}.px`, content: pxOf(input, cube, index + 1) }
}

function pxOf(input: OpenDataInput, cube: Cube, number: number): string {
  const { languages } = input
  const decimals = cube.cells.reduce<number>((most, cell) => Math.max(most, decimalsOf(cell)), 0)
  const lines = [
    pxLine({ keyword: 'CHARSET' }, 'ANSI'),
    pxLine({ keyword: 'AXIS-VERSION' }, '2013'),
    pxLine({ keyword: 'CODEPAGE' }, 'utf-8'),
    pxLine({ keyword: 'LANGUAGE' }, languages[0] ?? ''),
    pxList({ keyword: 'LANGUAGES' }, languages),
    ...momentLine(input, { keyword: 'CREATION-DATE' }),
    pxWord({ keyword: 'DECIMALS' }, decimals),
    pxWord({ keyword: 'SHOWDECIMALS' }, isOfMeans(cube) ? decimals : 0),
    pxLine({ keyword: 'MATRIX' }, `table-${String(number).padStart(3, '0')}`),
    pxWord({ keyword: 'COPYRIGHT' }, 'YES'),
    pxLine({ keyword: 'SUBJECT-CODE' }, 'BAR'),
    ...languages.flatMap((language, at) => wordsIn(input, cube, language, at === 0, decimals)),
    `DATA=\n${rowsOf(cube).join('\n')};`,
  ]
  return `${lines.join('\r\n').replace(/\r?\n/gu, '\r\n')}\r\n`
}

/** Everything that depends on the language; the first language is the file's own and carries no mark. */
function wordsIn(
  input: OpenDataInput,
  cube: Cube,
  language: Language,
  isFirst: boolean,
  decimals: number,
): readonly string[] {
  const texts = dataTexts(language)
  const key: KeyOf = (keyword, ...about) => ({
    keyword,
    language: isFirst ? null : language,
    about,
  })
  const { wave } = input.released
  const title = `${textIn(wave.title, language).text}: ${textIn(cube.title, language).text}`
  const nameOf = ({ label }: Dimension) => textIn(label, language).text
  const heading = cube.dimensions.slice(-2)
  const stub = cube.dimensions.slice(0, -2)
  return [
    pxLine(key('SUBJECT-AREA'), texts.subject),
    pxLine(key('TITLE'), title),
    pxLine(key('CONTENTS'), title),
    pxLine(key('UNITS'), isOfMeans(cube) ? texts.units.mean : texts.units.n),
    ...(stub.length > 0 ? [pxList(key('STUB'), stub.map(nameOf))] : []),
    pxList(key('HEADING'), heading.map(nameOf)),
    pxLine(key('CONTVARIABLE'), texts.dimensions.figure),
    ...cube.dimensions.flatMap((dimension) => categoryLines(dimension, language, key)),
    ...figureLines(input, cube, key, texts, decimals),
    pxLine(key('SOURCE'), textIn(wave.title, language).text),
    pxLine(key('NOTE'), readingNotes(wave, language).join(' ')),
    pxLine(key('DATASYMBOL1'), texts.status.none),
    pxLine(key('DATASYMBOL2'), texts.status.hidden),
  ]
}

function categoryLines({ label, categories }: Dimension, language: Language, key: KeyOf): readonly string[] {
  const name = textIn(label, language).text
  const labels = categories.map((category) => textIn(category.label, language).text)
  const codes = categories.map(({ id }) => id)
  // Some readers know a category by its text alone.
  const unlike = labels.map((text, at) => (labels.indexOf(text) === at ? text : `${text} (${codes[at]})`))
  return [pxList(key('VALUES', name), unlike), pxList(key('CODES', name), codes)]
}

/** What is said of each figure: its unit, its moment, the period it is of, and its decimals. */
function figureLines(
  input: OpenDataInput,
  cube: Cube,
  key: KeyOf,
  texts: DataTexts,
  decimals: number,
): readonly string[] {
  const { start, end } = input.released.wave.field
  const figures = cube.dimensions.at(-1)?.categories ?? []
  return figures.flatMap(({ id }) => {
    const figure = id as keyof DataTexts['figures']
    const name = texts.figures[figure]
    const needsPrecision = figure === 'percent' && decimals > 0
    return [
      pxLine(key('UNITS', name), texts.units[figure]),
      ...momentLine(input, key('LAST-UPDATED', name)),
      pxLine(key('REFPERIOD', name), `${start}–${end ?? ''}`),
      ...(needsPrecision ? [pxWord(key('PRECISION', texts.dimensions.figure, name), decimals)] : []),
    ]
  })
}

const helsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
  calendar: 'gregory',
})

/** `20230904 09:00` */
function momentLine({ published }: OpenDataInput, key: PxKey): readonly string[] {
  return published === null ? [] : [pxLine(key, helsinki.format(published).replaceAll('-', ''))]
}

/** A line of the file for each row of the stub, broken before it grows too long. */
function rowsOf({ dimensions, cells }: Cube): readonly string[] {
  const width = dimensions.slice(-2).reduce((size, { categories }) => size * categories.length, 1)
  const rows = Array.from({ length: Math.ceil(cells.length / width) }, (_, at) =>
    cells.slice(at * width, (at + 1) * width),
  )
  const most = 20
  return rows.flatMap((row) =>
    Array.from(
      { length: Math.ceil(row.length / most) },
      (_, at) =>
        `${row
          .slice(at * most, (at + 1) * most)
          .map(written)
          .join(' ')} `,
    ),
  )
}

function written(cell: CubeCell): string {
  if (cell === 'hidden') return '".."'
  return cell === 'none' ? '"."' : String(cell)
}

function decimalsOf(cell: CubeCell): number {
  return typeof cell === 'number' ? (String(cell).split('.')[1]?.length ?? 0) : 0
}

function isOfMeans({ dimensions }: Cube): boolean {
  return dimensions.at(-1)?.categories[0]?.id === 'mean'
}
