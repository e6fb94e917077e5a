/**
 * Values as the contract of `bin/barometer analyse` writes them: names with underscores, null for what is undefined,
 * "Inf" and "-Inf" for the odds ratios that really are infinite.
 */

/** Names the contract takes from formulas, where capital letters mean something. */
const ownSpelling: Readonly<Record<string, string>> = {
  pearsonX2ScaledToN: 'pearson_X2_scaled_to_n',
  raoScottF: 'rao_scott_F',
  waldF: 'wald_F',
  f: 'F',
  h: 'H',
  hUncorrected: 'H_uncorrected',
  u1: 'U1',
  u2: 'U2',
  meanU: 'mean_U',
  meanRank1: 'mean_rank_1',
  meanRank2: 'mean_rank_2',
  sdU: 'sd_U',
  wilcoxonV: 'wilcoxon_V',
  pBar: 'P_bar',
  pE: 'P_e',
  dO: 'D_o',
  dE: 'D_e',
  cellsExpectedBelow5: 'cells_expected_below_5',
}

const contractName = (name: string) =>
  ownSpelling[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export function inContractNames(value: unknown): unknown {
  if (typeof value === 'number') return jsonNumber(value)
  if (value instanceof Float64Array) return Array.from(value, jsonNumber)
  if (Array.isArray(value)) return value.map(inContractNames)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [contractName(name), inContractNames(own)]),
  )
}

function jsonNumber(value: number): number | string | null {
  if (Number.isNaN(value)) return null
  if (Number.isFinite(value)) return value
  return value > 0 ? 'Inf' : '-Inf'
}
