import { type Context, notPermitted, permits } from '#platform/context'
import type { Answers } from '#questionnaire'
import { done, type Language, type Result, type WaveId } from '#shared'
import { findResponse, type OpenedResponse } from '../store/responses.ts'
import { readToken, sessionUnknown } from './session.ts'

export interface ResponseSoFar {
  /** Everything saved, also what routing hides at the moment: going back brings it up again. */
  readonly answers: Answers
  /** In order of first use. */
  readonly languages: readonly Language[]
  readonly savedSections: readonly string[]
  readonly state: 'started' | 'submitted'
}

/** What a respondent has saved so far. Problem: `session_unknown`. */
export async function openResponse(
  ctx: Context,
  of: { readonly wave: WaveId; readonly token: string },
): Promise<Result<ResponseSoFar>> {
  if (!permits(ctx.actor, 'answer')) return notPermitted('answer')
  const session = readToken(of.wave, of.token)
  if (!session.ok) return session
  const response = await findResponse(ctx.database, session.value)
  return response === null ? sessionUnknown() : done(soFar(response))
}

function soFar({ state, languages, pages }: OpenedResponse): ResponseSoFar {
  return {
    answers: Object.assign({}, ...pages.map((page) => page.answers)),
    languages,
    savedSections: pages.map((page) => page.section),
    state,
  }
}
