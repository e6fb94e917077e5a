/** What others may ask the publication room to do, by who asks. */

// Staff: an edition from its first draft to its withdrawal.

export { approveEdition, type LanguageOfEdition, unapproveEdition } from './approve-edition.ts'
export {
  type DeskApproval,
  type DeskPick,
  type DeskText,
  type EditionDesk,
  openEdition,
} from './open-edition.ts'
export { type Picks, pickStatements } from './pick-statements.ts'
export { type PreviewRequest, previewNews, previewPart, previewReport } from './preview-edition.ts'
export { cancelRelease, type ReleaseRequest, releaseNow, scheduleRelease } from './release-edition.ts'
export { requiredLanguages, requireLanguages } from './required-languages.ts'
export { saveText, type TextSave } from './save-text.ts'
export { correctEdition, type EditionNote, withdrawEdition } from './withdraw-edition.ts'

// Readers: what is public now.

export { type DescribedFile, describeData, type PressPicture, pressPictures } from './describe-files.ts'
export { easyResults } from './easy-results.ts'
export { exploredFile, exploreResults } from './explore-results.ts'
export { listEditions, type PublicEdition, readEditionFile } from './list-editions.ts'
export { publicVersion } from './public-version.ts'
export { chaptersOf, responsesOf } from './results-facts.ts'
export { type ResultsPage, resultsChapter, resultsFront } from './results-page.ts'
export { searchResults } from './search-results.ts'

// Whoever runs it: releases that are due, folders, the demonstration.

export { responseFormats, tableFormats } from '../domain/open-data/export-files.ts'
export { type ExportRequest, exportKind, exportWave, type WaveExport } from './export-wave.ts'
export { manifestKind } from './manifest.ts'
export { publishDemonstration } from './publish-demonstration.ts'
export { type Publication, type PublishRequest, publishWave } from './publish-wave.ts'
export { releaseDue } from './release-due.ts'
