import type { Permission } from '#platform/context'
import { refused } from '#shared'

/** What everyone hears who asks for more than they may. */
export function notPermitted(permission: Permission) {
  return refused('not_permitted', `This needs the permission “${permission}”.`, permission)
}
