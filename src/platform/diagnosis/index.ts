/** Diagnosis of an installation: what is well, what to know, what to put right. */
export { lookAtDatabase } from './database.ts'
export { type Finding, fail, ok } from './finding.ts'
export { lookAtFolder } from './folder.ts'
