/** Where the respondent pages live. */
import type { Language } from '#shared'

/** @param page a section's id, `review`, `thanks` or `continue`; absent: the introduction */
export function addressOf(language: Language, wave: string, page?: string): string {
  const base = `/${language}/respond/${wave}`
  return page === undefined ? base : `${base}/${page}`
}

/** Section ids that would collide with pages of our own are moved aside in addresses. */
const ownPages = new Set(['review', 'thanks', 'continue'])

export function pageOfSection(section: string): string {
  return ownPages.has(section) ? `section-${section}` : section
}
