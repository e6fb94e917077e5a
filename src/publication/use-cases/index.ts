/** What others may ask the publication room to do. */

export { exploredFile, exploreResults } from './explore-results.ts'
export {
  manifestKind,
  type Publication,
  type PublishedFile,
  type PublishRequest,
  publishWave,
} from './publish-wave.ts'
export { type ResultsPage, resultsChapter, resultsFront } from './results-page.ts'
