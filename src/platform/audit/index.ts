/** The audit: who did what, about what, when. Only ever added to, each entry chained to the one before it. */

export { type AuditRow, readAudit } from './read.ts'
export { type AuditEntry, recordAudit } from './record.ts'
export { verifyAudit } from './verify.ts'
