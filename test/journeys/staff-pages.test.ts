/** Staff pages as people meet them: on a phone and at a desk, in each official language, by keyboard alone, without script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSetUpLink } from '#platform/accounts'
import { unwrap } from '#shared'
import { desktop, findings, fitsItsWidth, openBrowser, phone } from './support/browser.ts'
import { hire, type Person, password, runStaffSite, type StaffSite } from './support/staff.ts'

let site: StaffSite
let browser: Browser
let owner: Person
let setUp: string
beforeAll(async () => {
  site = await runStaffSite()
  browser = await openBrowser()
  setUp = `set-up/${unwrap(await makeSetUpLink(site.contextFor({ kind: 'console' }))).token}`
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

async function look(page: Page, path: string): Promise<void> {
  await page.goto(`${site.origin}/${path}`)
  expect(await findings(page)).toEqual([])
  expect(await fitsItsWidth(page), path).toBe(true)
}

describe('the door', () => {
  it('is set up and passed by keyboard alone, without script', async () => {
    const page = await pageOf(phone)
    await page.goto(`${site.origin}/fi/staff/${setUp}`)
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

    await page.locator('.menu button').press('Enter')
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

  it.each([
    ['phone', phone],
    ['desk', desktop],
  ] as const)('is free of findings on a %s, also when something is wrong', async (_, viewport) => {
    const link = await hire(site, 'Axel', ['owner']).catch(() => null)
    if (link !== null) owner = link
    const page = await pageOf(viewport, 'staff=none')
    for (const language of ['fi', 'sv', 'en']) await look(page, `${language}/staff/sign-in`)
    await page.locator('#email').fill('nobody@example.org')
    await page.locator('#password').fill('x')
    await page.locator('#code').fill('1')
    await page.locator('button.main').press('Enter')
    await page.waitForSelector('.errors')
    expect(await findings(page)).toEqual([])
    await look(page, `sv/staff/${setUp}`)
    await page.context().close()
  })
})

describe('the pages of an owner', () => {
  const paths = [
    'waves',
    'waves/2024',
    'waves/2022',
    'waves/star-wars-sample/edition',
    'waves/star-wars-sample/findings',
    'waves/star-wars-sample/texts/news/sv',
    'waves/star-wars-sample/preview/sv/news',
    'accounts',
    'audit',
    'own',
    'waves/none',
  ]
  it.each([
    ['phone', phone, 'fi'],
    ['desk', desktop, 'sv'],
  ] as const)('are free of findings on a %s', async (_, viewport, language) => {
    const page = await pageOf(viewport, owner.cookie)
    for (const path of [...paths, `accounts/${owner.session.account.id}`])
      await look(page, `${language}/staff/${path}`)
    await page.context().close()
  })
})
