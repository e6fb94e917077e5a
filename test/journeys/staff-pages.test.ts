/** Staff pages as people meet them: on a phone and at a desk, in each official language, by keyboard alone, without script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSetUpLink } from '#platform/accounts'
import { unwrap } from '#shared'
import { desktop, findings, fitsItsWidth, openBrowser, phone } from './support/browser.ts'
import { hire, type Person, password, runStaffSite, type StaffSite } from './support/staff.ts'

let site: StaffSite
let browser: Browser
let owner: Person | undefined
beforeAll(async () => {
  site = await runStaffSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function pageOf(viewport: { width: number; height: number }, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled: cookie !== undefined })
  const value = cookie?.replace(/^staff=/, '')
  if (value !== undefined) await context.addCookies([{ name: 'staff', value, url: site.origin }])
  return context.newPage()
}

describe('the door', () => {
  it('is set up and passed by keyboard alone, without script', async () => {
    const page = await pageOf(phone)
    const { token } = unwrap(await makeSetUpLink(site.contextFor({ kind: 'console' })))
    await page.goto(`${site.origin}/fi/staff/set-up/${token}`)
    const key = ((await page.locator('p.code').textContent()) ?? '').replaceAll(/\s/g, '')
    await page.locator('#name').focus()
    for (const words of ['Maija Meikäläinen', 'maija@example.org', password, site.codeOf(key)]) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.waitForSelector('.codes li')
    expect(await page.locator('.codes li').count()).toBe(10)
    await page.locator('a.main').press('Enter')
    await page.waitForURL(/\/fi\/staff\/waves$/)

    await page.locator('.desk button').press('Enter')
    await page.waitForURL(/sign-in/)
    site.pass(30)
    await page.locator('#email').focus()
    for (const words of ['maija@example.org', password, site.codeOf(key)]) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/fi\/staff\/waves$/)
    await page.context().close()
  })
})

const views = [
  ['a phone', phone, 'fi'],
  ['a desk', desktop, 'sv'],
] as const
const patient = 60_000

describe.each(views)('on %s', (_, viewport, language) => {
  let page: Page
  beforeAll(async () => {
    owner ??= await hire(site, 'Axel', ['owner'])
    page = await pageOf(viewport, owner.cookie)
  })
  afterAll(() => page.context().close())

  async function isSound(): Promise<void> {
    expect(await findings(page)).toEqual([])
    expect(await fitsItsWidth(page), page.url()).toBe(true)
  }

  it.each([
    'waves',
    'waves/2024',
    'waves/2022',
    'waves/none',
    'waves/star-wars-sample/edition',
    'waves/star-wars-sample/findings',
    'waves/star-wars-sample/texts/news/sv',
    'waves/star-wars-sample/preview/sv/news',
    'accounts',
    'audit',
    'own',
    'sign-in',
    'set-up/used',
  ])(
    'the page %s is free of findings',
    async (path) => {
      await page.goto(`${site.origin}/${language}/staff/${path}`)
      await isSound()
    },
    patient,
  )

  it(
    'so are the page of an account, an invitation and the link it shows, and what it opens',
    async () => {
      await page.goto(`${site.origin}/${language}/staff/accounts/${owner?.session.account.id}`)
      await isSound()
      await page.goto(`${site.origin}/${language}/staff/accounts`)
      await page.locator('button.main').press('Enter')
      // The browser itself asks for the address first.
      await page.locator('#email').fill(`${language}@example.org`)
      await page.locator('button.main').press('Enter')
      await page.waitForSelector('.errors')
      await isSound()
      await page.locator('input[value=reader]').check()
      await page.locator('button.main').press('Enter')
      await page.waitForSelector('p.code')
      await isSound()
      const link = (await page.locator('p.code').textContent()) ?? ''
      await page.goto(link.trim())
      await isSound()
    },
    patient,
  )

  it(
    'a sign-in that failed says so, and where',
    async () => {
      await page.goto(`${site.origin}/${language}/staff/sign-in`)
      await page.locator('#email').fill('nobody@example.org')
      await page.locator('#password').fill('x')
      await page.locator('#code').fill('1')
      await page.locator('button.main').press('Enter')
      await page.waitForSelector('.errors a[href="#email"]')
      await isSound()
    },
    patient,
  )
})
