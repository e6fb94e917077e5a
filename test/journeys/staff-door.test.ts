/** What is tried at the staff door and must fail, and what must work all the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAccounts, listInvitations, makeSetUpLink } from '#platform/accounts'
import { readAudit } from '#platform/audit'
import { unwrap } from '#shared'
import { hire, type Person, password, runStaffSite, type StaffSite, staffBrowser } from './support/staff.ts'

let site: StaffSite
let owner: Person
beforeAll(async () => {
  site = await runStaffSite()
})
afterAll(() => site.close())

const ours = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
const console_ = () => site.contextFor({ kind: 'console' })

describe('the first sign-in', () => {
  it('is by a link that works once, shows recovery codes once, and signs in', async () => {
    const { token } = unwrap(await makeSetUpLink(console_()))
    const path = `/fi/staff/set-up/${token}`
    const browser = staffBrowser(site)
    const page = await browser.get(path)
    const doorToken = /name="token" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
    const key = (/<p class="code" dir="ltr">([A-Z2-7 ]+)<\/p>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
    const fields = { name: 'Anni <b>Ala</b>', email: 'anni@example.org', password, code: site.codeOf(key) }
    expect((await browser.post(path, { ...fields, code: '000000' })).text).toContain('Kokeile seuraavaa')
    const done = await browser.post(path, { ...fields, roles: ['owner'] }, ours)
    expect(done.text.match(/<li>[a-z2-7-]{19}<\/li>/g)).toHaveLength(10)
    expect((await browser.get('/fi/staff/waves')).text).toContain('Anni &lt;b>Ala&lt;/b>')
    expect((await browser.get(path)).status).toBe(410)
    expect((await browser.post(path, { ...fields, token: doorToken })).status).toBe(410)
    site.pass(30)
    owner = await hire(site, 'Maija', ['owner'])
  })
})

describe('signing in', () => {
  const signIn = (more: Record<string, string> = {}) => ({
    email: owner.email,
    password,
    code: site.codeOf(owner.key),
    ...more,
  })

  it('leads back to the page that was asked for, and never to another site', async () => {
    const browser = staffBrowser(site)
    const turned = await browser.get('/sv/staff/waves/2024')
    expect(turned.location).toBe('/sv/staff/sign-in?to=%2Fsv%2Fstaff%2Fwaves%2F2024')
    const page = await browser.get(turned.location)
    expect(page.text).toContain('<input type="hidden" name="to" value="/sv/staff/waves/2024"/>')
    const done = await browser.post('/sv/staff/sign-in', signIn({ to: '/sv/staff/waves/2024' }))
    expect([done.status, done.location]).toEqual([303, '/sv/staff/waves/2024'])
    for (const to of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/fi/staff/../../x',
      'javascript:1',
    ])
      expect((await browser.get(`/fi/staff/sign-in?to=${encodeURIComponent(to)}`)).text).toContain(
        'name="to" value="/fi/staff"',
      )
    site.pass(30)
  })

  it('gives a session of its own, kept from scripts and other sites; what the browser brought opens nothing', async () => {
    const fixed = 'a'.repeat(43)
    const browser = staffBrowser(site, `staff=${fixed}`)
    await browser.get('/fi/staff/sign-in')
    const done = await browser.post('/fi/staff/sign-in', signIn())
    expect(done.headers.getSetCookie()[0]).toMatch(/^staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(browser.cookies.get('staff')).not.toBe(fixed)
    expect((await staffBrowser(site, `staff=${fixed}`).get('/fi/staff/own')).status).toBe(303)
    site.pass(30)
  })

  it('behind https uses cookies that only this very host can set', async () => {
    const { createWeb } = await import('../../src/web/index.ts')
    const secure = createWeb({
      contextFor: () => site.contextFor({ kind: 'public' }),
      secret: 's',
      assets: new Map(),
      publicOrigin: 'https://barometer.example',
    })
    const browser = staffBrowser({ ...site, web: secure })
    await browser.get('/fi/staff/sign-in')
    const done = await browser.post('/fi/staff/sign-in', signIn())
    expect(done.headers.getSetCookie()[0]).toMatch(
      /^__Host-staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    )
    expect((await browser.get('/fi/staff/own')).status).toBe(200)
    site.pass(30)
  })

  it('tells nobody what was wrong, and never shows a password or a code again', async () => {
    const browser = staffBrowser(site)
    await browser.get('/fi/staff/sign-in')
    const wrongs = [{ email: 'nobody@example.org' }, { password: 'salaisuus on tämä' }, { code: '123456' }]
    const pages: string[] = []
    for (const wrong of wrongs) {
      const answer = await browser.post('/fi/staff/sign-in', signIn(wrong))
      expect(answer.status).toBe(422)
      expect(answer.text).not.toMatch(/salaisuus on|123456/)
      pages.push(answer.text.replaceAll(/[\w.]+@example\.org/g, ''))
    }
    expect(new Set(pages).size).toBe(1)
  })

  it('is slowed down for strangers who guess, and told so plainly', async () => {
    const browser = staffBrowser(site)
    await browser.get('/sv/staff/sign-in')
    let answer = await browser.post('/sv/staff/sign-in', signIn({ code: '1' }))
    for (let time = 0; time < 6; time += 1)
      answer = await browser.post('/sv/staff/sign-in', signIn({ code: '1' }))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '15'])
    expect(answer.text).toContain('Försök igen om 15 sekunder')
    site.pass(15)
  })
})

describe('a post', () => {
  it.each([
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['nowhere', { origin: 'null' }],
  ])('from %s is not taken', async (_, headers) => {
    const browser = staffBrowser(site, owner.cookie)
    await browser.get('/en/staff/waves/2024')
    const answer = await browser.post('/en/staff/waves/2024', { go: 'close' }, headers)
    expect(answer.status).toBe(403)
    expect((await browser.get('/en/staff/waves/2024')).text).toContain('Close the survey')
  })

  it('needs the token of a page of the same session', async () => {
    const other = await hire(site, 'Otto', ['owner'])
    const browser = staffBrowser(site, owner.cookie)
    await browser.get('/en/staff/own')
    const stolen = staffBrowser(site, other.cookie)
    const page = await stolen.get('/en/staff/own')
    const token = /name="token" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
    for (const wrong of [token, '', 'x'])
      expect((await browser.post('/en/staff/waves/2024', { go: 'close', token: wrong })).status).toBe(403)
  })

  it('with more fields than the page has changes nothing by them', async () => {
    const before = unwrap(await listAccounts(console_()))
    const reader = await hire(site, 'Reetta', ['reader'])
    const browser = staffBrowser(site, reader.cookie)
    await browser.get('/en/staff/own')
    await browser.post('/en/staff/own', {
      go: 'password',
      current: password,
      next: 'x',
      roles: 'owner',
      account: owner.session.account.id,
    })
    await browser.post('/en/staff/own', { go: `end ${owner.session.id}`, roles: 'owner' })
    const after = unwrap(await listAccounts(console_()))
    expect(after.filter(({ email }) => email !== reader.email)).toEqual(before)
    expect(after.find(({ email }) => email === reader.email)?.roles).toEqual(['reader'])
    expect((await staffBrowser(site, owner.cookie).get('/en/staff/own')).status).toBe(200)
  })

  it('that invites takes roles from the list only, and the link gives just those', async () => {
    const browser = staffBrowser(site, owner.cookie)
    await browser.get('/en/staff/accounts')
    const invite = (roles: readonly string[]) =>
      browser.post('/en/staff/accounts', { go: 'invite', email: 'new@example.org', roles, kind: 'set-up' })
    expect((await invite(['admin'])).status).toBe(422)
    const page = await invite(['reader'])
    const path = /http:\/\/localhost(\/en\/staff\/set-up\/[\w-]{43})/.exec(page.text)?.[1] ?? ''
    const guest = staffBrowser(site)
    const form = await guest.get(path)
    const key = (/<p class="code" dir="ltr">([A-Z2-7 ]+)<\/p>/.exec(form.text)?.[1] ?? '').replaceAll(' ', '')
    const fields = {
      name: 'New',
      email: 'other@example.org',
      roles: ['owner'],
      password,
      code: site.codeOf(key),
    }
    expect((await guest.post(path, fields)).status).toBe(200)
    const made = unwrap(await listAccounts(console_())).find(({ name }) => name === 'New')
    expect(made).toMatchObject({ email: 'new@example.org', roles: ['reader'] })
    expect(unwrap(await listInvitations(console_()))).toEqual([])
  })

  it('of someone whose session has ended gives back what they wrote', async () => {
    const browser = staffBrowser(site)
    await browser.get('/fi/staff/sign-in')
    const answer = await browser.post('/fi/staff/waves/star-wars-sample/texts/news/fi', {
      markdown: 'Pitkään <harkittu> teksti',
      revision: '1',
    })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Pitkään &lt;harkittu> teksti')
  })

  it.each([
    ['a sentence of their own', 'findings', { 'words.fi': 'Oma <lause>', 'words.sv': '' }, 'Oma &lt;lause>'],
    [
      'a note to readers',
      'edition',
      { 'note.fi': 'Väärä luku', 'note.sv': 'Fel tal' },
      'Väärä luku\n\nFel tal',
    ],
  ])('gives back %s too, and leads to the page', async (_what, page, fields, shown) => {
    const browser = staffBrowser(site)
    await browser.get('/fi/staff/sign-in')
    const path = `/fi/staff/waves/star-wars-sample/${page}`
    const answer = await browser.post(path, fields)
    expect(answer.text).toContain(shown)
    expect(answer.text).toContain(`sign-in?to=${encodeURIComponent(path)}`)
  })

  it('of someone who signed in anew elsewhere in their browser is not lost either', async () => {
    const browser = staffBrowser(site, owner.cookie)
    const path = '/fi/staff/waves/star-wars-sample/texts/news/fi'
    const answer = await browser.post(path, { markdown: 'Pitkään harkittu', token: 'of another session' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Pitkään harkittu')
    expect(answer.text).toContain(`href="${path}"`)
  })
})

describe('a script', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  it('stored in a text is shown as text, and stops the text from being published', async () => {
    const browser = staffBrowser(site, owner.cookie)
    const path = '/en/staff/waves/star-wars-sample/texts/summary/en'
    const page = await browser.get(path)
    const revision = /name="revision" value="(\d+)"/.exec(page.text)?.[1] ?? ''
    expect((await browser.post(path, { markdown: `Before\n\n${script}`, revision })).status).toBe(303)
    const shown = await browser.get(path)
    expect(shown.text).not.toMatch(/<script>|<img/)
    expect(shown.text).toContain('Line 3: HTML markup is not used.')
    const refused = await browser.post('/en/staff/waves/star-wars-sample/edition', { go: 'approve en' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Summary, English, Line 3: HTML markup is not used.')
  })

  it('in the words given to a finding is shown as text, with what is wrong beside it', async () => {
    const browser = staffBrowser(site, owner.cookie)
    const path = '/en/staff/waves/star-wars-sample/findings'
    const [, id = ''] = /value="remove ([^"]*)"/.exec((await browser.get(path)).text) ?? []
    await browser.post(path, { go: `words ${id}`, 'words.fi': '', 'words.sv': '', 'words.en': script })
    const shown = await browser.get(path)
    expect(shown.text).not.toMatch(/<script>|<img/)
    expect(shown.text).toContain('English: HTML markup is not used.')
    const endless = 'ja '.repeat(1_000)
    const refused = await browser.post(path, { go: `words ${id}`, 'words.fi': endless })
    expect(refused.text).toContain('A text can have at most 2000 characters.')
    expect(refused.text).toContain(endless)
  })

  it('stored in a finding’s own words or a name is shown as text', async () => {
    const browser = staffBrowser(site, owner.cookie)
    const page = await browser.get('/en/staff/waves/star-wars-sample/findings')
    const id = /value="words ([^"]+)"/.exec(page.text)?.[1] ?? ''
    const words = { 'words.fi': script, 'words.sv': script, 'words.en': script }
    await browser.post('/en/staff/waves/star-wars-sample/findings', { go: `words ${id}`, ...words })
    await hire(site, 'X', ['reader'])
    for (const at of ['waves/star-wars-sample/findings', 'accounts', 'audit'])
      expect((await browser.get(`/en/staff/${at}`)).text).not.toMatch(/<script>|<img/)
  })
})

describe('a session', () => {
  it('is over once it is signed out, also for a copy of its cookie', async () => {
    const otto = await hire(site, 'Olli', ['reader'])
    const browser = staffBrowser(site, otto.cookie)
    await browser.get('/fi/staff/own')
    await browser.post('/fi/staff/sign-out', {})
    expect(browser.cookies.has('staff')).toBe(false)
    expect((await staffBrowser(site, otto.cookie).get('/fi/staff/own')).status).toBe(303)
  })

  it('changes with the password, and the old one ends', async () => {
    const otto = await hire(site, 'Oona', ['reader'])
    const browser = staffBrowser(site, otto.cookie)
    await browser.get('/fi/staff/own')
    const changed = await browser.post('/fi/staff/own', {
      go: 'password',
      current: password,
      next: 'viisi pientä porsasta',
    })
    expect(changed.status).toBe(303)
    expect((await browser.get(changed.location)).text).toContain('Salasana on vaihdettu')
    expect((await staffBrowser(site, otto.cookie).get('/fi/staff/own')).status).toBe(303)
  })
})

describe('what is left behind', () => {
  it('in the log names nobody and holds no token', () => {
    const log = site.log.join('\n')
    expect(log).toContain('POST /:language/staff/own ')
    expect(log).not.toMatch(/example\.org|Maija|set-up\/[\w-]{20}|porsasta/)
    expect(log).not.toContain('error ')
  })

  it('in the audit is who did what, by the ids of accounts', async () => {
    const { rows } = unwrap(await readAudit(console_(), null))
    expect(rows.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['sign-in', 'save-text', 'change-password']),
    )
    expect(JSON.stringify(rows)).not.toMatch(/example\.org|Maija|porsasta/)
  })

  it('is no page in a cache or a search engine', async () => {
    const page = await staffBrowser(site, owner.cookie).get('/fi/staff/accounts')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('x-robots-tag')).toBe('noindex')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('content-security-policy')).not.toContain('script-src')
  })
})
