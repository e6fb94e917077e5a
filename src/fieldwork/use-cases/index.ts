/** What others may ask the fieldwork room to do, by who asks. */

// Staff: a wave from its plan to its end.

export { archiveWave } from './archive-wave.ts'
export { cleanWave } from './clean-wave.ts'
export { closeWave } from './close-wave.ts'
export { createWave } from './create-wave.ts'
export { excludeResponse } from './exclude-response.ts'
export { extendWave } from './extend-wave.ts'
export { listResponses } from './list-responses.ts'
export { listFieldedWaves, listWaves } from './list-waves.ts'
export { markPublished } from './mark-published.ts'
export { openWave } from './open-wave.ts'
export { reopenWave } from './reopen-wave.ts'
export { showWave, type WaveShown } from './show-wave.ts'

// A respondent: from the introduction to sending.

export { enterWave } from './enter-wave.ts'
export { issueResumeCode } from './issue-resume-code.ts'
export { openResponse, type ResponseSoFar } from './open-response.ts'
export { redeemResumeCode } from './redeem-resume-code.ts'
export { savePage } from './save-page.ts'
export { startResponse } from './start-response.ts'
export { submitResponse } from './submit-response.ts'

// Other rooms: what was collected, here or elsewhere.

export { countSubmitted } from './count-submitted.ts'
export { importSurvey } from './import-survey.ts'
export { readFrozenResponses } from './read-frozen-responses.ts'
export { seedDemonstration } from './seed-demonstration.ts'
