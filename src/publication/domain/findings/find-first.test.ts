import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstFew, type Ranked } from './find-first.ts'

const exactly = (value: string, figure: number): Ranked<string> => ({
  value,
  figure: { low: figure, high: figure },
})
const somewhere = (value: string, low: number, high: number): Ranked<string> => ({
  value,
  figure: { low, high },
})

describe('what comes first', () => {
  const things = [exactly('a', 0.3), exactly('b', 0.5), exactly('c', 0.4), exactly('d', 0.1)]

  it('is in order of size', () => {
    expect(firstFew(things, 3, 0.01)).toEqual({ first: ['b', 'c', 'a'], ordered: true, tied: false })
  })

  it('counts exactly one step as apart, whatever binary fractions make of it', () => {
    const step = [exactly('a', 0.3), exactly('b', 0.29), exactly('c', 0.1)]
    expect(firstFew(step, 1, 0.01)?.first).toEqual(['a'])
    expect(firstFew(step, 1, 0.0101)).toBeNull()
  })

  it('is fewer where the last is level with the next, and says so', () => {
    const level = [exactly('a', 0.5), exactly('b', 0.4), exactly('c', 0.3), exactly('d', 0.295)]
    expect(firstFew(level, 3, 0.01)).toEqual({ first: ['a', 'b'], ordered: true, tied: true })
  })

  it('needs what is hidden to change nothing', () => {
    const surely = [somewhere('a', 3.85, 3.91), somewhere('b', 3.75, 3.82)]
    expect(firstFew(surely, 1, 0.05)?.first).toEqual(['a'])
    const perhaps = [somewhere('a', 3.8, 3.95), somewhere('b', 3.7, 3.82)]
    expect(firstFew(perhaps, 1, 0.05)).toBeNull()
  })

  it('is never all of them, nor anything of nothing', () => {
    expect(firstFew(things.slice(0, 2), 3, 0.01)?.first).toEqual(['b'])
    expect(firstFew(things.slice(0, 1), 3, 0.01)).toBeNull()
    expect(firstFew([], 3, 0.01)).toBeNull()
  })

  it('puts nothing first that something else may be ahead of', () => {
    const range = fc
      .tuple(fc.nat(100), fc.nat(20))
      .map(([low, width]) => [low / 100, (low + width) / 100] as const)
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), fc.integer({ min: 1, max: 4 }), (ranges, most) => {
        const all = ranges.map(([low, high], at) => somewhere(String(at), low, high))
        const few = firstFew(all, most, 0.01)
        if (few === null) return
        expect(few.first.length).toBeLessThan(all.length)
        const figures = (named: boolean) =>
          all.filter(({ value }) => few.first.includes(value) === named).map(({ figure }) => figure)
        for (const { low } of figures(true))
          for (const { high } of figures(false)) expect(low).toBeGreaterThan(high)
      }),
    )
  })
})
