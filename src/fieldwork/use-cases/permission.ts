import { type Actor, type Permission, permits } from '#platform/context'
import { refused } from '#shared'

/** What everyone hears who asks for more than they may. */
export function notPermitted(permission: Permission) {
  return refused('not_permitted', `This needs the permission “${permission}”.`, permission)
}

/** Whoever leads waves or prepares what is said of them sees them at every stage, and how many have answered. */
export function seesAllWaves(actor: Actor): boolean {
  return permits(actor, 'manage-waves') || permits(actor, 'read-drafts')
}
