/** The thread in which questions of a wave are protected and attacked, so that pages are served meanwhile. */
import { answerInWorker } from '#platform/work'
import type { Result } from '#shared'
import { type Hand, standingQuestions, type WaveRequest } from '../domain/disclosure/wave/protect-wave.ts'
import type { StandingQuestion } from '../domain/disclosure/wave/standing-question.ts'
import { loadSolver } from './highs-solver.ts'

export interface ThreadTask {
  readonly request: WaveRequest
  readonly hand: Hand
}

export interface ThreadAnswer {
  readonly questions: readonly Result<StandingQuestion>[]
  readonly took: Took
}

/** Milliseconds. */
export interface Took {
  readonly protecting: number
  readonly attacking: number
}

answerInWorker(async ({ request, hand }: ThreadTask): Promise<ThreadAnswer> => {
  const solver = await loadSolver()
  const took = { protecting: 0, attacking: 0 }
  let last = performance.now()
  const questions = standingQuestions(request, solver, hand, (work) => {
    const now = performance.now()
    took[work] += now - last
    last = now
  })
  return { questions, took }
})
