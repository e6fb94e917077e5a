/** The thread in which a wave is protected and attacked, so that pages are served meanwhile. */
import { answerInWorker } from '#platform/work'
import { done, type Result } from '#shared'
import { protectWave, type WaveRequest } from '../domain/disclosure/wave/protect-wave.ts'
import type { ShownWave } from '../domain/disclosure/wave/shown-table.ts'
import { loadSolver } from './highs-solver.ts'

export interface ThreadAnswer {
  readonly shown: ShownWave
  /** What it took, in milliseconds. */
  readonly took: { readonly protecting: number; readonly attacking: number }
}

answerInWorker(async (request: WaveRequest): Promise<Result<ThreadAnswer>> => {
  const solver = await loadSolver()
  const took = { protecting: 0, attacking: 0 }
  let last = performance.now()
  const shown = protectWave(request, solver, (work) => {
    const now = performance.now()
    took[work] += now - last
    last = now
  })
  return shown.ok ? done({ shown: shown.value, took }) : shown
})
