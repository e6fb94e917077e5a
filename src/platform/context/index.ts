/** What every use case is given: the database, the time, randomness, and on whose behalf it acts. */
import type { Clock, Random } from '#shared'
import type { Database } from '../database/index.ts'
import type { Actor } from './actor.ts'

export { type Actor, notPermitted, type Permission, permits, type Role, roles } from './actor.ts'
export { asOne } from './as-one.ts'

export interface Context {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly actor: Actor
}
