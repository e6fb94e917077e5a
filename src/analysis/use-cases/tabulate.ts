import { type Context, notPermitted, permits } from '#platform/context'
import { done, type Result, refused } from '#shared'
import { buildDataSet } from '../domain/build-data-set.ts'
import type { Variable } from '../domain/data-set.ts'
import type { ReleasedTable } from '../domain/disclosure/release.ts'
import { type Background, backgroundOf } from '../domain/tables/background.ts'
import { findQuestion } from '../domain/tables/find-question.ts'
import { tablesOf } from '../domain/tables/tabulate.ts'
import { loadDataSet } from './load-data-set.ts'
import { releaseResults } from './release-results.ts'

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
    return notPermitted('read-confidential')
  }
  return request.mode === 'confidential' ? confidentialTables(ctx, request) : releasedTables(ctx, request)
}

async function confidentialTables(
  ctx: Context,
  { wave, question, by }: TableRequest,
): Promise<Result<readonly ReleasedTable[]>> {
  const loaded = await loadDataSet(ctx, wave)
  if (!loaded.ok) return loaded
  const { dataSet, questionnaire } = loaded.value
  const variables = findQuestion(dataSet, question)
  if (!variables.ok) return variables
  const background = by === null ? done(null) : backgroundOf(dataSet, questionnaire, by)
  return background.ok ? done(tablesOf(dataSet, variables.value, background.value)) : background
}

/** Looked up among what was released: a breakdown that is not there is not made. */
async function releasedTables(
  ctx: Context,
  { wave, question, by }: TableRequest,
): Promise<Result<readonly ReleasedTable[]>> {
  const released = await releaseResults(ctx, { wave })
  if (!released.ok) return released
  const { questionnaire, results } = released.value
  const codebook = buildDataSet(questionnaire, {
    wave: released.value.wave.id,
    hash: results.dataSet,
    responses: [],
    excluded: {},
  })
  const variables = findQuestion(codebook, question)
  if (!variables.ok) return variables
  const background = by === null ? done(null) : backgroundOf(codebook, questionnaire, by)
  if (!background.ok) return background
  const found = results.sections
    .flatMap(({ questions }) => questions)
    .find((one) => one.question.id === variables.value[0]?.question)
  const overall = found?.tables.flatMap(({ value }) => onlyThese(value, variables.value)) ?? []
  if (overall.length === 0 || background.value?.disclosure === 'high') return notReleased(question, by)
  if (background.value === null) return done(overall)
  const { name } = background.value
  const broken = found?.breakdowns.find((breakdown) => breakdown.by === name)?.tables ?? []
  const shown = broken.flatMap(({ value }) => onlyThese(value, variables.value))
  return done(
    overall.map(
      (table) => shown.find(({ item }) => item === table.item) ?? withGroupsHidden(table, background.value),
    ),
  )
}

function notReleased(question: string, by: string | null): Result<never> {
  const what = by === null ? question : `${question} by ${by}`
  return refused('not_released', `${what} never leaves the raw data, to protect respondents.`, question)
}

/** A breakdown that was withheld, or is none of the wave's: of its groups nothing is told. */
function withGroupsHidden(table: ReleasedTable, background: Background | null): ReleasedTable {
  const { name, label, groups } = background ?? { name: '', label: {}, groups: [] }
  const hidden = groups.map(({ key }) => ({ group: key, n: null, percent: null, hidden: true }))
  return {
    ...table,
    by: { name, label },
    groups: [...table.groups, ...groups.map((group) => ({ ...group, base: null, mean: null }))],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, ...hidden] })),
  }
}

/** The table of an item, or the line of an option, where the question was not asked for as a whole. */
function onlyThese(table: ReleasedTable, variables: readonly Variable[]): readonly ReleasedTable[] {
  if (table.measure !== 'indicator') {
    return variables.some(({ part }) => part === table.item) ? [table] : []
  }
  return [
    { ...table, rows: table.rows.filter(({ code }) => variables.some((one) => one.optionCode === code)) },
  ]
}
