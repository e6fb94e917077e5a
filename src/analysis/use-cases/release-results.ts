import type { Wave } from '#fieldwork'
import { listWaves } from '#fieldwork/use-cases'
import { type Context, permits } from '#platform/context'
import { done, type LocalisedText, type Result, refused, unwrap } from '#shared'
import written from '../content/concordance.json' with { type: 'json' }
import policies from '../content/policies.json' with { type: 'json' }
import { readConcordance } from '../domain/change/concordance.ts'
import { readPolicies } from '../domain/disclosure/policy.ts'
import { lossOf, protectionReport } from '../domain/disclosure/report.ts'
import { countsFound } from '../domain/disclosure/subtraction.ts'
import type { ReleasedChange, ReleasedResults } from '../domain/tables/released-results.ts'
import { resultsOf, type WaveResults } from '../domain/tables/results.ts'
import { trendOfWaves } from '../domain/trend/trend-of-waves.ts'
import { type LoadedDataSet, loadDataSet } from './load-data-set.ts'

/**
 * Everything of a wave that may be published, after disclosure control. The public gets it once the wave is published;
 * whoever may read confidential data already when it is cleaned.
 * Problems: `results_not_published`, `wave_unknown`, `wave_not_cleaned`, `data_changed`.
 */
export async function releaseResults(
  ctx: Context,
  { wave }: { readonly wave: string },
): Promise<Result<ReleasedResults>> {
  const allowed = await readerOf(ctx, wave)
  if (!allowed.ok) return allowed
  const loaded = await loadDataSet(allowed.value, wave)
  if (!loaded.ok) return loaded
  const results = resultsFrom(loaded.value)
  const change = await changeSince(allowed.value, loaded.value, results)
  if (!change.ok) return change
  const { wave: of, questionnaire } = loaded.value
  const policy = policyOf(of)
  const protection = reportOn(results, policy)
  return done({ wave: of, questionnaire, results, policy, change: change.value, protection })
}

const policyOf = ({ questionnaire }: Wave) => readPolicies(policies)(questionnaire.id)

function resultsFrom({ dataSet, questionnaire, wave }: LoadedDataSet): WaveResults {
  return resultsOf(dataSet, questionnaire, policyOf(wave))
}

function reportOn(results: WaveResults, policy: ReleasedResults['policy']): ReleasedResults['protection'] {
  const questions = results.sections.flatMap((section) => section.questions)
  const tablesBy = (by: string | null) =>
    questions.flatMap(({ tables, breakdowns }) =>
      by === null ? tables : breakdowns.filter((one) => one.by === by).flatMap((one) => one.tables),
    )
  const losses = [null, ...policy.breakdowns].map((by) =>
    lossOf(
      by,
      tablesBy(by).map(({ value: { rows } }) => {
        const cells = rows.flatMap((row) => row.cells)
        return { cells: cells.length, hidden: cells.filter(({ hidden }) => hidden).length }
      }),
      0,
    ),
  )
  const everything = [null, ...policy.breakdowns].flatMap(tablesBy).map(({ value }) => value)
  return protectionReport(results.dataSet, policy, losses, countsFound(everything))
}

async function changeSince(
  ctx: Context,
  later: LoadedDataSet,
  results: WaveResults,
): Promise<Result<ReleasedChange | null>> {
  const since = lastBefore(later.wave, await listWaves(ctx))
  if (since === undefined) return done(null)
  const earlier = await loadDataSet(ctx, since.id)
  if (!earlier.ok) return earlier
  const trend = trendOfWaves(
    {
      concordance: unwrap(readConcordance(written)),
      frame: frameOf(since),
      earlier: { dataSet: earlier.value.dataSet, results: resultsFrom(earlier.value) },
      later: { dataSet: later.dataSet, results },
    },
    policyOf(later.wave),
  )
  return done({ since, trend })
}

/** The wave before: same questionnaire, out already, and the last that began earlier. */
function lastBefore({ questionnaire, field }: Wave, waves: readonly Wave[]): Wave | undefined {
  return waves
    .filter(({ state }) => state === 'published' || state === 'archived')
    .filter((wave) => wave.questionnaire.id === questionnaire.id && wave.field.start < field.start)
    .toSorted((one, other) => (one.field.start < other.field.start ? -1 : 1))
    .at(-1)
}

/** What the weights of a trend describe: the respondents of the wave before, and nobody else. */
function frameOf({ title, id }: Wave): LocalisedText {
  const named = (language: string) => title[language] ?? id
  return {
    fi: `Vastaajat organisaatiotyypin mukaan: ${named('fi')}`,
    sv: `Respondenterna efter organisationstyp: ${named('sv')}`,
    en: `Respondents by type of organisation: ${named('en')}`,
  }
}

/** The context that may read the data: the caller's own, or disclosure control's for a wave that is out. */
export async function readerOf(ctx: Context, wave: string): Promise<Result<Context>> {
  if (permits(ctx.actor, 'read-confidential')) return done(ctx)
  const published = permits(ctx.actor, 'read-published')
    ? (await listWaves(ctx)).filter(({ state }) => state === 'published' || state === 'archived')
    : []
  if (!published.some(({ id }) => id === wave)) {
    return refused('results_not_published', `Wave ${wave} has no published results.`, wave)
  }
  return done({ ...ctx, actor: { kind: 'disclosure-control' } })
}
