/** Who acts, and the one table of what each may do. Whatever is not listed is denied. */

export type Actor =
  /** Anyone on the web: respondents and readers. */
  | { readonly kind: 'public' }
  /** Whoever can run the command line on the machine: as trusted as the data folder itself. */
  | { readonly kind: 'console' }
  /** Disclosure control on the public's behalf: reads what it protects, and changes nothing. */
  | { readonly kind: 'disclosure-control' }

export type Permission =
  | 'answer' // fill in an open wave
  | 'read-published'
  | 'manage-questionnaires'
  | 'manage-waves'
  | 'import'
  | 'read-confidential' // unreleased tables and raw responses
  | 'publish'

const table: Readonly<Record<Actor['kind'], ReadonlySet<Permission>>> = {
  public: new Set<Permission>(['answer', 'read-published']),
  console: new Set<Permission>([
    'answer',
    'read-published',
    'manage-questionnaires',
    'manage-waves',
    'import',
    'read-confidential',
    'publish',
  ]),
  // Whoever may answer may see what is asked, which tables need as well.
  'disclosure-control': new Set<Permission>(['answer', 'read-confidential']),
}

export function permits(actor: Actor, permission: Permission): boolean {
  return table[actor.kind].has(permission)
}
