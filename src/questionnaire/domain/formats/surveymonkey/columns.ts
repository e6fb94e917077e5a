/** What each column is used for. Identities never pass this point; dates pass as days. */
import { readDays } from '../days.ts'
import type { ImportWarning } from '../imported-survey.ts'
import { isOrdinal } from '../option-order.ts'
import type { SurveyColumn, SurveyTable } from './table.ts'
import { isContactDetail, looksLikeIdentity, metadataOf } from './words.ts'

export type ColumnUse = 'question' | 'dropped' | 'started' | 'submitted'

/** By column, in order. */
export function usesOf(table: SurveyTable): readonly ColumnUse[] {
  const contacts = contactQuestions(table.columns)
  return table.columns.map((column) => {
    if (identifies(column) || contacts.has(column.question)) return 'dropped'
    const metadata = metadataIn(column)
    if (metadata === 'started' || metadata === 'submitted') {
      return readDays(column.cells) === null ? 'dropped' : metadata
    }
    return metadata === null && (column.header !== '' || column.counts.size > 0) ? 'question' : 'dropped'
  })
}

/** Whether a column is there to tell respondents apart, or mostly holds contents that do. */
export function identifies(column: SurveyColumn): boolean {
  if (metadataIn(column) === 'identity') return true
  const contents = [...column.counts.keys()]
  return contents.length > 0 && contents.filter(looksLikeIdentity).length > contents.length / 2
}

function metadataIn(column: SurveyColumn) {
  return column.part === '' ? metadataOf(column.question) : null
}

/** Questions that ask for contact details: two or more of their fields are a name, an address or a number, each written by hand. */
function contactQuestions(columns: readonly SurveyColumn[]): ReadonlySet<string> {
  const details = new Map<string, number>()
  for (const column of columns) {
    if (isContactDetail(column.part) && isWrittenByHand(column)) {
      details.set(column.question, (details.get(column.question) ?? 0) + 1)
    }
  }
  return new Set([...details].filter(([, count]) => count > 1).map(([question]) => question))
}

/** Answers that hardly come back; "E-mail" as an option to tick or an item to rate is no address. */
function isWrittenByHand({ counts, part }: SurveyColumn): boolean {
  const answers = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const contents = [...counts.keys()]
  const isTick = contents.length === 1 && contents[0] === part
  return answers > 0 && answers < 2 * counts.size && !isTick && !isOrdinal(contents)
}

/** What a person must know of the columns as they were used. */
export function columnWarnings(table: SurveyTable, uses: readonly ColumnUse[]): readonly ImportWarning[] {
  const contacts = contactQuestions(table.columns)
  const dropped = table.columns.filter((_, index) => uses[index] === 'dropped')
  const identities = dropped.filter((column) => identifies(column) || contacts.has(column.question))
  const dates = dropped.filter((column) => ['started', 'submitted'].includes(metadataIn(column) ?? ''))
  const names = identities.map(({ part, question }) => (part === '' ? question : part)).join(', ')
  const told: ImportWarning[] = dates.map(({ question }) => ({
    code: 'dates_dropped',
    message: `The dates of "${question}" were left out: they can be read in more than one way, or are none.`,
    line: 1,
  }))
  if (names !== '') {
    const message = `Columns that can identify a respondent were left out: ${names}.`
    told.unshift({ code: 'identities_dropped', message, line: 1 })
  }
  if (uses.includes('started') || uses.includes('submitted')) {
    told.push({ code: 'dates_coarsened', message: 'Of start and end times only the day was kept.', line: 1 })
  }
  return told
}
