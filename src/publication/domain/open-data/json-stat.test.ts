import JSONstat from 'jsonstat-toolkit'
import { describe, expect, it } from 'vitest'
import { openDataInput } from '../../../../test/support/open-data.ts'
import { tablesIn } from '../released-tables.ts'
import { cubesIn } from './cubes.ts'
import { jsonStatOf } from './json-stat.ts'

const input = openDataInput()
const read = (language: string) => {
  const collection = JSONstat(
    JSON.parse(jsonStatOf(input, cubesIn(input.released.results, input.languages), language)),
  )
  const datasets = Array.from({ length: collection.length }, (_, at) => collection.Dataset(at))
  const dataset = (id: string) => {
    const found = datasets.find(({ extension }) => extension.id === id)
    if (found === undefined) throw new Error(`there is no cube ${id}`)
    return found
  }
  return { collection, dataset }
}
const { collection, dataset } = read('fi')

describe('the JSON-stat of a wave, read by the JSON-stat toolkit', () => {
  it('is a collection of one cube for each question, with a second one for means', () => {
    expect(collection.class).toBe('collection')
    expect(dataset('rating').class).toBe('dataset')
    expect(dataset('rating-means').id).toEqual(['group', 'figure'])
    expect(dataset('useful').id).toEqual(['item', 'answer', 'group', 'figure'])
  })

  it('holds every shown count, percentage and base of the released tables', () => {
    for (const table of tablesIn(input.released.results)) {
      const groupOf = (key: string) =>
        table.by === null || key === 'total' ? 'total' : `${table.by.name}=${key}`
      const at = (answer: string, group: string, figure: string) =>
        dataset(table.question).Data({
          ...(table.item === null ? {} : { item: table.item }),
          answer,
          group: groupOf(group),
          figure,
        })
      for (const { key, base } of table.groups) expect(at('base', key, 'n').value).toBe(base)
      for (const { code, cells } of table.rows)
        for (const { group, n, percent } of cells) {
          expect(at(String(code), group, 'n').value).toBe(n)
          const shown = percent === null ? null : Math.round(percent * 100) / 100
          expect(at(String(code), group, 'percent').value).toBe(shown)
        }
    }
  })

  it('marks a hidden figure as confidential, and gives no value', () => {
    const hidden = dataset('hostile').Data({ answer: '3', group: 'total', figure: 'n' })
    expect(hidden).toEqual({ value: null, status: 'c' })
    expect(collection.extension).toMatchObject({
      status: { label: { c: 'peitetty vastaajien suojaamiseksi' } },
    })
  })

  it('has the same codes in every language and labels in its own', () => {
    const [fi, en] = [dataset('awareness'), read('en').dataset('awareness')]
    expect(fi.Dimension('answer').id).toEqual(en.Dimension('answer').id)
    expect(fi.Dimension('answer').label).toBe('Vastaus')
    expect(en.Dimension('answer').label).toBe('Answer')
  })

  it('says in the whole and in each cube that invented data are invented', () => {
    expect(collection.note.join(' ')).toContain('Esittelyaineisto')
    expect(dataset('rating').note.join(' ')).toContain('Esittelyaineisto')
  })
})
