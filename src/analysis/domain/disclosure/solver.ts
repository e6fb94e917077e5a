/**
 * What disclosure control asks of an optimisation program. The domain states models and reads answers; which program
 * solves them, and in which thread, is decided outside (`src/analysis/solver`).
 */

/** One linear condition: `lower ≤ Σ values[k] · x[columns[k]] ≤ upper`; infinities where a side is open. */
export interface LinearRow {
  readonly lower: number
  readonly upper: number
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

/** Minimise `Σ cost · x` within the bounds and the rows. All three column lists have one entry per column. */
export interface LinearModel {
  readonly cost: readonly number[]
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly rows: readonly LinearRow[]
  /** True: every column takes whole numbers only. */
  readonly whole: boolean
}

export type SolverAnswer =
  /** `values`: one per column. `proven` is false when a work limit ended a whole-number search early. */
  | {
      readonly status: 'optimal'
      readonly value: number
      readonly values: Float64Array
      readonly proven: boolean
    }
  | { readonly status: 'infeasible' | 'unbounded' | 'undecided' }

/** A model held open, so that a run of questions about one table shares the work of building it. */
export interface OpenModel {
  minimise(): SolverAnswer
  setCost(column: number, cost: number): void
  setBounds(column: number, lower: number, upper: number): void
  setWhole(whole: boolean): void
  addRows(rows: readonly LinearRow[]): void
  close(): void
}

export interface Solver {
  /** `nodes` limits a whole-number search by branches, never by time, so that answers repeat exactly. */
  open(model: LinearModel, nodes?: number): OpenModel
}
