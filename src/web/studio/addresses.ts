/** Where the staff pages live. */
import { type Language, officialLanguages } from '#shared'

/** @param path below the staff pages: `waves/2024` */
export function staffAddress(language: Language, path = ''): string {
  return path === '' ? `/${language}/staff` : `/${language}/staff/${path}`
}

/** The address with what was just done, which the page then says. */
export function afterDoing(language: Language, path: string, deed: string): string {
  return `${staffAddress(language, path)}?done=${deed}`
}

const inside = new RegExp(`^/(?:${officialLanguages.join('|')})/staff(?:/[A-Za-z0-9][A-Za-z0-9:_-]*)*$`)

/** Where to go after signing in: an address of the staff pages, never one of another site. */
export function wayBack(wish: string, language: Language): string {
  return inside.test(wish) && !wish.endsWith('/sign-out') ? wish : staffAddress(language)
}
