/** Backup and restore, in a format of the product's own: PostgreSQL's programs for it do not come with the server. */
export { restoreBackup } from './restore.ts'
export { writeBackup } from './write.ts'
