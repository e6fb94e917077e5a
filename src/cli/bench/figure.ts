/** A measured figure and the budget it must keep. */
import type { Surroundings } from '../command.ts'

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget: number
  readonly holds: boolean
}

/** What a group of figures is measured on: an installation in a temporary folder, with the demonstration, being served. */
export interface Bench {
  readonly data: string
  /** Where it is served, without a slash at its end. */
  readonly address: string
  readonly surroundings: Surroundings
}

/** One file per group; `index.ts` lists them. */
export type Measure = (bench: Bench) => Promise<readonly Figure[]>

/** A figure that must not be larger than its budget, with three digits that mean something. */
export function atMost(name: string, value: number, unit: string, budget: number): Figure {
  return { name, value: Number(value.toPrecision(3)), unit, budget, holds: value <= budget }
}

/** A figure that must not be smaller than its budget. */
export function atLeast(name: string, value: number, unit: string, budget: number): Figure {
  return { ...atMost(name, value, unit, budget), holds: value >= budget }
}

/** Seconds that `work` takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}
