/** The thread in which a wave is protected and attacked, so that pages are served meanwhile. */
import { answerInWorker } from '#platform/work'
import { protectWave, type WaveRequest } from '../domain/disclosure/wave/protect-wave.ts'
import { loadSolver } from './highs-solver.ts'

answerInWorker(async (request: WaveRequest) => protectWave(request, await loadSolver()))
