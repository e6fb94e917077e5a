/**
 * The released tables of a question as cubes, the shape that statistical formats want: every combination of item, answer,
 * group and figure has a place. Formats differ in how they write a cube, not in what it holds.
 *
 * One cube holds counts and percentages, its first answer being everyone who answered; a second one the means, where the
 * question has any. What is hidden and what there is no figure of are told apart.
 */
import type { QuestionResults, ReleasedTable, WaveResults } from '#analysis'
import { type Language, type LocalisedText, textIn } from '#shared'
import { questionsIn, tablesOfQuestion } from '../released-tables.ts'
import { inEach } from './nature.ts'
import { rounded } from './tables.ts'
import { dataTexts } from './texts/index.ts'

export interface Cube {
  /** The question's id; with `-means` behind it for means. */
  readonly id: string
  readonly title: LocalisedText
  readonly dimensions: readonly Dimension[]
  /** In the order of the dimensions, the last one turning fastest. */
  readonly cells: readonly CubeCell[]
}

export interface Dimension {
  readonly id: 'item' | 'answer' | 'group' | 'figure'
  readonly label: LocalisedText
  readonly categories: readonly CubeCategory[]
}

export interface CubeCategory {
  readonly id: string
  readonly label: LocalisedText
}

/** `hidden` to protect respondents; `none` where nobody answered or nothing was released. */
export type CubeCell = number | 'hidden' | 'none'

type Figure = 'n' | 'percent' | 'mean'
const everyone = 'base'

/** Of all questions, in the order they were asked. */
export function cubesIn(results: WaveResults, languages: readonly Language[]): readonly Cube[] {
  return questionsIn(results).flatMap((question) => cubesOf(question, languages))
}

/** One for counts and percentages, one for means where there are any; none of a question without tables. */
export function cubesOf(results: QuestionResults, languages: readonly Language[]): readonly Cube[] {
  const tables = tablesOfQuestion(results)
  const [first] = tables
  if (first === undefined) return []
  const items = itemsOf(tables, languages)
  const groups = groupsOf(tables, results.breakdowns, languages)
  const counts = cubeOf(first.question, first.questionText, [
    ...items,
    answersOf(first, languages),
    groups.dimension,
    figuresOf(first.rows.length > 0 ? ['n', 'percent'] : ['n'], languages),
  ])
  const at = tableBy(tables, groups.places)
  const cubes = [
    filled(counts, ({ item, answer, group, figure }) => countIn(at(item, group), answer, figure)),
  ]
  if (hasMeans(first)) {
    const title = inEach(languages, (language) =>
      dataTexts(language).meansOf.replace('{question}', () => textIn(first.questionText, language).text),
    )
    const dimensions = [...items, groups.dimension, figuresOf(['mean'], languages)]
    const means = cubeOf(`${first.question}-means`, title, dimensions)
    cubes.push(filled(means, ({ item, group }) => meanIn(at(item, group))))
  }
  return cubes
}

/** By what was asked, so that the files of a wave do not depend on what it hides. */
function hasMeans({ measure }: ReleasedTable): boolean {
  return measure === 'numeric' || measure === 'ordinal' || measure === 'rank'
}

function cubeOf(id: string, title: LocalisedText, dimensions: readonly Dimension[]) {
  return { id, title, dimensions }
}

function itemsOf(tables: readonly ReleasedTable[], languages: readonly Language[]): readonly Dimension[] {
  const categories = new Map(
    tables.flatMap(({ item, label }) => (item === null ? [] : [[item, { id: item, label }] as const])),
  )
  if (categories.size === 0) return []
  return [{ id: 'item', label: dimensionLabel('item', languages), categories: [...categories.values()] }]
}

function answersOf({ rows }: ReleasedTable, languages: readonly Language[]): Dimension {
  const base = { id: everyone, label: inEach(languages, (language) => dataTexts(language).base) }
  const answers = rows.map(({ code, label }) => ({ id: String(code), label }))
  return { id: 'answer', label: dimensionLabel('answer', languages), categories: [base, ...answers] }
}

interface Place {
  /** Null for everyone. */
  readonly by: string | null
  readonly key: string
}

