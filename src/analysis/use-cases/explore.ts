import { listWaves } from '#fieldwork/use-cases'
import { type Context, notPermitted, permits } from '#platform/context'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { done, type LocalisedText, type Result, refused } from '#shared'
import { buildDataSet } from '../domain/build-data-set.ts'
import type { Codebook } from '../domain/explore/codebook.ts'
import type { ExploredTable } from '../domain/explore/explored-table.ts'
import {
  type Inquiry,
  type InquiryRequest,
  inquiryOf,
  plansOf,
  tablesOfInquiry,
} from '../domain/explore/inquiry.ts'
import { type TallyPlan, tallyPlanned, variablesOfPlan } from '../domain/explore/tally-plan.ts'
import type { Tally } from '../domain/tally/tally.ts'
import { readColumns } from '../store/data-sets.ts'
import { tallyInDatabase } from '../store/tally-in-database.ts'
import { findWeightSet, readWeights, type WeightSetAbout } from '../store/weight-sets.ts'
import { storedDataSet } from './stored-data-set.ts'

export interface ExplorationRequest extends InquiryRequest {
  readonly wave: string
  /** Name of a weight set of the wave; null counts every respondent as one. */
  readonly weightSet: string | null
}

export interface Exploration {
  readonly wave: string
  /** Hash of the data set everything was counted from. */
  readonly dataSet: string
  readonly by: readonly { readonly name: string; readonly label: LocalisedText }[]
  readonly weightSet: WeightSetAbout | null
  /** What intervals and tests may be taken for: without a stated frame they are about people who chose themselves. */
  readonly standing: 'indicative' | 'of the frame'
  /** One of a question, or one of each item or option. */
  readonly tables: readonly ExploredTable[]
}

/** Up to this many responses are tallied in memory, more by the database. The figures are the same either way. */
const inMemoryUpTo = 20_000

/**
 * A question by up to two background variables among some of the respondents, with estimates, intervals and tests:
 * confidential, since nothing of it has passed disclosure control.
 * Problems: `not_permitted`, `weight_set_unknown`, those of `inquiryOf` and of `storedDataSet`.
 */
export async function explore(
  ctx: Context,
  request: ExplorationRequest,
  upTo = inMemoryUpTo,
): Promise<Result<Exploration>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  const stored = await storedDataSet(ctx, request.wave)
  if (!stored.ok) return stored
  const codebook = stored.value
  const inquiry = await readInquiry(ctx, codebook, request)
  if (!inquiry.ok) return inquiry
  const { wave, hash, rows } = codebook
  const { weightSet: name } = request
  const weightSet = name === null ? null : await findWeightSet(ctx.database, wave, name)
  if (name !== null && weightSet === null)
    return refused('weight_set_unknown', `Wave ${wave} has no weight set ${name}.`, name)
  const tallies = await (rows <= upTo ? tallyInMemory : tallyBySql)(ctx, codebook, inquiry.value, name)
  return done({
    wave,
    dataSet: hash,
    by: inquiry.value.by.map(({ name: of, label }) => ({ name: of, label })),
    weightSet,
    standing: weightSet === null ? 'indicative' : 'of the frame',
    tables: tablesOfInquiry(inquiry.value, tallies, weightSet === null ? null : { rows }),
  })
}

/** The codebook says where a variable stands; what it is called today, the questionnaire's newest texts. */
async function readInquiry(
  ctx: Context,
  { wave, hash }: Codebook,
  request: InquiryRequest,
): Promise<Result<Inquiry>> {
  const found = (await listWaves(ctx)).find(({ id }) => id === wave)
  if (found === undefined) return refused('wave_unknown', 'There is no such wave.', wave)
  const questionnaire = await loadQuestionnaire(ctx, found.questionnaire.id, found.questionnaire.version)
  if (!questionnaire.ok) return questionnaire
  const { variables } = buildDataSet(questionnaire.value, { wave, hash, responses: [], excluded: {} })
  return inquiryOf(variables, questionnaire.value, request)
}

interface Tallies {
  readonly answers: readonly Tally[]
  /** Of the number asked for; none where the question has categories. */
  readonly numbers: readonly Tally[]
}

async function tallyInMemory(
  { database }: Context,
  codebook: Codebook,
  inquiry: Inquiry,
  weightSet: string | null,
): Promise<Tallies> {
  const { answers, numbers } = plansOf(inquiry)
  const dataSet = await readColumns(database, codebook, variablesOfPlan(answers))
  const weights = weightSet === null ? null : await readWeights(database, codebook.wave, weightSet)
  const tally = (plan: TallyPlan | null) => (plan === null ? [] : tallyPlanned(dataSet, weights, plan))
  return { answers: tally(answers), numbers: tally(numbers) }
}

async function tallyBySql(
  { database }: Context,
  codebook: Codebook,
  inquiry: Inquiry,
  weightSet: string | null,
): Promise<Tallies> {
  const { answers, numbers } = plansOf(inquiry)
  const tally = async (plan: TallyPlan | null) =>
    plan === null ? [] : tallyInDatabase(database, codebook, plan, weightSet)
  return { answers: await tally(answers), numbers: await tally(numbers) }
}
