import { type Actor, type Permission, permits } from '#platform/context'
import { refused } from '#shared'

/** What everyone hears who asks for more than they may. */
export function notPermitted(permission: Permission) {
  return refused('not_permitted', `This needs the permission “${permission}”.`, permission)
}

/** Whoever leads waves, prepares what is said of them or protects it sees them at every stage, and how many have answered. */
export function seesAllWaves(actor: Actor): boolean {
  const needed = ['manage-waves', 'read-drafts', 'read-confidential'] as const
  return needed.some((permission) => permits(actor, permission))
}
