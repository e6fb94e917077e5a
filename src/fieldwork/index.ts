/** The pure door of the fieldwork room: waves and who answered. */
export type { FrozenResponses, Response, ResponseMode } from './domain/response.ts'
export type { FieldPeriod, Wave, WaveState } from './domain/wave.ts'
