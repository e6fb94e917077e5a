/** What can be done with a wave now, and why not the rest: the same decisions that the use cases take. */
import type { Day, Problem, Result } from '#shared'
import type { Wave } from './wave.ts'
import {
  archivingOf,
  cleaningOf,
  closingOf,
  extensionOf,
  openingOf,
  reopeningOf,
  stillToRun,
} from './wave-state.ts'

/** In the order of a wave's life. */
export const waveSteps = ['open', 'extend', 'close', 'reopen', 'clean', 'archive'] as const
export type WaveStep = (typeof waveSteps)[number]

/** Null for what can be done; where a new last day is part of the act, without asking which. */
export function nextSteps(wave: Wave, today: Day): Readonly<Record<WaveStep, Problem | null>> {
  return {
    open: problemOf(openingOf(wave)) ?? problemOf(stillToRun(wave, today)),
    extend: problemOf(extensionOf(wave, null, today)),
    close: problemOf(closingOf(wave, today)),
    reopen: problemOf(reopeningOf(wave, today, null)),
    clean: problemOf(cleaningOf(wave)),
    archive: problemOf(archivingOf(wave)),
  }
}

const problemOf = (result: Result<Wave>) => (result.ok ? null : result.problem)
