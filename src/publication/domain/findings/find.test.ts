import { describe, expect, it } from 'vitest'
import type { AskedQuestion, Table } from '#analysis'
import { questionId, unwrap } from '#shared'
import { inThree, option } from '../../../../test/support/questionnaires.ts'
import { release } from '../../../../test/support/release.ts'
import { tableOf } from '../../../../test/support/tables.ts'
import { findingOf } from './find.ts'

const released = (...tables: Table[]) => tables.map((table) => unwrap(release(table)))
const overall = (counts: readonly number[], more: Partial<Table> = {}) =>
  tableOf(
    counts.map((n) => [n]),
    { grouped: false, measure: 'nominal', ...more },
  )
const frame = { id: questionId('q'), text: inThree('q?') }
const choice: AskedQuestion = { ...frame, kind: 'single', options: [option(1, 'a'), option(2, 'b')] }
const several: AskedQuestion = {
  ...frame,
  kind: 'multiple',
  options: [1, 2, 3, 4].map((code) => option(code, `c${code}`)),
}
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
      answers: [{ key: 'c2' }],
      share: 0.5,
    })
  })

  it('names all that are level', () => {
    expect(findingOf(choice, released(overall([40, 40, 20])))).toMatchObject({
      answers: [{ key: 'c1' }, { key: 'c2' }],
    })
  })

  it('claims no order when what is hidden could be more', () => {
    // Five hidden answers are 20 together: as far as is shown, one of them may be as common as the shown 20.
    expect(findingOf(choice, released(overall([4, 4, 4, 4, 4, 20, 10])))).toMatchObject({ kind: 'listed' })
  })

  it('names three options chosen most often, fewer where the third and fourth are less than a point apart', () => {
    const clear = findingOf(several, released(ofMany([60, 50, 40, 30], 90)))
    expect(clear).toMatchObject({ kind: 'top', things: [{ key: 'c1' }, {}, {}], ordered: true, tied: false })
    const level = findingOf(several, released(ofMany([600, 500, 401, 400], 900)))
    expect(level).toMatchObject({ kind: 'top', things: [{ key: 'c1' }, { key: 'c2' }], tied: true })
    expect(findingOf(several, released(ofMany([60, 50, 3, 88], 90)))).toMatchObject({ kind: 'listed' })
  })

  it('claims no order of options that are level, and lets them stand as asked', () => {
    const level = findingOf(several, released(ofMany([500, 501, 700, 300], 900)))
    expect(level).toMatchObject({ things: [{ key: 'c1' }, { key: 'c2' }, { key: 'c3' }], ordered: false })
  })

  it('never names "other" or "none", and claims nothing that they are ahead of', () => {
    const withNone: AskedQuestion = {
      ...several,
      options: several.options.map((one) => (one.code === 4 ? { ...one, exclusive: true } : one)),
    }
    expect(findingOf(withNone, released(ofMany([60, 50, 40, 30], 90)))).toMatchObject({
      kind: 'top',
      things: [{ key: 'c1' }, { key: 'c2' }],
    })
    expect(findingOf(withNone, released(ofMany([40, 30, 20, 60], 90)))).toMatchObject({ kind: 'listed' })
  })

  it('says when the options named are exactly a group the questionnaire names', () => {
    const grouped: AskedQuestion = { ...several, reportGroups: { structural: [3, 1, 2] } }
    expect(findingOf(grouped, released(ofMany([60, 50, 40, 30], 90)))).toMatchObject({ named: 'structural' })
    expect(findingOf(grouped, released(ofMany([60, 50, 30, 40], 90)))).toMatchObject({ named: null })
  })

  it('compares items by the share of those who agree, of those with an opinion', () => {
    const items = [overall([10, 20, 20, 30, 20]), overall([30, 20, 20, 20, 10])]
    expect(findingOf(battery, released(...items))).toMatchObject({
      kind: 'two_highest',
      highest: { share: 0.5 },
      lowest: { share: 0.3 },
      among: 'opinion',
    })
  })

  it('names no highest where two are level, only how far the items reach', () => {
    const items = [
      overall([10, 20, 20, 30, 20]),
      overall([20, 10, 20, 20, 30]),
      overall([30, 20, 20, 20, 10]),
    ]
    expect(findingOf(battery, released(...items))).toMatchObject({
      kind: 'between',
      of: { kind: 'two_highest', scale: 'agree5' },
      low: 0.3,
      high: 0.5,
    })
  })

  it('says nothing of the largest when an item is hidden', () => {
    const items = [overall([10, 20, 20, 30, 20]), overall([30, 20, 20, 20, 3])]
    expect(findingOf(battery, released(...items))).toMatchObject({ kind: 'too_few' })
  })

  it('tells what comes first by means where hidden cells forbid to say more', () => {
    const scale = { ...battery.scale, points: [option(98, 'x', { missing: 'not_used' })] }
    const tried = { ...battery, scale } as AskedQuestion
    const items = [overall([10, 20, 20, 30, 20]), overall([30, 20, 20, 20, 3])].map((table, at) => ({
      ...table,
      item: `i${at}`,
    }))
    expect(findingOf(tried, released(...items))).toMatchObject({ kind: 'top_means' })
  })

  it('says plainly when nobody answered, or when nothing may be shown', () => {
    expect(findingOf(choice, released(overall([0, 0])))).toMatchObject({ kind: 'too_few' })
    expect(findingOf(choice, released(overall([3, 2])))).toMatchObject({ kind: 'too_few' })
    expect(findingOf(choice, [])).toMatchObject({ kind: 'withheld' })
  })
})
