/** What others may ask the analysis room to do. */
export { compareWaves, type TrendRequest } from './compare-waves.ts'
export { type Exploration, type ExplorationRequest, explore } from './explore.ts'
export { listWeightSets } from './list-weight-sets.ts'
export { type LoadedDataSet, loadDataSet } from './load-data-set.ts'
export { makeWeightSet, type WeightSetRequest } from './make-weight-set.ts'
export { type ProtectionAnswer, protectDocument } from './protect-document.ts'
export { releaseResults } from './release-results.ts'
export { type TableRequest, tabulate } from './tabulate.ts'
