/** Which languages of an edition are approved as they stand. */
import { createHash } from 'node:crypto'
import { type Language, officialLanguages } from '#shared'
import { approvedContent, type Edition } from '../domain/edition.ts'

export interface Approved {
  /** Approved, and unchanged since. */
  readonly languages: readonly Language[]
  /** Languages that have to be approved before anything is released, and are not. */
  readonly lacking: readonly Language[]
}

/** @param required languages without which nothing is released */
export function approvedIn(edition: Edition, dataSet: string, required: readonly Language[]): Approved {
  const languages = officialLanguages.filter((language) => {
    const approval = edition.approvals.find((one) => one.language === language)
    return approval !== undefined && approval.content === contentHash(edition, language, dataSet)
  })
  return { languages, lacking: required.filter((language) => !languages.includes(language)) }
}

/** Names what an approval is an approval of. */
export function contentHash(edition: Edition, language: Language, dataSet: string): string {
  return createHash('sha256')
    .update(approvedContent(edition, language, dataSet))
    .digest('hex')
}
