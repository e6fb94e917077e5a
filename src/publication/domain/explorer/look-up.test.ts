import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionResults, Table, WaveResults } from '#analysis'
import { questionId, unwrap } from '#shared'
import { inThree, option } from '../../../../test/support/questionnaires.ts'
import { release } from '../../../../test/support/release.ts'
import { tableOf } from '../../../../test/support/tables.ts'
import { dimensionsOf } from './hypercube.ts'
import { lookUp, releasedWith } from './look-up.ts'
import { explorerQuery, readExplorerRequest } from './request.ts'

const groups = (keys: readonly string[]) => (table: Table) => ({
  ...table,
  groups: table.groups.map((group, place) =>
    place === 0 ? group : { ...group, key: keys[place - 1] ?? '', label: named(keys[place - 1] ?? '') },
  ),
})
const named = (key: string) => {
  const parts = key.split('+').map((part) => inThree(part))
  const joined = (language: 'fi' | 'sv' | 'en') => parts.map((part) => part[language]).join(', ')
  return { fi: joined('fi'), sv: joined('sv'), en: joined('en') }
}
const counted = (by: string, keys: readonly string[], counts: readonly (readonly number[])[]) => ({
  by,
  label: inThree(by),
  tables: [
    unwrap(
      release(groups(keys)(tableOf(counts, { measure: 'nominal', by: { name: by, label: inThree(by) } }))),
    ),
  ],
})

const sectors = ['public', 'private']
const question: QuestionResults = {
  question: {
    id: questionId('q'),
    text: inThree('q?'),
    kind: 'single',
    options: [option(1, 'a'), option(2, 'b')],
  },
  tables: [unwrap(release(tableOf([[60], [40]], { grouped: false, measure: 'nominal' })))],
  breakdown: [],
  breakdowns: [
    counted('sector', sectors, [
      [30, 30],
      [20, 20],
    ]),
    counted(
      'sector+area',
      ['public+north', 'public+south', 'private+north', 'private+south'],
      [
        [14, 15, 16, 15],
        [10, 10, 10, 10],
      ],
    ),
  ],
}
const results: WaveResults = {
  dataSet: 'h',
  responses: 100,
  sections: [{ section: { id: 's', title: inThree('s') }, questions: [question] }],
}
const ask = (query: string) => lookUp(results, readExplorerRequest(new Map(new URLSearchParams(query))))
const found = (query: string) => {
  const answer = ask(query)?.answer
  if (answer?.kind !== 'found') throw new Error(`nothing was found for ${query}`)
  return answer.tables[0]!
}

describe('the explorer', () => {
  it('shows everyone where nothing else is asked, and the first question where none is named', () => {
    expect(found('').groups.map(({ key }) => key)).toEqual(['total'])
    expect(ask('question=nothing')?.question.id).toBe('q')
  })

  it('shows a breakdown as it was released', () => {
    expect(found('by=sector').groups.map(({ key }) => key)).toEqual(['total', ...sectors])
  })

  it('shows one group beside everyone when a filter is chosen', () => {
    const { groups, rows } = found('filter=sector.private')
    expect(groups.map(({ key }) => key)).toEqual(['total', 'private'])
    expect(rows.map(({ cells }) => cells.map(({ n }) => n))).toEqual([
      [60, 30],
      [40, 20],
    ])
  })

  it('shows one side of two crossed variables, named by the variable it is broken down by', () => {
    const { groups, rows } = found('by=sector&filter=area.north')
    expect(groups.map(({ label }) => label.fi)).toEqual(['public', 'private'])
    expect(rows[0]?.cells.map(({ n }) => n)).toEqual([14, 16])
    expect(found('by=area&filter=sector.public').groups.map(({ label }) => label.fi)).toEqual([
      'north',
      'south',
    ])
  })

  it('knows the groups of a variable that was released only crossed', () => {
    expect(dimensionsOf(question).map(({ by, groups: of }) => [by, of.map(({ label }) => label.sv)])).toEqual(
      [
        ['sector', sectors.map((key) => inThree(key).sv)],
        ['area', ['north', 'south'].map((key) => inThree(key).sv)],
      ],
    )
  })

  it('keeps one answer where one is asked for', () => {
    expect(found('by=sector&item=c2').rows.map(({ key }) => key)).toEqual(['c2'])
  })

  it('says that a combination was not released, and by what the breakdown can be filtered', () => {
    expect(ask('by=area')?.answer).toEqual({ kind: 'not_released', filters: ['sector'] })
    expect(ask('by=sector&filter=area.east')?.answer.kind).toBe('not_released')
    expect(ask('by=municipality')?.answer).toEqual({ kind: 'not_released', filters: [] })
  })

  it('withholds what never leaves the raw data', () => {
    const secret = {
      ...results,
      sections: [{ ...results.sections[0]!, questions: [{ ...question, tables: [] }] }],
    }
    expect(lookUp(secret, readExplorerRequest(new Map([['question', 'q']])))?.answer).toEqual({
      kind: 'withheld',
    })
  })

  it('only ever shows cells that were released, whatever stands in the address', () => {
    const released = new Set(
      [question.tables, ...question.breakdowns.map(({ tables }) => tables)]
        .flat()
        .flatMap(({ value }) => value.rows)
        .flatMap(({ cells }) => cells),
    )
    const word = fc.oneof(
      fc.constantFrom(
        '',
        'q',
        'sector',
        'area',
        'sector+area',
        'sector.public',
        'area.north',
        'area.',
        'c1',
        'total',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.record({ question: word, item: word, by: word, filter: word, view: word }), (query) => {
        const answer = lookUp(results, readExplorerRequest(new Map(Object.entries(query))))?.answer
        if (answer?.kind !== 'found') return true
        return answer.tables
          .flatMap(({ rows }) => rows)
          .every(({ cells }) => cells.every((cell) => released.has(cell)))
      }),
    )
  })

  it('gives every view one address, which leads back to it', () => {
    const request = readExplorerRequest(
      new Map(new URLSearchParams('view=table&by=a%2Bb&question=q&filter=x.y.z')),
    )
    expect(explorerQuery(request)).toBe('question=q&by=a%2Bb&filter=x.y.z&view=table')
    expect(readExplorerRequest(new Map(new URLSearchParams(explorerQuery(request))))).toEqual(request)
  })
})

describe('where else a choice can be looked at', () => {
  const only = { ...question, question: { ...question.question, id: questionId('only') }, breakdowns: [] }
  const two: WaveResults = {
    ...results,
    sections: results.sections.map((section) => ({ ...section, questions: [...section.questions, only] })),
  }
  const ids = (choice: Parameters<typeof releasedWith>[1]) => releasedWith(two, choice).map(({ id }) => id)

  it('are the questions that were released with that breakdown and that group', () => {
    expect(ids({ by: 'sector', filter: null })).toEqual(['q'])
    expect(ids({ by: '', filter: { by: 'area', group: 'north' } })).toEqual([])
    expect(ids({ by: 'sector', filter: { by: 'area', group: 'north' } })).toEqual(['q'])
    expect(ids({ by: '', filter: null })).toEqual(['q', 'only'])
    expect(ids({ by: 'region', filter: null })).toEqual([])
  })
})
