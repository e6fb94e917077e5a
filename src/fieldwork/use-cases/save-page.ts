import { type Context, notPermitted, permits } from '#platform/context'
import type { Answers } from '#questionnaire'
import { dayOf, done, type Language, type Problem, type Result, refused, type WaveId } from '#shared'
import { findResponse, type SessionKey, upsertPage } from '../store/responses.ts'
import { answerableWave } from './enter-wave.ts'
import { readToken, sessionUnknown } from './session.ts'
import { languageUnknown } from './start-response.ts'

export interface PageSave {
  readonly wave: WaveId
  readonly token: string
  readonly section: string
  readonly language: Language
  /** Valid answers of this page, as `readPage` gives them. */
  readonly answers: Answers
  /** Questions of this page that the respondent emptied; others keep what was saved before. */
  readonly cleared: readonly string[]
}

/**
 * Saves one page; it is on disk when this returns. The same save twice leaves the same answers.
 * Problems: those of `enterWave`, `session_unknown`, `already_submitted`, `language_unknown`.
 */
export async function savePage(ctx: Context, save: PageSave): Promise<Result<null>> {
  if (!permits(ctx.actor, 'answer')) return notPermitted('answer')
  const session = readToken(save.wave, save.token)
  if (!session.ok) return session
  const saved = await upsertPage(ctx.database, session.value, save, dayOf(ctx.clock.now()))
  return saved ? done(null) : whyNot(ctx, session.value, save.language)
}

/** Why a response took nothing more, in the order a respondent should hear it. */
export async function whyNot(
  ctx: Context,
  session: SessionKey,
  language: Language | null,
): Promise<{ readonly ok: false; readonly problem: Problem }> {
  const wave = await answerableWave(ctx, session.wave)
  if (!wave.ok) return wave
  const response = await findResponse(ctx.database, session)
  if (response === null) return sessionUnknown()
  if (response.state === 'submitted') return alreadySubmitted()
  if (language !== null && !wave.value.languages.includes(language)) return languageUnknown(language)
  return refused('not_saved', 'The wave or the response changed at this very moment; try again.')
}

/** Problem `already_submitted`. */
export function alreadySubmitted() {
  return refused('already_submitted', 'The answers have already been submitted and can no longer be changed.')
}
