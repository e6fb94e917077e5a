/** The pure door of the analysis room: data sets, tables, estimates, and what may leave. */
export { buildDataSet } from './domain/build-data-set.ts'
export { designTable } from './domain/crosstab/design-table.ts'
export { type Category, type Column, type DataSet, missingMarks, type Variable } from './domain/data-set.ts'
export { simpleFrame } from './domain/design/frame.ts'
export {
  type HiddenWhy,
  type JointProtection,
  type ProtectedTable,
  protectJointly,
} from './domain/disclosure/joint.ts'
export { defaultProtectionPolicy, type ProtectionPolicy } from './domain/disclosure/policy.ts'
export { type DisclosurePolicy, defaultPolicy } from './domain/disclosure/primary.ts'
export { type Released, type ReleasedTable, release } from './domain/disclosure/release.ts'
export { countsFound } from './domain/disclosure/subtraction.ts'
export { analyse } from './domain/request/analyse.ts'
export type { ReleasedChange, ReleasedResults } from './domain/tables/released-results.ts'
export type {
  AskedQuestion,
  BreakdownResults,
  QuestionResults,
  SectionResults,
  WaveResults,
} from './domain/tables/results.ts'
export type { Cell, Group, Table, TableRow } from './domain/tables/table.ts'
export { hasTopTwo } from './domain/tables/top-two.ts'
export type { Classified } from './domain/tally/classified.ts'
export { tallyTable } from './domain/tally/tally-columns.ts'
export type {
  ComparedQuestion,
  NotComparedQuestion,
  QuestionTrend,
  TrendChange,
  TrendFigure,
  TrendRow,
  WaveTrend,
} from './domain/trend/wave-trend.ts'
