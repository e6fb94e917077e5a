import type { Context } from '#platform/context'
import { done, type LocalisedText, type Result, refused } from '#shared'
import type { Edition } from '../domain/edition.ts'
import { findPublicEdition, updateState } from '../store/editions.ts'
import { insertCorrection } from './begin-edition.ts'
import { changeEdition } from './change-edition.ts'
import { requiredLanguages } from './required-languages.ts'

export interface EditionNote {
  readonly wave: string
  /** Why, for readers, in every required language. */
  readonly note: LocalisedText
}

/**
 * Takes an edition back: its addresses live on and show the note instead. Problems: `not_permitted`, `edition_unknown`,
 * `edition_not_released`, `note_missing`, `text_too_long`.
 */
export function withdrawEdition(ctx: Context, { wave, note }: EditionNote): Promise<Result<Edition>> {
  const change = { wave, what: 'withdraw-edition', needed: 'publish' } as const
  return changeEdition(ctx, change, async (within, edition) => {
    // While a correction is being prepared, it is the edition before that readers see.
    const out = await findPublicEdition(within.database, edition.wave)
    if (out?.state.kind !== 'released') return notReleased(wave)
    const worded = await wordedNote(within, note)
    if (!worded.ok) return worded
    const { at } = out.state
    await updateState(within.database, out, {
      kind: 'withdrawn',
      at,
      on: within.clock.now(),
      note: worded.value,
    })
    return done({ withdrawn: out.number })
  })
}

/**
 * Begins the edition that corrects the one that is out, or was; readers see the old one until the new one is released,
 * and then the note. Problems: those of `withdrawEdition`.
 */
export function correctEdition(ctx: Context, { wave, note }: EditionNote): Promise<Result<Edition>> {
  const change = { wave, what: 'correct-edition', needed: 'publish' } as const
  return changeEdition(ctx, change, async (within, edition) => {
    const { kind } = edition.state
    if (kind !== 'released' && kind !== 'withdrawn') return notReleased(wave)
    const worded = await wordedNote(within, note)
    if (!worded.ok) return worded
    const next = await insertCorrection(within, edition, worded.value)
    return next.ok ? done({ next: next.value.number }) : next
  })
}

function notReleased(wave: string) {
  return refused('edition_not_released', 'Only an edition that has been out is withdrawn or corrected.', wave)
}

/** A note is read above everything else on the page. */
const longest = 2_000

async function wordedNote(ctx: Context, note: LocalisedText): Promise<Result<LocalisedText>> {
  const trimmed = Object.fromEntries(
    Object.entries(note).flatMap(([language, text]) =>
      text === undefined || text.trim() === '' ? [] : [[language, text.trim()]],
    ),
  )
  if (Object.values(trimmed).some((text) => text.length > longest))
    return refused('text_too_long', `A note may have ${longest} characters.`, 'note', { max: longest })
  const lacking = (await requiredLanguages(ctx)).filter((language) => trimmed[language] === undefined)
  if (lacking.length === 0) return done(trimmed)
  return refused('note_missing', `Say why to readers in each of: ${lacking.join(', ')}.`, lacking.join(', '))
}
