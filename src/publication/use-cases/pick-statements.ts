import { type Context, notPermitted, permits } from '#platform/context'
import { done, type LocalisedText, officialLanguages, type Result, refused } from '#shared'
import type { Edition, PickedStatement } from '../domain/edition.ts'
import { updatePicks } from '../store/editions.ts'
import { changeEdition, mustBePrepared } from './change-edition.ts'
import { materialOf } from './material.ts'

export interface Picks {
  readonly wave: string
  /** In the order they are to be told. */
  readonly picks: readonly {
    readonly id: string
    readonly texts: LocalisedText | null
    /** True leaves it the numbers it was picked with before, so that moving it does not make a stale one current. */
    readonly asPicked?: boolean
  }[]
}

/** A finding is one sentence. */
const longest = 2_000

/**
 * Chooses and orders the statements of an edition, each as its numbers are now: picking a stale one again renews it.
 * Problems: `not_permitted`, `edition_unknown`, `edition_scheduled` (and so on), `statement_unknown`,
 * `statement_picked_twice`, `text_too_long`, and those of `releaseResults`.
 */
export async function pickStatements(ctx: Context, { wave, picks }: Picks): Promise<Result<Edition>> {
  if (!permits(ctx.actor, 'pick-findings')) return notPermitted('pick-findings')
  const material = await materialOf(ctx, wave)
  if (!material.ok) return material
  const fingerprints = new Map(material.value.statements.map(({ id, fingerprint }) => [id, fingerprint]))
  const change = { wave, what: 'pick-statements', needed: 'pick-findings' } as const
  return changeEdition(ctx, change, async ({ database }, edition) => {
    const prepared = mustBePrepared(edition)
    if (!prepared.ok) return prepared
    const picked: PickedStatement[] = []
    for (const { id, texts, asPicked = false } of picks) {
      const before = edition.picks.find((pick) => pick.id === id)
      const fingerprint = (asPicked ? before?.fingerprint : undefined) ?? fingerprints.get(id)
      if (fingerprint === undefined) return refused('statement_unknown', `The results do not say ${id}.`, id)
      if (picked.some((one) => one.id === id))
        return refused('statement_picked_twice', `${id} was picked already.`, id)
      if (Object.values(texts ?? {}).some((text) => (text?.length ?? 0) > longest))
        return refused('text_too_long', `A sentence may have ${longest} characters.`, id, { max: longest })
      picked.push({ id, fingerprint, texts: ownWords(texts) })
    }
    await updatePicks(database, edition, picked)
    return done({ picks: picked.length })
  })
}

/** Sentences in official languages that say something. */
function ownWords(texts: LocalisedText | null): LocalisedText | null {
  const written = officialLanguages.flatMap((language) => {
    const text = texts?.[language]?.trim() ?? ''
    return text === '' ? [] : [[language, text] as const]
  })
  return written.length === 0 ? null : Object.fromEntries(written)
}
