/** What each column is used for. Identities never pass this point; dates pass as days. */

import { readDays } from '../days.ts'
import type { ImportWarning } from '../imported-survey.ts'
import type { SurveyColumn, SurveyTable } from './table.ts'
import { isContactDetail, looksLikeIdentity, metadataOf } from './words.ts'

export type ColumnUse = 'question' | 'dropped' | 'started' | 'submitted'

interface Uses {
  /** By column, in order. */
  readonly uses: readonly ColumnUse[]
  readonly warnings: readonly ImportWarning[]
}

export function usesOf(table: SurveyTable): Uses {
  const contacts = contactGroups(table.columns)
  const dropped: SurveyColumn[] = []
  const warnings: ImportWarning[] = []
  const uses = table.columns.map((column): ColumnUse => {
    const metadata = column.part === '' ? metadataOf(column.question) : null
    if (metadata === 'started' || metadata === 'submitted') {
      if (readDays(column.cells) !== null) return metadata
      warnings.push(unclearDates(column))
      return 'dropped'
    }
    if (metadata === 'identity' || contacts.has(column.question) || holdsIdentities(column))
      dropped.push(column)
    else if (metadata === null && (column.header !== '' || column.counts.size > 0)) return 'question'
    return 'dropped'
  })
  return { uses, warnings: [...identitiesDropped(dropped), ...warnings, ...coarsened(uses)] }
}

/** Questions that ask for contact details: two or more of their fields are a name, an address or a number. */
function contactGroups(columns: readonly SurveyColumn[]): ReadonlySet<string> {
  const details = new Map<string, number>()
  for (const { question, part } of columns) {
    if (isContactDetail(part)) details.set(question, (details.get(question) ?? 0) + 1)
  }
  return new Set([...details].filter(([, count]) => count > 1).map(([question]) => question))
}

function holdsIdentities(column: SurveyColumn): boolean {
  const contents = [...column.counts.keys()]
  return contents.length > 0 && contents.filter(looksLikeIdentity).length > contents.length / 2
}

function identitiesDropped(columns: readonly SurveyColumn[]): ImportWarning[] {
  if (columns.length === 0) return []
  const names = columns.map((column) => (column.part === '' ? column.question : column.part)).join(', ')
  return [
    {
      code: 'identities_dropped',
      message: `Columns that can identify a respondent were left out: ${names}.`,
      line: 1,
    },
  ]
}

function unclearDates(column: SurveyColumn): ImportWarning {
  return {
    code: 'dates_dropped',
    message: `The dates of "${column.question}" can be read in more than one way, or are none; they were left out.`,
    line: 1,
  }
}

function coarsened(uses: readonly ColumnUse[]): ImportWarning[] {
  if (!uses.includes('started') && !uses.includes('submitted')) return []
  return [{ code: 'dates_coarsened', message: 'Of start and end times only the day was kept.', line: 1 }]
}
