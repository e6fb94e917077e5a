import { type Context, notPermitted, permits } from '#platform/context'
import { dayOf, done, type Result, refused, type WaveId } from '#shared'
import { findResponse, markSubmitted } from '../store/responses.ts'
import { alreadySubmitted, whyNot } from './save-page.ts'
import { readToken, sha256 } from './session.ts'

export interface Submission {
  readonly wave: WaveId
  readonly token: string
  /** Random, sent with the review page: the same key again is the same act, told again as done. */
  readonly key: string
}

/**
 * Submits a response, once. A retry with the same key is done again whatever has happened to the wave since; another key
 * hears `already_submitted`. Problems besides: those of `enterWave`, `session_unknown`, `key_unusable`.
 */
export async function submitResponse(ctx: Context, submission: Submission): Promise<Result<null>> {
  if (!permits(ctx.actor, 'answer')) return notPermitted('answer')
  if (submission.key.length < 1 || submission.key.length > 200) {
    return refused('key_unusable', 'A submission needs the key its page was sent with.', 'key')
  }
  const session = readToken(submission.wave, submission.token)
  if (!session.ok) return session
  const keyHash = sha256(submission.key)
  if (await markSubmitted(ctx.database, session.value, keyHash, dayOf(ctx.clock.now()))) return done(null)
  const response = await findResponse(ctx.database, session.value)
  if (response?.state !== 'submitted') return whyNot(ctx, session.value, null)
  const sameAct = response.submitKeyHash !== null && keyHash.equals(response.submitKeyHash)
  return sameAct ? done(null) : alreadySubmitted()
}
