/** The door of the solver shelf: the optimisation program of disclosure control, and the threads it works in. */
import { inWorker, workerOf } from '#platform/work'
import { done, type Result } from '#shared'
import { type Hand, type WaveRequest, wholeWave } from '../domain/disclosure/wave/protect-wave.ts'
import type { ShownWave } from '../domain/disclosure/wave/shown-table.ts'
import type { ThreadAnswer, ThreadTask, Took } from './worker.ts'

export { loadSolver } from './highs-solver.ts'

/** The work of all threads together, and the time until it was done. */
export interface ProtectedWave {
  readonly shown: ShownWave
  readonly took: Took & { readonly together: number }
}

const hands: readonly Hand[] = [0, 1].map((number) => ({ number, of: 2 }))

/**
 * Protects and attacks a whole wave, its questions dealt out to two threads. Whatever thread is ready first, the result is
 * that of `protectWave`, and so are the problems.
 */
export async function protectInThreads(request: WaveRequest): Promise<Result<ProtectedWave>> {
  const begun = performance.now()
  const thread = workerOf('solver', import.meta.url)
  const answers = await Promise.all(
    hands.map((hand) => inWorker<ThreadAnswer>(thread, { request, hand } satisfies ThreadTask)),
  )
  const shown = wholeWave(request, inTheirOrder(answers.map(({ questions }) => questions)))
  if (!shown.ok) return shown
  const sum = (work: keyof Took) => answers.reduce((soFar, { took }) => soFar + took[work], 0)
  return done({
    shown: shown.value,
    took: {
      protecting: sum('protecting'),
      attacking: sum('attacking'),
      together: performance.now() - begun,
    },
  })
}

/** The first of each hand, then the second of each, and so on: as they were before they were dealt. */
function inTheirOrder<Card>(dealt: readonly (readonly Card[])[]): readonly Card[] {
  const [longest = []] = dealt
  return longest.flatMap((_, round) => dealt.flatMap((cards) => cards.slice(round, round + 1)))
}
