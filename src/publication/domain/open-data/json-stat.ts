/**
 * JSON-stat 2.0: the released tables of a wave as a collection of cubes. https://json-stat.org/full/
 *
 * JSON-stat has one label for a thing, so there is a file for each language; ids and codes are the same in all of them, and
 * no language is second to another. Hidden figures are null with the status `c` (confidential), figures that do not exist
 * null with `m`; an extension says what the letters mean.
 */
import type { ReleasedResults } from '#analysis'
import { type Language, textIn } from '#shared'
import type { Cube, CubeCell, Dimension } from './cubes.ts'
import type { OpenDataInput } from './data-file.ts'
import { licenceOf, natureOf, readingNotes, titleOf } from './nature.ts'
import { dataTexts } from './texts/index.ts'

export function jsonStatOf(input: OpenDataInput, cubes: readonly Cube[], language: Language): string {
  const { wave } = input.released
  const frame = frameOf(input, language)
  const datasets = cubes.map((cube) => ({
    ...datasetOf(cube, language),
    ...frame,
    extension: { id: cube.id, ...frame.extension },
  }))
  const collection = {
    version: '2.0',
    class: 'collection',
    label: titleOf(wave, language),
    ...frame,
    link: { item: datasets },
  }
  return `${JSON.stringify(collection)}\n`
}

/** Said of the whole and of every cube, which readers take out one by one. */
function frameOf({ released, published, languages }: OpenDataInput, language: Language) {
  const { wave, results }: ReleasedResults = released
  const { status } = dataTexts(language)
  return {
    source: textIn(wave.title, language).text,
    ...(published === null ? {} : { updated: published.toISOString() }),
    note: readingNotes(wave, language),
    extension: {
      wave: wave.id,
      data: natureOf(wave),
      synthetic: wave.synthetic,
      dataSet: results.dataSet,
      licence: licenceOf(wave),
      language,
      languages,
      status: { label: { c: status.hidden, m: status.none } },
    },
  }
}

function datasetOf({ title, dimensions, cells }: Cube, language: Language) {
  return {
    version: '2.0',
    class: 'dataset',
    label: textIn(title, language).text,
    id: dimensions.map((dimension) => dimension.id),
    size: dimensions.map(({ categories }) => categories.length),
    role: { metric: ['figure'] },
    dimension: Object.fromEntries(
      dimensions.map((dimension) => [dimension.id, labelled(dimension, language)]),
    ),
    value: cells.map((cell) => (typeof cell === 'number' ? cell : null)),
    status: Object.fromEntries(
      cells.flatMap((cell, at) => (typeof cell === 'number' ? [] : [[at, statusOf(cell)]])),
    ),
  }
}

function labelled({ id, label, categories }: Dimension, language: Language) {
  const units = dataTexts(language).units
  return {
    label: textIn(label, language).text,
    category: {
      index: categories.map((category) => category.id),
      label: Object.fromEntries(
        categories.map((category) => [category.id, textIn(category.label, language).text]),
      ),
      ...(id === 'figure' ? { unit: unitsOf(categories, units) } : {}),
    },
  }
}

function unitsOf(categories: Dimension['categories'], units: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    categories.map(({ id }) => [id, { label: units[id] ?? '', decimals: id === 'mean' ? 1 : 0 }]),
  )
}

function statusOf(cell: Exclude<CubeCell, number>): 'c' | 'm' {
  return cell === 'hidden' ? 'c' : 'm'
}
