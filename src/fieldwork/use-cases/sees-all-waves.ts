import { type Actor, permits } from '#platform/context'

/** Whoever leads waves, prepares what is said of them or protects it sees them at every stage, and how many have answered. */
export function seesAllWaves(actor: Actor): boolean {
  const needed = ['manage-waves', 'read-drafts', 'read-confidential'] as const
  return needed.some((permission) => permits(actor, permission))
}
