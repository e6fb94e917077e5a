/**
 * Rao and Scott's test of independence for a table from a survey design.
 *
 * Pearson's X² (on the weighted shares, scaled to n) is compared with what the design makes it vary by: the
 * generalised design effects Δ = (C'D⁻C/n)⁻¹ (C'D⁻VD⁻C), C a basis of the interactions, D = diag(p).
 * Second order: F = X²/tr Δ on (tr Δ)²/tr Δ² and that times ν degrees of freedom. First order: X²/(tr Δ/df) as χ².
 * Source: J.N.K. Rao and A.J. Scott (1984), https://projecteuclid.org/euclid.aos/1176346391
 */
import { chiSquareUpperTail } from '../distribution/chi-square.ts'
import { fUpperTail } from '../distribution/f.ts'
import { type Matrix, matrix, product, trace, traceOfSquare, transposed } from '../numbers/matrix.ts'
import { solve } from '../numbers/solve.ts'

export interface RaoScott {
  readonly traceGeneralisedDeff: number
  readonly meanGeneralisedDeff: number
  readonly raoScottF: number
  readonly ndf: number
  readonly ddf: number
  readonly p: number
  readonly firstOrder: { readonly chi2: number; readonly df: number; readonly p: number }
}

export interface TableOfShares {
  readonly rows: number
  readonly columns: number
  /** Share of cell (row, column) at `row + rows * column`. */
  readonly shares: Float64Array
  readonly covariance: Matrix
}

/** Null where the shares do not vary (full count) or too many cells are empty to estimate the design effects. */
export function raoScott(table: TableOfShares, chi2: number, n: number, designDf: number): RaoScott | null {
  const { rows, columns, shares } = table
  const contrasts = interactions(rows, columns)
  const scaled = matrix(contrasts.rows, contrasts.columns)
  for (let at = 0; at < scaled.values.length; at++) {
    const share = shares[Math.floor(at / contrasts.columns)] ?? 0
    scaled.values[at] = share > 0 ? (contrasts.values[at] ?? 0) / share : 0
  }
  const flipped = transposed(scaled)
  const simple = product(transposed(contrasts), scaled)
  for (let at = 0; at < simple.values.length; at++) simple.values[at] = (simple.values[at] ?? 0) / n
  const effects = solve(simple, product(product(flipped, table.covariance), scaled))
  const total = effects === null ? 0 : trace(effects)
  if (effects === null || !(total > 0) || designDf <= 0) return null
  const df = (rows - 1) * (columns - 1)
  const ndf = total ** 2 / traceOfSquare(effects)
  const first = chi2 / (total / df)
  return {
    traceGeneralisedDeff: total,
    meanGeneralisedDeff: total / df,
    raoScottF: chi2 / total,
    ndf,
    ddf: ndf * designDf,
    p: fUpperTail(chi2 / total, ndf, ndf * designDf),
    firstOrder: { chi2: first, df, p: chiSquareUpperTail(first, df) },
  }
}

/**
 * Columns that span the interactions of a table: products of contrasts among rows and among columns. Each sums to
 * zero over every row and column, so none of them holds a main effect; any other basis gives the same test.
 */
function interactions(rows: number, columns: number): Matrix {
  const ofRows = contrasts(rows)
  const ofColumns = contrasts(columns)
  const width = (rows - 1) * (columns - 1)
  const basis = matrix(rows * columns, width)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let i = 0; i < rows - 1; i++)
        for (let j = 0; j < columns - 1; j++)
          basis.values[(row + rows * column) * width + i + (rows - 1) * j] =
            (ofRows[row]?.[i] ?? 0) * (ofColumns[column]?.[j] ?? 0)
  return basis
}

/** Helmert's contrasts, each of unit length: category k + 1 against the mean of those before it. */
function contrasts(size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, category) =>
    Array.from({ length: size - 1 }, (_, k) => {
      const length = Math.sqrt((k + 1) * (k + 2))
      return category <= k ? -1 / length : category === k + 1 ? (k + 1) / length : 0
    }),
  )
}
