/** What others may ask the fieldwork room to do. */
export { enterWave } from './enter-wave.ts'
export { issueResumeCode } from './issue-resume-code.ts'
export { openResponse, type ResponseSoFar } from './open-response.ts'
export { redeemResumeCode } from './redeem-resume-code.ts'
export { type PageSave, savePage } from './save-page.ts'
export { type Start, startResponse } from './start-response.ts'
export { type Submission, submitResponse } from './submit-response.ts'
