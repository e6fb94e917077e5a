import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionnaireId, type Result, waveId } from '#shared'
import type { Wave, WaveState } from './wave.ts'
import {
  answerable,
  archivingOf,
  cleaningOf,
  closingOf,
  extensionOf,
  fieldPeriod,
  isDay,
  openingOf,
  publishingOf,
  reopeningOf,
} from './wave-state.ts'

const wave: Wave = {
  id: waveId('2024'),
  title: {},
  state: 'open',
  questionnaire: { id: questionnaireId('q'), version: '1' },
  languages: ['fi'],
  field: { start: '2024-11-04', end: '2025-02-24' },
  synthetic: false,
  credit: null,
}
const states: readonly WaveState[] = ['draft', 'open', 'closed', 'cleaned', 'published', 'archived']
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)

describe('the life of a wave', () => {
  const steps = { openingOf, closingOf, cleaningOf, publishingOf, archivingOf }
  it.each(
    Object.entries(steps).map(([name, step], place) => [name, step, place] as const),
  )('%s leads from one state to the next and from no other', (_, step, place) => {
    for (const [at, state] of states.entries()) {
      const result = step({ ...wave, state }, '2025-02-24')
      if (at === place) expect(result).toMatchObject({ ok: true, value: { state: states[place + 1] } })
      else expect(codeOf(result)).toBe('wave_state')
    }
  })

  it('ends on the day it is closed, or on the last day that was promised where that is over', () => {
    const endOf = (end: string | null, today: string) => {
      const closed = closingOf({ ...wave, field: { start: '2024-11-04', end } }, today)
      return closed.ok ? closed.value.field.end : closed.problem.code
    }
    expect(endOf(null, '2025-01-15')).toBe('2025-01-15')
    expect(endOf('2025-02-24', '2025-01-15')).toBe('2025-01-15')
    expect(endOf('2025-02-24', '2025-03-01')).toBe('2025-02-24')
    expect(endOf(null, '2024-11-03')).toBe(null)
  })

  it('opens again only from closed, with a last day that is not over', () => {
    for (const state of states) {
      expect(codeOf(reopeningOf({ ...wave, state }, '2025-01-01', undefined))).toBe(
        state === 'closed' ? 'ok' : 'wave_state',
      )
    }
    const closed: Wave = { ...wave, state: 'closed' }
    expect(codeOf(reopeningOf(closed, '2025-03-01', undefined))).toBe('field_over')
    expect(codeOf(reopeningOf(closed, '2025-03-01', '2025-02-28'))).toBe('field_over')
    expect(codeOf(reopeningOf(closed, '2025-03-01', '2025-03-01'))).toBe('ok')
    expect(reopeningOf(closed, '2025-03-01', null)).toMatchObject({ value: { field: { end: null } } })
  })

  it('is extended later or without end, never shortened, and only before it closes', () => {
    expect(extensionOf(wave, '2025-03-31', '2025-02-01')).toMatchObject({
      value: { field: { end: '2025-03-31' } },
    })
    expect(codeOf(extensionOf(wave, '2025-02-23', '2025-02-01'))).toBe('extension_backwards')
    expect(codeOf(extensionOf(wave, '2025-02-25', '2025-02-26'))).toBe('extension_backwards')
    expect(codeOf(extensionOf(wave, null, '2025-02-01'))).toBe('ok')
    const endless = { ...wave, field: { ...wave.field, end: null } }
    expect(codeOf(extensionOf(endless, '2025-12-31', '2025-02-01'))).toBe('extension_backwards')
    expect(codeOf(extensionOf({ ...wave, state: 'closed' }, '2025-12-31', '2025-02-01'))).toBe('wave_state')
    expect(codeOf(extensionOf(wave, '31.12.2025', '2025-02-01'))).toBe('day_unreadable')
  })
})

describe('a field period', () => {
  it('takes answers on its first and its last day and between, and on no other', () => {
    const days = fc.integer({ min: 0, max: 800 })
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const day = (count: number) => new Date(Date.UTC(2024, 0, 1 + count)).toISOString().slice(0, 10)
        const [start, end, today] = [day(Math.min(a, b)), day(Math.max(a, b)), day(c)]
        const expected = today < start ? 'wave_too_early' : today > end ? 'wave_closed' : 'ok'
        expect(codeOf(answerable({ ...wave, field: { start, end } }, today))).toBe(expected)
      }),
    )
  })

  it('without a last day runs until the wave is closed by hand', () => {
    const endless = { ...wave, field: { start: '2024-11-04', end: null } }
    expect(codeOf(answerable(endless, '2999-12-31'))).toBe('ok')
    expect(codeOf(answerable({ ...endless, state: 'closed' }, '2024-11-05'))).toBe('wave_closed')
  })

  it('tells the first day to those who come too early, and hides a draft whose day has come', () => {
    const early = answerable({ ...wave, state: 'draft' }, '2024-10-01')
    expect(early).toMatchObject({ problem: { code: 'wave_too_early', values: { start: '2024-11-04' } } })
    expect(codeOf(answerable({ ...wave, state: 'draft' }, '2024-11-05'))).toBe('wave_unknown')
    for (const state of ['closed', 'cleaned', 'published', 'archived'] as const) {
      expect(codeOf(answerable({ ...wave, state }, '2024-10-01'))).toBe('wave_closed')
    }
  })

  it('is made of days of the calendar, the last not before the first', () => {
    for (const text of ['2024-02-30', '24.2.023', '2024-2-3', '', '2024-13-01', '2024-02-24T10:00'])
      expect(isDay(text)).toBe(false)
    expect(isDay('2024-02-29')).toBe(true)
    expect(codeOf(fieldPeriod('2024-02-29', '2024-02-28'))).toBe('period_backwards')
    expect(codeOf(fieldPeriod('2024-02-29', '2024-02-29'))).toBe('ok')
  })
})
