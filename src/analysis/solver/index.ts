/** The door of the solver shelf: the optimisation program of disclosure control, and the thread it works in. */
import { inWorker, workerOf } from '#platform/work'
import type { Result } from '#shared'
import type { WaveRequest } from '../domain/disclosure/wave/protect-wave.ts'
import type { ThreadAnswer } from './worker.ts'

export { loadSolver } from './highs-solver.ts'

/** Protects and attacks a whole wave in a thread of its own. Problems: those of `protectWave`. */
export function protectInThread(request: WaveRequest): Promise<Result<ThreadAnswer>> {
  return inWorker(workerOf('solver', import.meta.url), request)
}
