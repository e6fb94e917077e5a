/** The pure door of the publication room: what is said of released results, in every official language. */
export { addressOf } from './domain/addresses.ts'
export { explorerCss } from './render/explorer/explorer-css.ts'
export { resultsCss } from './render/results-css.ts'
