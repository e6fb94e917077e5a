/** The pure door of the analysis room: data sets, tables, estimates, and what may leave. */
export { changeOfProportions } from './domain/change/independent-waves.ts'
export { designTable } from './domain/crosstab/design-table.ts'
export { type Column, type DataSet, missingMarks, type Variable } from './domain/data-set.ts'
export { simpleFrame } from './domain/design/frame.ts'
export { benjaminiHochberg } from './domain/difference/adjusted.ts'
export { type DisclosurePolicy, defaultPolicy } from './domain/disclosure/policy.ts'
export { type Released, type ReleasedTable, releaseMicrodata } from './domain/disclosure/release.ts'
export { normalTwoSided } from './domain/distribution/normal.ts'
export { analyse } from './domain/request/analyse.ts'
export type { Given } from './domain/request/given.ts'
export type { ReleasedChange, ReleasedResults } from './domain/tables/released-results.ts'
export type {
  AskedQuestion,
  BreakdownResults,
  QuestionResults,
  SectionResults,
  WaveResults,
} from './domain/tables/results.ts'
export type { Group, Table, TableRow } from './domain/tables/table.ts'
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
