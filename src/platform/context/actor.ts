/** Who acts, and the one table of what each may do. Whatever is not listed is denied. */
import { type Language, refused } from '#shared'

export type Actor =
  /** Anyone on the web: respondents and readers. */
  | { readonly kind: 'public' }
  /** Whoever can run the command line on the machine: as trusted as the data folder itself. */
  | { readonly kind: 'console' }
  /** Disclosure control on the public's behalf: reads what it protects, and changes nothing. */
  | { readonly kind: 'disclosure-control' }
  /** The end of an embargo: makes public what people approved and scheduled. */
  | { readonly kind: 'embargo' }
  /** Someone who signed in. */
  | {
      readonly kind: 'staff'
      readonly account: string
      readonly roles: readonly Role[]
      /** What a translator may write in; other roles are not bound by it. */
      readonly languages: readonly Language[]
    }

export const roles = ['owner', 'analyst', 'editor', 'translator', 'reader'] as const
export type Role = (typeof roles)[number]

export type Permission =
  | 'answer' // fill in an open wave
  | 'read-published'
  | 'manage-questionnaires'
  | 'manage-waves'
  | 'import'
  | 'read-confidential' // unreleased tables and raw responses
  | 'read-drafts' // findings, texts and previews before release
  | 'pick-findings'
  | 'write-texts' // in a language
  | 'approve' // a language of an edition
  | 'publish' // schedule, release, withdraw, correct
  | 'manage-accounts'
  | 'read-audit'

const everyone = ['answer', 'read-published'] as const
const everything: ReadonlySet<Permission> = new Set<Permission>([
  ...everyone,
  'manage-questionnaires',
  'manage-waves',
  'import',
  'read-confidential',
  'read-drafts',
  'pick-findings',
  'write-texts',
  'approve',
  'publish',
  'manage-accounts',
  'read-audit',
])

const table: Readonly<Record<Exclude<Actor['kind'], 'staff'>, ReadonlySet<Permission>>> = {
  public: new Set<Permission>(everyone),
  console: everything,
  // Whoever may answer may see what is asked, which tables need as well.
  'disclosure-control': new Set<Permission>(['answer', 'read-confidential']),
  embargo: new Set<Permission>(['publish']),
}

const tableOfRoles: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: everything,
  analyst: new Set<Permission>([
    ...everyone,
    'manage-waves',
    'import',
    'read-confidential',
    'read-drafts',
    'pick-findings',
  ]),
  editor: new Set<Permission>([
    ...everyone,
    'read-drafts',
    'pick-findings',
    'write-texts',
    'approve',
    'publish',
  ]),
  translator: new Set<Permission>([...everyone, 'read-drafts', 'write-texts']),
  reader: new Set<Permission>([...everyone, 'read-drafts']),
}

/** @param language the one that is written in; someone who is only a translator may write in their own alone. */
export function permits(actor: Actor, permission: Permission, language?: Language): boolean {
  if (actor.kind !== 'staff') return table[actor.kind].has(permission)
  return actor.roles.some(
    (role) =>
      tableOfRoles[role].has(permission) &&
      (role !== 'translator' || language === undefined || actor.languages.includes(language)),
  )
}

/** What everyone hears who asks for more than they may: problem `not_permitted`, at the permission. */
export function notPermitted(permission: Permission) {
  return refused('not_permitted', `This needs the permission “${permission}”.`, permission)
}
