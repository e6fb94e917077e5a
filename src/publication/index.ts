/** The pure door of the publication room: what is said of released results, in every official language. */
export { resultsCss } from './render/results-css.ts'