/** Everyone, then the groups of each breakdown, named `by=key`. */
function groupsOf(
  tables: readonly ReleasedTable[],
  breakdowns: QuestionResults['breakdowns'],
  languages: readonly Language[],
) {
  const named = new Map(breakdowns.map(({ by, label }) => [by, label]))
  const places = new Map<string, Place>()
  const categories: CubeCategory[] = []
  for (const { by, groups } of tables) {
    for (const { key, label } of by === null ? groups.slice(0, 1) : groups.slice(1)) {
      const id = by === null ? key : `${by.name}=${key}`
      if (places.has(id)) continue
      places.set(id, { by: by?.name ?? null, key })
      categories.push({
        id,
        label: by === null ? label : within(named.get(by.name) ?? by.label, label, languages),
      })
    }
  }
  const dimension: Dimension = { id: 'group', label: dimensionLabel('group', languages), categories }
  return { dimension, places }
}

function within(by: LocalisedText, label: LocalisedText, languages: readonly Language[]): LocalisedText {
  return inEach(languages, (language) => `${textIn(by, language).text} – ${textIn(label, language).text}`)
}

function figuresOf(figures: readonly Figure[], languages: readonly Language[]): Dimension {
  const categories = figures.map((id) => ({
    id,
    label: inEach(languages, (language) => dataTexts(language).figures[id]),
  }))
  return { id: 'figure', label: dimensionLabel('figure', languages), categories }
}

function dimensionLabel(id: Dimension['id'], languages: readonly Language[]): LocalisedText {
  return inEach(languages, (language) => dataTexts(language).dimensions[id])
}

/** A table with the place of a group in it. */
interface Found {
  readonly table: ReleasedTable
  readonly group: number
  /** By code. */
  readonly rows: ReadonlyMap<string, ReleasedTable['rows'][number]>
}

/** Finds where an item and a group stand; null where no such table was released. */
function tableBy(tables: readonly ReleasedTable[], places: ReadonlyMap<string, Place>) {
  const known = new Map<string, Found>()
  const nameOf = (item: string | null, by: string | null, key: string) => JSON.stringify([item, by, key])
  for (const table of tables) {
    const rows = new Map(table.rows.map((row) => [String(row.code), row]))
    table.groups.forEach(({ key }, group) => {
      known.set(nameOf(table.item, table.by?.name ?? null, key), { table, group, rows })
    })
  }
  const found = new Map<string, Found | null>()
  return (item: string | undefined, group: string): Found | null => {
    const at = `${item} ${group}`
    const place = places.get(group)
    if (!found.has(at) && place !== undefined) {
      found.set(at, known.get(nameOf(item ?? null, place.by, place.key)) ?? null)
    }
    return found.get(at) ?? null
  }
}

function countIn(found: Found | null, answer: string | undefined, figure: string): CubeCell {
  if (found === null) return 'none'
  const { table, group, rows } = found
  if (answer === everyone) return baseIn(table.groups[group]?.base ?? null, figure)
  const cell = rows.get(answer ?? '')?.cells[group]
  if (cell === undefined) return 'none'
  if (cell.hidden || cell.n === null) return 'hidden'
  if (figure === 'n') return cell.n
  return cell.percent === null ? 'none' : rounded(cell.percent)
}

function baseIn(base: number | null, figure: string): CubeCell {
  if (base === null) return 'hidden'
  if (figure === 'n') return base
  return base > 0 ? 100 : 'none'
}

function meanIn(found: Found | null): CubeCell {
  const group = found?.table.groups[found.group]
  if (group === undefined) return 'none'
  if (group.mean !== null) return rounded(group.mean)
  return group.base === 0 ? 'none' : 'hidden'
}

type Coordinates = { group: string; figure: string } & Partial<Record<'item' | 'answer', string>>

function filled(cube: Omit<Cube, 'cells'>, cellAt: (coordinates: Coordinates) => CubeCell): Cube {
  const { dimensions } = cube
  const count = dimensions.reduce((size, { categories }) => size * categories.length, 1)
  const fastestFirst = dimensions.toReversed()
  const cells = Array.from({ length: count }, (_, at) => cellAt(coordinatesOf(fastestFirst, at)))
  return { ...cube, cells }
}

function coordinatesOf(fastestFirst: readonly Dimension[], at: number): Coordinates {
  const coordinates: Coordinates = { group: '', figure: '' }
  let rest = at
  for (const { id, categories } of fastestFirst) {
    coordinates[id] = categories[rest % categories.length]?.id ?? ''
    rest = Math.floor(rest / categories.length)
  }
  return coordinates
}
