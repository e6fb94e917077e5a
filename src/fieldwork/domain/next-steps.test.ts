import { describe, expect, it } from 'vitest'
import { questionnaireId, waveId } from '#shared'
import { nextSteps, waveSteps } from './next-steps.ts'
import type { Wave, WaveState } from './wave.ts'

const wave = (state: WaveState): Wave => ({
  id: waveId('2024'),
  title: {},
  state,
  questionnaire: { id: questionnaireId('q'), version: '1' },
  languages: ['fi'],
  field: { start: '2024-11-04', end: '2025-02-24' },
  synthetic: false,
  credit: null,
})
const possible = (state: WaveState, today = '2024-12-01') =>
  waveSteps.filter((step) => nextSteps(wave(state), today)[step] === null)

describe('what can be done with a wave next', () => {
  it.each([
    ['draft', ['open', 'extend']],
    ['open', ['extend', 'close']],
    ['closed', ['reopen', 'clean']],
    ['cleaned', []],
    ['published', ['archive']],
    ['archived', []],
  ] as const)('follows from its state: %s', (state, steps) => {
    expect(possible(state)).toEqual(steps)
  })

  it('is not opening once the last day has passed; the reason is told', () => {
    expect(possible('draft', '2025-03-01')).toEqual(['extend'])
    expect(nextSteps(wave('draft'), '2025-03-01').open).toMatchObject({
      code: 'field_over',
      values: { end: '2025-02-24' },
    })
    expect(nextSteps(wave('open'), '2024-12-01').clean).toMatchObject({
      code: 'wave_state',
      values: { state: 'open', needed: 'closed' },
    })
  })
})
