import { describe, expect, it } from 'vitest'
import type { Wave } from '#fieldwork'
import { questionnaireId, waveId } from '#shared'
import { latestOwnFirst, samplesLast, standingOf } from './standing.ts'

const wave = (id: string, start: string, of: Partial<Wave> = {}): Wave => ({
  id: waveId(id),
  title: {},
  state: 'published',
  questionnaire: { id: questionnaireId('q'), version: '1' },
  languages: ['fi'],
  field: { start, end: null },
  synthetic: false,
  credit: null,
  ...of,
})
const credit = { text: { en: 'Others' }, licence: 'CC BY 4.0', url: null }

describe('a wave stands for readers', () => {
  const field = { start: '2024-11-04', end: '2025-02-24' }
  it.each([
    ['upcoming', '2024-11-03'],
    ['open', '2024-11-04'],
    ['open', '2025-02-24'],
    ['closed', '2025-02-25'],
  ])('as %s on %s, as long as nobody has closed it', (standing, today) => {
    expect(standingOf({ state: 'open', field }, today)).toBe(standing)
  })

  it('as closed until its results are out, and as published from then on', () => {
    expect(standingOf({ state: 'closed', field }, '2025-01-01')).toBe('closed')
    expect(standingOf({ state: 'cleaned', field }, '2026-01-01')).toBe('closed')
    expect(standingOf({ state: 'published', field }, '2026-01-01')).toBe('published')
    expect(standingOf({ state: 'archived', field }, '2026-01-01')).toBe('published')
  })
})

describe('waves are told', () => {
  it('from the latest back, and samples that others collected last, however late they were added', () => {
    const waves = [
      wave('sample', '2026-01-01', { credit }),
      wave('2020', '2020-12-02'),
      wave('participants-2024', '2024-05-02'),
      wave('2024', '2024-05-02'),
    ]
    expect(waves.toSorted(latestOwnFirst).map(({ id }) => id)).toEqual([
      '2024',
      'participants-2024',
      '2020',
      'sample',
    ])
  })

  it('so in lists of what was published about them, which keep their order otherwise', () => {
    const entries = [
      { wave: { credit }, name: 'sample' },
      { wave: { credit: null }, name: 'second' },
      { wave: { credit: null }, name: 'first' },
    ]
    expect(samplesLast(entries).map(({ name }) => name)).toEqual(['second', 'first', 'sample'])
  })
})
