/** Small dense matrices, row by row; just what the tests need. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  /** Entry (i, j) at `i * columns + j`. */
  readonly values: Float64Array
}

/** All zeros. */
export function matrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) }
}

/** Rows and columns are counted from 0. */
export function entry(of: Matrix, row: number, column: number): number {
  return of.values[row * of.columns + column] ?? 0
}

/** Rows become columns. */
export function transposed(of: Matrix): Matrix {
  const result = matrix(of.columns, of.rows)
  for (let row = 0; row < of.rows; row++)
    for (let column = 0; column < of.columns; column++)
      result.values[column * of.rows + row] = entry(of, row, column)
  return result
}

/** As many rows as `left`, as many columns as `right`; the inner sizes must agree. */
export function product(left: Matrix, right: Matrix): Matrix {
  const result = matrix(left.rows, right.columns)
  const { values } = result
  for (let row = 0; row < left.rows; row++)
    for (let inner = 0; inner < left.columns; inner++) {
      const factor = entry(left, row, inner)
      if (factor === 0) continue
      const from = inner * right.columns
      const to = row * right.columns
      for (let column = 0; column < right.columns; column++)
        values[to + column] = (values[to + column] ?? 0) + factor * (right.values[from + column] ?? 0)
    }
  return result
}

/** L V L', the covariance of a linear function of something with covariance V. */
export function sandwich(linear: Matrix, covariance: Matrix): Matrix {
  return product(product(linear, covariance), transposed(linear))
}

/** Sum of the diagonal of a square matrix. */
export function trace(of: Matrix): number {
  let total = 0
  for (let index = 0; index < of.rows; index++) total += entry(of, index, index)
  return total
}

/** tr(A²) without forming the square. */
export function traceOfSquare(of: Matrix): number {
  let total = 0
  for (let row = 0; row < of.rows; row++)
    for (let column = 0; column < of.columns; column++)
      total += entry(of, row, column) * entry(of, column, row)
  return total
}
