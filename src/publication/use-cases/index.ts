/** What others may ask the publication room to do. */
export {
  manifestKind,
  type Publication,
  type PublishedFile,
  type PublishRequest,
  publishWave,
} from './publish-wave.ts'
export { type ResultsPage, resultsPage } from './results-page.ts'
