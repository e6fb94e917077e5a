import type { Problem } from '#shared'
import { type Actor, type Context, notPermitted, type Permission, permits } from '../context/index.ts'

/** Why an actor may not; null when it may. */
export function refusalFor(
  { actor }: Context,
  permission: Permission,
): { ok: false; problem: Problem } | null {
  if (permits(actor, permission)) return null
  return notPermitted(permission)
}

/** The account someone acts by; null for the console and the public. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.account : null
}
