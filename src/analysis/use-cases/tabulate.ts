import { type Context, permits } from '#platform/context'
import { done, type Result, refused } from '#shared'
import { type DisclosurePolicy, defaultPolicy } from '../domain/disclosure/policy.ts'
import { type ReleasedTable, release } from '../domain/disclosure/release.ts'
import { backgroundOf } from '../domain/tables/background.ts'
import { findQuestion } from '../domain/tables/find-question.ts'
import type { Table } from '../domain/tables/table.ts'
import { tablesOf } from '../domain/tables/tabulate.ts'
import { loadDataSet } from './load-data-set.ts'
import { readerOf } from './release-results.ts'

export interface TableRequest {
  readonly wave: string
  /** A question's id, a variable's name (`coop_rating_municipal`), or the start of a question's text in any language. */
  readonly question: string
  /** A variable with categories, or `QUESTION:group` for report groups; null for everyone together. */
  readonly by: string | null
  /** `released` has passed disclosure control; `confidential` shows every count, to whoever may see them. */
  readonly mode: 'released' | 'confidential'
}

/**
 * The tables of one question: one, or one per item of a battery or ranking.
 * Problems: `question_unknown`, `question_ambiguous`, `by_unknown`, `by_unsuitable`, `not_released`, `not_permitted`,
 * `results_not_published`, and those of `loadDataSet`.
 */
export async function tabulate(
  ctx: Context,
  request: TableRequest,
): Promise<Result<readonly ReleasedTable[]>> {
  if (request.mode === 'confidential' && !permits(ctx.actor, 'read-confidential')) {
    return refused('not_permitted', 'Confidential tables need the permission “read-confidential”.')
  }
  const reader = await readerOf(ctx, request.wave)
  if (!reader.ok) return reader
  const loaded = await loadDataSet(reader.value, request.wave)
  if (!loaded.ok) return loaded
  const { dataSet, questionnaire } = loaded.value
  const variables = findQuestion(dataSet, request.question)
  if (!variables.ok) return variables
  const background = request.by === null ? done(null) : backgroundOf(dataSet, questionnaire, request.by)
  if (!background.ok) return background
  const tables = tablesOf(dataSet, variables.value, background.value)
  return request.mode === 'confidential' ? done(tables) : releasedAll(tables, defaultPolicy)
}

function releasedAll(tables: readonly Table[], policy: DisclosurePolicy): Result<readonly ReleasedTable[]> {
  const released: ReleasedTable[] = []
  for (const table of tables) {
    const result = release(table, policy)
    if (!result.ok) return result
    released.push(result.value.value)
  }
  return done(released)
}
