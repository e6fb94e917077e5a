import { describe, expect, it } from 'vitest'
import { type AskedQuestion, release, type Table } from '#analysis'
import { questionId, unwrap } from '#shared'
import { inThree, option } from '../../../test/support/questionnaires.ts'
import { tableOf } from '../../../test/support/tables.ts'
import { findingOf } from './find.ts'

const released = (...tables: Table[]) => tables.map((table) => unwrap(release(table)))
const overall = (counts: readonly number[], more: Partial<Table> = {}) =>
  tableOf(
    counts.map((n) => [n]),
    { grouped: false, measure: 'nominal', ...more },
  )
const frame = { id: questionId('q'), text: inThree('q?') }
const choice: AskedQuestion = { ...frame, kind: 'single', options: [option(1, 'a'), option(2, 'b')] }
const several: AskedQuestion = { ...frame, kind: 'multiple', options: [option(1, 'a'), option(2, 'b')] }
const battery: AskedQuestion = {
  ...frame,
  kind: 'battery',
  scale: { kind: 'ordinal', id: 'agree5', points: [option(98, 'x', { missing: 'cannot_say' })] },
  items: [],
}
const ofMany = (counts: readonly number[], base: number): Table => {
  const table = overall(counts, { measure: 'indicator' })
  return { ...table, groups: [{ ...table.groups[0]!, base }] }
}

describe('the finding of a question', () => {
  it('names the most common answer', () => {
    expect(findingOf(choice, released(overall([20, 50, 30])))).toMatchObject({
      kind: 'most_common',
      labels: [{ fi: 'c2' }],
      share: 0.5,
    })
  })

  it('names all that are level', () => {
    expect(findingOf(choice, released(overall([40, 40, 20])))).toMatchObject({
      labels: [{ fi: 'c1' }, { fi: 'c2' }],
    })
  })

  it('claims no order when what is hidden could be more', () => {
    // 3 of 43 hide the 20 as well: the shown 20 may or may not be the most common.
    expect(findingOf(choice, released(overall([3, 20, 20])))).toMatchObject({ kind: 'shares', top: false })
  })

  it('names three options chosen most often, fewer where the third and fourth are level', () => {
    const clear = findingOf(several, released(ofMany([60, 50, 40, 30], 90)))
    expect(clear).toMatchObject({ top: true, shares: [{ label: { fi: 'c1' } }, {}, {}] })
    const level = findingOf(several, released(ofMany([60, 50, 40, 40], 90)))
    expect(level).toMatchObject({ top: true, shares: [{}, {}] })
    expect(findingOf(several, released(ofMany([60, 50, 3, 88], 90)))).toMatchObject({ top: false })
  })

  it('compares items by the share of those who agree, of those with an opinion', () => {
    const items = [overall([10, 20, 20, 30, 20]), overall([30, 20, 20, 20, 10])]
    expect(findingOf(battery, released(...items))).toMatchObject({
      kind: 'top_two',
      highest: { share: 0.5 },
      lowest: { share: 0.3 },
      among: 'opinion',
    })
  })

  it('says nothing of the largest when an item is hidden', () => {
    const items = [overall([10, 20, 20, 30, 20]), overall([30, 20, 20, 20, 3])]
    expect(findingOf(battery, released(...items))).toEqual({ kind: 'too_few' })
  })

  it('says plainly when nobody answered, or when nothing may be shown', () => {
    expect(findingOf(choice, released(overall([0, 0])))).toEqual({ kind: 'too_few' })
    expect(findingOf(choice, released(overall([3, 2])))).toEqual({ kind: 'too_few' })
    expect(findingOf(choice, [])).toEqual({ kind: 'withheld' })
  })
})
