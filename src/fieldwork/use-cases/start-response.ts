import { type Context, notPermitted, permits } from '#platform/context'
import { dayOf, done, type Language, type Result, refused, type WaveId } from '#shared'
import { findResponse, insertResponse } from '../store/responses.ts'
import { answerableWave } from './enter-wave.ts'
import { readToken, sessionUnknown, tokenFromKey } from './session.ts'

export interface Start {
  readonly wave: WaveId
  readonly language: Language
  /** Random, sent with the introduction page: the same key always means the same response. */
  readonly key: string
}

/**
 * Begins a response, or finds the one this key has begun. The token is the browser's only proof; keep it in a cookie.
 * Problems: those of `enterWave`, `language_unknown`, `key_unusable`, `session_unknown` when it was continued elsewhere.
 */
export async function startResponse(ctx: Context, start: Start): Promise<Result<{ readonly token: string }>> {
  if (!permits(ctx.actor, 'answer')) return notPermitted('answer')
  const token = tokenFromKey(start.wave, start.key)
  if (!token.ok) return token
  const session = readToken(start.wave, token.value)
  if (!session.ok) return session
  const today = dayOf(ctx.clock.now())
  if (await insertResponse(ctx.database, session.value, start.language, today)) {
    return done({ token: token.value })
  }
  const wave = await answerableWave(ctx, start.wave)
  if (!wave.ok) return wave
  if (!wave.value.languages.includes(start.language)) return languageUnknown(start.language)
  const begun = await findResponse(ctx.database, session.value)
  return begun === null ? sessionUnknown() : done({ token: token.value })
}

/** Problem `language_unknown`. */
export function languageUnknown(language: Language) {
  return refused('language_unknown', `The wave cannot be answered in “${language}”.`, language)
}
