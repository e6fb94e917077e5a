import { readFrozenResponses } from '#fieldwork/use-cases'
import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import { done, isId, type Result, refused, waveId } from '#shared'
import { buildDataSet } from '../domain/build-data-set.ts'
import { type Codebook, codebookOf } from '../domain/explore/codebook.ts'
import { findCodebook, holdSets, insertDataSet } from '../store/data-sets.ts'

/**
 * What a cleaned wave's data set in the database holds; it is stored when first asked for, after the responses were
 * found to be those that were frozen, and never changes. Problems: those of `readFrozenResponses`.
 */
export async function storedDataSet(ctx: Context, wave: string): Promise<Result<Codebook>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  if (!isId(wave)) return refused('wave_unknown', 'There is no such wave.', wave)
  const stored = await findCodebook(ctx.database, waveId(wave))
  return stored === null ? asOne(ctx, (within) => store(within, wave)) : done(stored)
}

async function store(ctx: Context, wave: string): Promise<Result<Codebook>> {
  await holdSets(ctx.database, waveId(wave))
  const meanwhile = await findCodebook(ctx.database, waveId(wave))
  if (meanwhile !== null) return done(meanwhile)
  const read = await readFrozenResponses(ctx, waveId(wave))
  if (!read.ok) return read
  const { questionnaire, frozen } = read.value
  const dataSet = buildDataSet(questionnaire, frozen)
  const codebook = codebookOf(dataSet, frozen.wave)
  const responses = frozen.responses.map(({ id }) => id)
  await insertDataSet(ctx.database, codebook, dataSet, responses)
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'store-data-set',
    about: `wave ${wave}`,
    detail: { hash: codebook.hash, rows: codebook.rows },
  })
  return done(codebook)
}
