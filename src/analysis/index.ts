/** The pure door of the analysis room: data sets, tables, estimates, and what may leave. */
export { type Category, type Column, type DataSet, missingMarks, type Variable } from './domain/data-set.ts'
