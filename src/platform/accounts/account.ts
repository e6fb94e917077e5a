/** Who works on the barometer: an account, what it may do, and how what people type about one is read. */
import { done, type Language, officialLanguages, type Result, refused } from '#shared'
import { type Actor, type Role, roles } from '../context/index.ts'

export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** What a translator writes in; empty for everyone else. */
  readonly languages: readonly Language[]
}

/** What an account may do, as it is asked for: texts from outside. */
export interface Wish {
  readonly roles: readonly string[]
  readonly languages: readonly string[]
}

export type Duties = Pick<Account, 'roles' | 'languages'>

/** The account as whoever acts: its duties as they are at this moment. */
export function actorOf({ id, roles, languages }: Account): Actor {
  return { kind: 'staff', account: id, roles, languages }
}

/** Problems: `name_missing`, `name_too_long`. */
export function readName(text: string): Result<string> {
  const name = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  if (name === '') return refused('name_missing', 'Give a name.', 'name')
  if (name.length > 100) return refused('name_too_long', 'A name has at most 100 characters.', 'name')
  return done(name)
}

const emailShape = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]+\.[^\s@.<>"(),:;\\[\]]{2,}$/

/** Problem: `email_unreadable`. */
export function readEmail(text: string): Result<string> {
  const email = text.normalize('NFC').trim()
  if (email.length <= 254 && emailShape.test(email)) return done(email)
  return refused('email_unreadable', 'Give an e-mail address, such as maija@example.org.', 'email')
}

/** Problems: `role_missing`, `role_unknown`, `language_missing`, `language_unknown`. */
export function readDuties(wish: Wish): Result<Duties> {
  const wanted = roles.filter((role) => wish.roles.includes(role))
  if (new Set(wish.roles).size !== wanted.length)
    return refused('role_unknown', `The roles are ${roles.join(', ')}.`, 'roles')
  if (wanted.length === 0) return refused('role_missing', 'Choose at least one role.', 'roles')
  const languages = officialLanguages.filter((language) => wish.languages.includes(language))
  if (new Set(wish.languages).size !== languages.length)
    return refused('language_unknown', `The languages are ${officialLanguages.join(', ')}.`, 'languages')
  const translates = wanted.includes('translator')
  if (translates && languages.length === 0)
    return refused('language_missing', 'A translator needs at least one language.', 'languages')
  return done({ roles: wanted, languages: translates ? languages : [] })
}
