/** The door of the solver shelf: the optimisation program of disclosure control. */
export { loadSolver } from './highs-solver.ts'
