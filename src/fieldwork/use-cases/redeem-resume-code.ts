import { type Context, notPermitted, permits } from '#platform/context'
import { done, type Result, refused, type WaveId } from '#shared'
import { readResumeCode } from '../domain/resume-code.ts'
import { countUnknownCode, findByResumeHash, replaceSession, unknownCodesIn } from '../store/responses.ts'
import { answerableWave } from './enter-wave.ts'
import { alreadySubmitted } from './save-page.ts'
import { readToken, sessionUnknown, sha256, tokenFor } from './session.ts'

/** Unknown codes a wave answers in one minute before it asks everyone to wait; no address is needed for that. */
const budgetPerMinute = 60

/**
 * Continues a response by its code, in a fresh session; the session before it ends. The code stays valid until the
 * response is submitted. Problems: those of `enterWave`, `code_unknown`, `already_submitted`, `too_many_codes`.
 */
export async function redeemResumeCode(
  ctx: Context,
  of: { readonly wave: WaveId; readonly code: string },
): Promise<Result<{ readonly token: string }>> {
  if (!permits(ctx.actor, 'answer')) return notPermitted('answer')
  const wave = await answerableWave(ctx, of.wave)
  if (!wave.ok) return wave
  const minute = Math.floor(ctx.clock.now().getTime() / 60_000)
  if ((await unknownCodesIn(ctx.database, of.wave, minute)) >= budgetPerMinute) {
    return refused('too_many_codes', 'Too many unknown codes were tried; wait a minute and try again.')
  }
  const code = readResumeCode(of.code)
  const found =
    code === null
      ? null
      : await findByResumeHash(ctx.database, of.wave, sha256('resume\n', of.wave, '\n', code))
  if (found === null) {
    await countUnknownCode(ctx.database, of.wave, minute)
    return refused('code_unknown', 'No response has this code; check it character by character.', 'code')
  }
  const token = tokenFor(found.response, ctx.random.bytes(32))
  const session = readToken(of.wave, token)
  if (!session.ok) return session
  if (found.state === 'submitted') return alreadySubmitted()
  return (await replaceSession(ctx.database, session.value)) ? done({ token }) : sessionUnknown()
}
