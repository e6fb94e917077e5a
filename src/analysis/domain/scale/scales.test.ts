import { describe, expect, it } from 'vitest'
import { tallyCategories } from '../tally/tally-columns.ts'
import { alphaListwise, alphaPairwise } from './cronbach-alpha.ts'
import { likertItem } from './likert.ts'
import { netPromoter } from './net-promoter.ts'
import { completeRanking, partialRanking } from './rankings.ts'

const points = (size: number, ...levelOf: number[]) =>
  tallyCategories({ levelOf: Int16Array.from(levelOf), levels: size })
const item = (name: string, ...values: number[]) => ({
  item: name,
  reversed: false,
  values: Float64Array.from(values),
})

describe('an item of a battery', () => {
  it('counts the two highest and the two lowest points', () => {
    const value = likertItem(points(5, 4, 3, 1, 4, 0, 3, -1), 1)
    expect(value).toMatchObject({ n: 6, counts: [1, 1, 0, 2, 2], mean: 3.5, middlePct: 0 })
    expect(value.net).toBeCloseTo(100 / 3, 10)
  })

  it('that nobody answered has no share', () => {
    expect(likertItem(points(5), 1)).toMatchObject({
      n: 0,
      mean: null,
      top2Pct: null,
      net: null,
      seNet: null,
    })
  })
})

describe('a net promoter score', () => {
  it('is promoters minus detractors', () => {
    expect(netPromoter(points(11, 10, 9, 9, 7, 3))).toMatchObject({
      promotersPct: 60,
      detractorsPct: 20,
      nps: 40,
    })
  })

  it('of one answer has no interval', () => {
    expect(netPromoter(points(11, 10))).toMatchObject({ nps: 100, se: null, ciLow: null })
  })
})

describe("Cronbach's alpha", () => {
  const scale = { min: 1, max: 5 }

  it('of twice the same item is one', () => {
    expect(alphaListwise([item('a', 1, 2, 4, 5), item('b', 1, 2, 4, 5)], scale).alpha).toBeCloseTo(1, 12)
  })

  it('turns reversed items round', () => {
    const items = [item('a', 1, 2, 4, 5), { ...item('b', 5, 4, 2, 1), reversed: true }]
    expect(alphaPairwise(items, scale).alpha).toBeCloseTo(1, 12)
  })

  it('uses the rows with every item answered', () => {
    const result = alphaListwise([item('a', 1, 2, 4, Number.NaN), item('b', 2, 2, 5, 5)], scale)
    expect(result).toMatchObject({ nRows: 4, nUsed: 3, k: 2 })
    expect(result.items[0]?.alphaIfDropped).toBeNull()
  })

  it('of nobody is unknown', () => {
    expect(alphaListwise([item('a'), item('b')], scale)).toMatchObject({ alpha: null, status: 'no_data' })
  })
})

describe('rankings', () => {
  it('of opposite judges agree not at all', () => {
    const ranking = completeRanking(
      ['a', 'b', 'c'],
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
    )
    expect(ranking).toMatchObject({ kendallW: 0, meanSpearman: -1 })
  })

  it('that tie everything have no agreement to speak of', () => {
    expect(completeRanking(['a', 'b'], [[1, 1]])).toMatchObject({ kendallW: null, p: null })
  })

  it('with a thing left out are counted and not used', () => {
    const ranking = completeRanking(
      ['a', 'b'],
      [
        [1, 2],
        [1, Number.NaN],
      ],
    )
    expect(ranking).toMatchObject({ mRaters: 1, nIncomplete: 1 })
  })

  it('may be partial, and then give unranked things no points', () => {
    const ranking = partialRanking(
      ['a', 'b', 'c'],
      [
        [1, Number.NaN, 2],
        [Number.NaN, Number.NaN, Number.NaN],
      ],
    )
    expect(ranking.items).toMatchObject([
      { nRanked: 1, bordaPoints: 2, pctFirstOfAllRaters: 50 },
      { nRanked: 0, bordaPoints: 0, meanRankAmongThoseWhoRanked: null },
      { nRanked: 1, bordaPoints: 1 },
    ])
  })
})
