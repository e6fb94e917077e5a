import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import { done, type LocalisedText, officialLanguages, type Result, refused } from '#shared'
import type { Codebook } from '../domain/explore/codebook.ts'
import type { Margin } from '../domain/weight/margins.ts'
import { postStratify, rake, type Weighted } from '../domain/weight/rake.ts'
import { marginsOf, type StatedMargin } from '../domain/weight/stated-margins.ts'
import { type TrimBounds, trimWeights } from '../domain/weight/trim.ts'
import { freezeWeightSet, type WeightSet } from '../domain/weight/weight-set.ts'
import { holdSets, readColumns } from '../store/data-sets.ts'
import { findWeightSet, insertWeightSet, type WeightSetAbout } from '../store/weight-sets.ts'
import { storedDataSet } from './stored-data-set.ts'

export interface WeightSetRequest {
  readonly wave: string
  /** Figures name it; a name is given once in a wave. */
  readonly name: string
  readonly method: 'post-stratification' | 'raking'
  /** Which population the targets describe and where they come from, in every official language. */
  readonly frame: LocalisedText
  readonly margins: readonly StatedMargin[]
  /** Bounds in the units of the weights, kept strictly; null to leave them as they come. */
  readonly trim: TrimBounds | null
}

/**
 * Weights a cleaned wave to stated margins, and stores the weights under a name with everything that tells what they
 * are worth; they never change. A margin nobody can meet is refused with the name of the group.
 * Problems: `not_permitted`, `frame_not_stated`, `weight_set_exists`, `one_margin_only`, those of `marginsOf`,
 * `checkMargins`, `rake`, `trimWeights`, `freezeWeightSet` and `storedDataSet`.
 */
export async function makeWeightSet(
  ctx: Context,
  request: WeightSetRequest,
): Promise<Result<WeightSetAbout>> {
  if (!permits(ctx.actor, 'manage-waves')) return notPermitted('manage-waves')
  const silent = officialLanguages.find((language) => (request.frame[language] ?? '').trim() === '')
  if (silent !== undefined)
    return refused('frame_not_stated', `Say in ${silent} which population the targets describe.`, 'frame', {
      language: silent,
    })
  return asOne(ctx, (within) => make(within, request))
}

async function make(ctx: Context, request: WeightSetRequest): Promise<Result<WeightSetAbout>> {
  const codebook = await storedDataSet(ctx, request.wave)
  if (!codebook.ok) return codebook
  await holdSets(ctx.database, codebook.value.wave)
  if ((await findWeightSet(ctx.database, codebook.value.wave, request.name)) !== null)
    return refused(
      'weight_set_exists',
      `Wave ${request.wave} has a weight set ${request.name}; use another name.`,
      'name',
    )
  const set = await weighted(ctx, codebook.value, request)
  if (!set.ok) return set
  await insertWeightSet(ctx.database, set.value)
  const { weights: _, ...about } = set.value
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'make-weight-set',
    about: `wave ${request.wave}`,
    detail: { name: about.name, method: about.method, designEffect: about.summary.deffKish },
  })
  return done(about)
}

async function weighted(
  ctx: Context,
  codebook: Codebook,
  request: WeightSetRequest,
): Promise<Result<WeightSet>> {
  const names = request.margins.flatMap(({ variables }) => variables)
  const margins = marginsOf(await readColumns(ctx.database, codebook, names), request.margins)
  if (!margins.ok) return margins
  const met = meet(request.method, new Float64Array(codebook.rows).fill(1), margins.value)
  if (!met.ok) return met
  const trimmed =
    request.trim === null ? done(met.value.weights) : trimWeights(met.value.weights, request.trim, 'strict')
  if (!trimmed.ok) return trimmed
  const { name, method, frame, trim } = request
  return freezeWeightSet({
    name,
    wave: codebook.wave,
    dataSet: codebook.hash,
    method,
    frame,
    trim,
    margins: margins.value,
    convergence: met.value.convergence,
    weights: trimmed.value,
  })
}

function meet(
  method: WeightSetRequest['method'],
  base: Float64Array,
  margins: readonly Margin[],
): Result<Weighted> {
  if (method === 'raking') return rake(base, margins)
  const [only, second] = margins
  if (only === undefined || second !== undefined)
    return refused('one_margin_only', 'Post-stratification meets one margin; rake to several.', 'margins')
  return postStratify(base, only)
}
