/** The pure door of the fieldwork room: waves and who answered. */
export { nextSteps, type WaveStep, waveSteps } from './domain/next-steps.ts'
export type { FrozenResponses, Response } from './domain/response.ts'
export type { FieldPeriod, Wave } from './domain/wave.ts'
