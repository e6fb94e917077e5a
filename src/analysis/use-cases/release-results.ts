import type { Wave } from '#fieldwork'
import { listWaves } from '#fieldwork/use-cases'
import { type Context, permits } from '#platform/context'
import type { Questionnaire } from '#questionnaire'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { done, type LocalisedText, type Result, refused, unwrap } from '#shared'
import written from '../content/concordance.json' with { type: 'json' }
import { buildDataSet } from '../domain/build-data-set.ts'
import { readConcordance } from '../domain/change/concordance.ts'
import type { Variable } from '../domain/data-set.ts'
import type { ReleasedChange, ReleasedResults } from '../domain/tables/released-results.ts'
import { resultsOf, type WaveResults } from '../domain/tables/results.ts'
import { trendOfWaves } from '../domain/trend/trend-of-waves.ts'
import { findReleases, type StoredRelease } from '../store/releases.ts'
import { releaseWave } from './release-wave.ts'

/**
 * Everything of a wave that may be published, looked up: nothing is computed from responses. The public gets it once the
 * wave is published; for whoever may read confidential data it is made where it is absent, once the wave is cleaned.
 * Problems: `results_not_published`, `results_not_ready` (come back in a moment), `wave_unknown`, and those of `releaseWave`.
 */
export async function releaseResults(
  ctx: Context,
  { wave }: { readonly wave: string },
): Promise<Result<ReleasedResults>> {
  const allowed = await readerOf(ctx, wave)
  if (!allowed.ok) return allowed
  const looked = await lookUp(allowed.value, wave, ctx)
  if (!looked.ok) return looked
  const change = await changeSince(allowed.value, looked.value, ctx)
  if (!change.ok) return change
  const { wave: of, questionnaire, results, release } = looked.value
  const { policy, report: protection } = release
  return done({ wave: of, questionnaire, results, policy, change: change.value, protection })
}

interface LookedUp {
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly variables: readonly Variable[]
  readonly results: WaveResults
  readonly release: StoredRelease
}

/** @param asking on whose behalf; only who may read confidential data has a release made */
async function lookUp(ctx: Context, id: string, asking: Context): Promise<Result<LookedUp>> {
  const wave = (await listWaves(ctx)).find((one) => one.id === id)
  if (wave === undefined) return refused('wave_unknown', 'There is no such wave.', id)
  const release = await releaseOf(ctx, wave, asking)
  if (!release.ok) return release
  const questionnaire = await loadQuestionnaire(ctx, wave.questionnaire.id, wave.questionnaire.version)
  if (!questionnaire.ok) return questionnaire
  const { shown, policy } = release.value
  const codebook = buildDataSet(questionnaire.value, {
    wave: wave.id,
    hash: shown.dataSet,
    responses: [],
    excluded: {},
  })
  return done({
    wave,
    questionnaire: questionnaire.value,
    variables: codebook.variables,
    results: resultsOf(shown, codebook, questionnaire.value, policy),
    release: release.value,
  })
}

async function releaseOf(ctx: Context, { id }: Wave, asking: Context): Promise<Result<StoredRelease>> {
  if (permits(asking.actor, 'read-confidential')) return releaseWave(ctx, { wave: id })
  // What is out stays out, also while a release under a new policy is being made, and when that does not withstand.
  const found = (await findReleases(ctx.database, id)).at(-1)
  return found === undefined
    ? refused('results_not_ready', 'The results are being made ready. Come back in a moment.', id)
    : done(found)
}

async function changeSince(
  ctx: Context,
  later: LookedUp,
  asking: Context,
): Promise<Result<ReleasedChange | null>> {
  const since = lastBefore(later.wave, await listWaves(ctx))
  if (since === undefined) return done(null)
  const earlier = await lookUp(ctx, since.id, asking)
  if (!earlier.ok) return earlier
  const side = ({ wave, variables, results }: LookedUp) => ({ wave: wave.id, variables, results })
  const trend = trendOfWaves({
    concordance: unwrap(readConcordance(written)),
    frame: frameOf(since),
    earlier: side(earlier.value),
    later: side(later),
  })
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
async function readerOf(ctx: Context, wave: string): Promise<Result<Context>> {
  if (permits(ctx.actor, 'read-confidential')) return done(ctx)
  const published = permits(ctx.actor, 'read-published')
    ? (await listWaves(ctx)).filter(({ state }) => state === 'published' || state === 'archived')
    : []
  if (!published.some(({ id }) => id === wave)) {
    return refused('results_not_published', `Wave ${wave} has no published results.`, wave)
  }
  return done({ ...ctx, actor: { kind: 'disclosure-control' } })
}
