import { type Context, notPermitted, permits } from '#platform/context'
import { done, type Result, type WaveId } from '#shared'
import { resumeCode, resumeCodeBytes } from '../domain/resume-code.ts'
import { setResumeHash } from '../store/responses.ts'
import { whyNot } from './save-page.ts'
import { readToken, sha256 } from './session.ts'

/**
 * Gives a respondent a personal code to continue by, on any device. It is shown this once and stored hashed; asking again
 * makes a new one and ends the earlier. Problems as for `savePage`.
 */
export async function issueResumeCode(
  ctx: Context,
  of: { readonly wave: WaveId; readonly token: string },
): Promise<Result<{ readonly code: string }>> {
  if (!permits(ctx.actor, 'answer')) return notPermitted('answer')
  const session = readToken(of.wave, of.token)
  if (!session.ok) return session
  const code = resumeCode(ctx.random.bytes(resumeCodeBytes))
  const issued = await setResumeHash(ctx.database, session.value, sha256('resume\n', of.wave, '\n', code))
  return issued ? done({ code }) : whyNot(ctx, session.value, null)
}
