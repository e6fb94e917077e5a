/** Every staff page and act, tried in every role: what is not listed here does not exist, and what is not granted is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '#platform/context'
import { hire, type Person, runStaffSite, type StaffSite, staffBrowser } from './support/staff.ts'

type Who = Role | 'nobody'
const everyone: readonly Who[] = ['nobody', ...roles]

interface Try {
  readonly at: string
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
  /** Who may, and what they then get. Everyone else who is signed in gets `otherwise`. */
  readonly may: readonly Role[]
  readonly get: number
  readonly otherwise?: number
}

const all = roles
const deny = { otherwise: 403 }
const later = { day: '2024-12-24', time: '12:00' }
const note = { 'note.fi': 'Virhe.', 'note.sv': 'Fel.', 'note.en': 'Error.' }

/** By method and route. An address of nobody's account stands for an account, since each act is refused before it is looked up. */
const expected: Readonly<Record<string, readonly Try[]>> = {
  'GET ': [{ at: '', may: all, get: 302 }],
  'GET own': [{ at: 'own', may: all, get: 200 }],
  'POST own': [{ at: 'own', fields: { go: 'codes', password: 'wrong' }, may: all, get: 422 }],
  'GET accounts': [{ at: 'accounts', may: ['owner'], get: 200, ...deny }],
  'POST accounts': [
    {
      at: 'accounts',
      fields: { email: 'a@example.org', roles: 'reader' },
      may: ['owner'],
      get: 200,
      ...deny,
    },
    { at: 'accounts', fields: { go: 'withdraw x' }, may: ['owner'], get: 422, ...deny },
  ],
  'GET accounts/:account': [{ at: 'accounts/x', may: ['owner'], get: 404, ...deny }],
  'POST accounts/:account': ['roles', 'renew', 'end-sessions', 'close-account'].map((go) => ({
    at: 'accounts/x',
    fields: { go, roles: 'owner', sure: 'yes' },
    may: ['owner'],
    get: go === 'end-sessions' ? 303 : 404,
    ...deny,
  })),
  'GET audit': [{ at: 'audit', may: ['owner'], get: 200, ...deny }],
  'GET waves': [{ at: 'waves', may: all, get: 200 }],
  'GET waves/:wave': [{ at: 'waves/star-wars-sample', may: all, get: 200 }],
  'POST waves/:wave': ['open', 'extend', 'close', 'reopen', 'clean', 'protect'].map((go) => ({
    at: 'waves/star-wars-sample',
    fields: { go, end: '2025-01-01', sure: 'yes' },
    may: ['owner', 'analyst'],
    get: go === 'protect' ? 303 : 409,
    ...deny,
  })),
  'GET waves/:wave/edition': [{ at: 'waves/star-wars-sample/edition', may: all, get: 200 }],
  'POST waves/:wave/edition': [
    ...[
      ['unapprove en', 303],
      ['schedule', 422],
      ['release', 422],
      ['cancel', 422],
      ['withdraw-edition', 422],
      ['correct', 422],
      ['approve en', 303],
    ].map(([go, get]) => ({
      at: 'waves/star-wars-sample/edition',
      fields: { go: String(go), sure: 'yes', ...later, ...note },
      may: ['owner', 'editor'] as const,
      get: Number(get),
      ...deny,
    })),
  ],
  'GET waves/:wave/findings': [{ at: 'waves/star-wars-sample/findings', may: all, get: 200 }],
  'POST waves/:wave/findings': [
    {
      at: 'waves/star-wars-sample/findings',
      fields: { go: 'up x' },
      may: ['owner', 'analyst', 'editor'],
      get: 303,
      ...deny,
    },
  ],
  'GET waves/:wave/texts/:part/:into': [
    { at: 'waves/star-wars-sample/texts/news/sv', may: all, get: 200 },
    { at: 'waves/star-wars-sample/texts/anything/sv', may: all, get: 404 },
  ],
  'POST waves/:wave/texts/:part/:into': [
    ...(['sv', 'fi'] as const).map((into) => ({
      at: `waves/star-wars-sample/texts/news/${into}`,
      fields: { markdown: 'x', revision: '99' },
      may: into === 'sv' ? (['owner', 'editor', 'translator'] as const) : (['owner', 'editor'] as const),
      get: 409,
      ...deny,
    })),
  ],
  'GET waves/:wave/preview/:into/news': [
    { at: 'waves/star-wars-sample/preview/sv/news', may: all, get: 200 },
  ],
  'GET waves/:wave/preview/:into/report': [
    { at: 'waves/star-wars-sample/preview/sv/report', may: all, get: 200 },
  ],
  'POST sign-out': [{ at: 'sign-out', fields: {}, may: all, get: 303 }],
}

/** Ways in, which anyone may try. */
const doors = ['GET sign-in', 'POST sign-in', 'GET set-up/:token', 'POST set-up/:token']

describe('staff pages', () => {
  let site: StaffSite
  const people = new Map<Who, Person>()
  beforeAll(async () => {
    site = await runStaffSite()
    for (const role of roles) people.set(role, await hire(site, role, [role]))
  })
  afterAll(() => site.close())

  it('are all listed here', () => {
    const routes = site.web.routes
      .filter(({ path }) => path.startsWith('/:language/staff'))
      .map(({ method, path }) => `${method} ${path.replace(/^\/:language\/staff\/?/, '')}`)
    expect([...new Set(routes)].sort()).toEqual([...Object.keys(expected), ...doors].sort())
  })

  describe.each(everyone)('for %s', (who) => {
    const cases = Object.entries(expected).flatMap(([route, tries]) =>
      tries.map((one) => [`${route} ${one.fields?.go ?? ''}`, route, one] as const),
    )
    it.each(cases)('%s', async (_, route, { at, fields, may, get, otherwise }) => {
      const browser = staffBrowser(site, people.get(who)?.cookie)
      const path = `/en/staff${at === '' ? '' : `/${at}`}`
      // A page of one's own gives the token that a post needs.
      if (route.startsWith('POST')) await browser.get('/en/staff/own')
      const answer = route.startsWith('POST')
        ? await browser.post(path, fields ?? {})
        : await browser.get(path)
      if (who === 'nobody') {
        const lost = Object.keys(fields ?? {}).some((name) => /^(?:markdown$|note\.)/.test(name))
        expect(answer.status).toBe(lost ? 403 : 303)
        if (!lost) expect(answer.location).toBe(`/en/staff/sign-in?to=${encodeURIComponent(path)}`)
      } else expect(answer.status).toBe(may.includes(who) ? get : (otherwise ?? get))
    })
  })
})
