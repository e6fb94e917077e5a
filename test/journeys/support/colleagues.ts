/** Staff at work in browsers of their own: how they get in, invite each other, and press the buttons of their pages. */
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, findings, fitsItsWidth } from './browser.ts'
import { password, type StaffSite } from './staff.ts'

export interface Colleague {
  readonly page: Page
  readonly email: string
  /** Of the second factor. */
  readonly key: string
}

/** What every page must stand up to. */
export async function look(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([])
  expect(await fitsItsWidth(page), page.url()).toBe(true)
}

/** Opens the link someone was given, takes a password and a second factor, and is in. */
export async function takeUp(
  site: StaffSite,
  browser: Browser,
  { link, name, email }: { readonly link: string; readonly name: string; readonly email: string },
): Promise<Colleague> {
  const page = await (await browser.newContext({ viewport: desktop })).newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(link)
  await look(page)
  const key = ((await page.locator('p.code').textContent()) ?? '').replaceAll(/\s/g, '')
  await page.locator('#name').fill(name)
  if (await page.locator('#email').isEditable()) await page.locator('#email').fill(email)
  await page.locator('#password').fill(password)
  await page.locator('#code').fill(site.codeOf(key))
  await press(page, 'set-up')
  expect(await page.locator('.codes li').count()).toBe(10)
  await page.locator('a.main').click()
  await page.waitForURL(/\/staff\/waves$/)
  await look(page)
  return { page, email, key }
}

/** Goes to a page after the session has run out, by the sign-in it leads to. */
export async function signInAt(
  site: StaffSite,
  { page, email, key }: Colleague,
  address: string,
): Promise<void> {
  await page.goto(address)
  expect(page.url()).toContain('/sign-in?to=')
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(password)
  await page.locator('#code').fill(site.codeOf(key))
  await page.locator('form button.main').click()
  await page.waitForURL(address)
}

/** @returns the link for the one who is invited */
export async function invite(
  { page }: Colleague,
  accounts: string,
  { email, role, into }: { readonly email: string; readonly role: string; readonly into?: string },
): Promise<string> {
  await page.goto(accounts)
  await page.locator('#email').fill(email)
  await page.locator(`input[name=roles][value=${role}]`).check()
  if (into !== undefined) await page.locator(`input[name=languages][value=${into}]`).check()
  await press(page, 'invite')
  return ((await page.locator('p.code').textContent()) ?? '').trim()
}

/** Presses a button, and waits for the page it leads to. */
export async function press(page: Page, go: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(`button[name=go][value="${go}"]`).click()])
}
