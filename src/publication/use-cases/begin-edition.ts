import { recordAudit } from '#platform/audit'
import { asOne, type Context } from '#platform/context'
import { done, type LocalisedText, type Result, refused } from '#shared'
import type { Edition, EditionText } from '../domain/edition.ts'
import type { FoundStatement } from '../domain/findings/found-statement.ts'
import { draftTexts } from '../domain/news/draft-texts.ts'
import { firstPicks } from '../domain/news/first-picks.ts'
import { findEdition, holdEdition, insertEdition } from '../store/editions.ts'
import { factsFor } from './facts-for.ts'
import type { Material } from './material.ts'

/**
 * The edition of a wave, begun with generated drafts where there is none yet. Problem: `wave_not_cleaned` before the
 * responses are frozen.
 */
export async function beginEdition(ctx: Context, material: Material): Promise<Result<Edition>> {
  const { id: wave, state } = material.released.wave
  const there = await findEdition(ctx.database, wave)
  if (there !== null) return done(there)
  if (state === 'draft' || state === 'open' || state === 'closed')
    return refused(
      'wave_not_cleaned',
      `Clean wave ${wave} first: an edition is made of frozen responses.`,
      wave,
    )
  return asOne(ctx, async (within) => {
    await holdEdition(within.database, wave)
    const meanwhile = await findEdition(within.database, wave)
    return meanwhile === null ? insertFirst(within, material) : done(meanwhile)
  })
}

async function insertFirst(ctx: Context, material: Material): Promise<Result<Edition>> {
  const { wave } = material.released
  const facts = factsFor(wave)
  const texts = draftTexts({ ...material, facts }).map(
    (draft): EditionText => ({
      ...draft,
      revision: 1,
      ofSource: draft.language === facts.sourceLanguage ? null : 1,
    }),
  )
  const picks = picksOf(firstPicks(material))
  return added(ctx, { wave: wave.id, number: 1, facts, corrects: null, picks, texts })
}

/** The next edition, which corrects the one before: its texts, picks and facts to go on from. */
export function insertCorrection(
  ctx: Context,
  { wave, number, facts, picks, texts }: Edition,
  note: LocalisedText,
): Promise<Result<Edition>> {
  return added(ctx, { wave, number: number + 1, facts, corrects: note, picks, texts })
}

async function added(ctx: Context, edition: Omit<Edition, 'state' | 'approvals'>): Promise<Result<Edition>> {
  await insertEdition(ctx.database, edition)
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'begin-edition',
    about: `wave ${edition.wave}`,
    detail: { number: edition.number },
  })
  return done({ ...edition, state: { kind: 'preparing' }, approvals: [] })
}

function picksOf(statements: readonly FoundStatement[]): Edition['picks'] {
  return statements.map(({ id, fingerprint }) => ({ id, fingerprint, texts: null }))
}
