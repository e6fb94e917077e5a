/** The same pages under other conditions: right to left, by keyboard alone, enlarged, dark, in forced colours, by script. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, findings, fitsItsWidth, openBrowser, phone } from './support/browser.ts'
import { type RunningSite, runSite } from './support/site.ts'
import { answerAndGoOn, answersOn, press } from './support/walk.ts'

let site: RunningSite
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([runSite(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}

async function started(language: string, wave: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options)
  await page.goto(`${site.origin}/${language}/respond/${wave}`)
  await page.locator('button.start').click()
  return page
}

describe('the participants’ edition', () => {
  it.each([
    'ar',
    'so',
    'ru',
  ])('is answered in %s from beginning to end, without a finding', async (language) => {
    const page = await started(language, 'participants-2024')
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    while (!page.url().endsWith('/review')) {
      expect(await findings(page)).toEqual([])
      expect(await fitsItsWidth(page), page.url()).toBe(true)
      await answerAndGoOn(page)
    }
    expect(await findings(page)).toEqual([])
    await page.locator('form button.main').click()
    expect(page.url()).toMatch(/\/thanks$/)
    expect(await findings(page)).toEqual([])
    await page.context().close()
  }, 300_000)

  it('is mirrored in Arabic: choices and buttons begin on the right', async () => {
    const page = await started('ar', 'participants-2024')
    await page.goto(page.url().replace(/[^/]+$/, 'p_years'))
    const label = await page.locator('.choice').first().boundingBox()
    const radio = await page.locator('.choice input').first().boundingBox()
    expect((radio?.x ?? 0) + (radio?.width ?? 0) / 2).toBeGreaterThan(
      (label?.x ?? 0) + (label?.width ?? 0) / 2,
    )
    await page.context().close()
  }, 300_000)
})

/** One of every kind of page. */
const pages = [
  '/en/',
  '/en/about',
  '/en/accessibility',
  '/en/privacy',
  '/en/results/2024',
  '/examples',
  '/nowhere',
]

describe.each([
  ['forced colours', { forcedColors: 'active' }],
  ['reduced motion', { reducedMotion: 'reduce' }],
  ['dark', { colorScheme: 'dark' }],
  ['320 pixels wide, as at 400 % on a computer', { viewport: { width: 320, height: 256 } }],
  ['twice as large', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
] as [string, BrowserContextOptions][])('in %s', (_name, options) => {
  it('every kind of page can be read without a finding and without scrolling sideways', async () => {
    const page = await started('fi', '2024', options)
    const look = async () => {
      expect(await findings(page)).toEqual([])
      expect(await fitsItsWidth(page), page.url()).toBe(true)
    }
    await look()
    await press(page, 'next')
    await look()
    for (const path of pages) {
      await page.goto(site.origin + path)
      await look()
    }
    await page.context().close()
  }, 300_000)
})

describe('the public site', () => {
  it.each([
    'fi',
    'sv',
    'en',
  ])('has no finding in %s before anything is published, on a phone and on a computer', async (language) => {
    const page = await newPage()
    for (const path of ['', 'about', 'accessibility', 'privacy', 'results/2022']) {
      await page.goto(`${site.origin}/${language}/${path}`)
      for (const viewport of [phone, desktop]) {
        await page.setViewportSize(viewport)
        expect(await findings(page)).toEqual([])
        expect(await fitsItsWidth(page), page.url()).toBe(true)
      }
    }
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  }, 300_000)

  it('shows every component’s examples without a finding, also from right to left', async () => {
    const page = await newPage()
    for (const language of ['en', 'ar', 'fi-simple']) {
      await page.goto(`${site.origin}/examples?language=${language}`)
      expect(await findings(page)).toEqual([])
    }
    await page.context().close()
  }, 300_000)

  it('keeps the page when the language is changed', async () => {
    const page = await newPage()
    await page.goto(`${site.origin}/fi/privacy`)
    await page.locator('.languages a[hreflang=sv]').click()
    expect(new URL(page.url()).pathname).toBe('/sv/privacy')
    await page.context().close()
  }, 300_000)
})

describe('by keyboard alone', () => {
  it('a page is answered, the focus is always seen, and Enter in a text goes on rather than changing language', async () => {
    const page = await newPage({ viewport: desktop })
    await page.goto(`${site.origin}/en/respond/2024`)
    await tabTo(page, 'button.start')
    await page.keyboard.press('Enter')
    await page.waitForURL(/background/)
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Skip to content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await answersOn(page)).toContain('q.org_type=97')
    await tabTo(page, '[name="q.org_type.text"]')
    await page.keyboard.type('A choir')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\/respond\/2024\/cooperation/)
    await page.context().close()
  }, 300_000)
})

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect()
      return box !== undefined && box.bottom > 0 && box.top < innerHeight
    })
    expect(seen).toBe(true)
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${selector} was not reached by Tab`)
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())

describe('the script', () => {
  it('saves answers as they are given and brings in the question they lead to, without moving the focus', async () => {
    const page = await started('en', '2024')
    await page.locator('[name="q.region"]').focus()
    await page.locator('[name="q.region"]').selectOption({ index: 1 })
    await page.locator('#q-municipality').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q.region')
    const towns = page.locator('[name="q.municipality"] option')
    const first = await towns.allInnerTexts()
    await page.locator('[name="q.region"]').selectOption({ index: 2 })
    await page.waitForFunction(
      (before) => document.querySelector('[name="q.municipality"]')?.textContent !== before,
      first.join(''),
    )
    await page.reload()
    expect(await answersOn(page)).toContain(
      `q.region=${await page.locator('[name="q.region"]').inputValue()}`,
    )
    expect(
      await page.locator('[name="q.region"]').evaluate((list) => (list as HTMLSelectElement).selectedIndex),
    ).toBe(2)
    await page.context().close()
  }, 300_000)

  it('clears the others when an option that stands alone is chosen, and takes a choice back', async () => {
    const page = await started('en', '2024')
    await page.locator('[name="q.work_level"][value="1"]').check()
    await page.locator('[name="q.work_level"][value="4"]').check()
    expect(await page.locator('[name="q.work_level"]:checked').count()).toBe(1)
    await page.locator('[name="q.role"][value="1"]').check()
    await page.locator('#q-role .clear').click()
    expect(await page.locator('[name="q.role"]:checked').count()).toBe(0)
    await page.context().close()
  }, 300_000)

  it('loses nothing when the network fails: the answers stay, and the next button saves them', async () => {
    const page = await started('en', '2024')
    await page.route('**', (request) => request.abort('internetdisconnected'))
    await page.locator('[name="q.role"][value="2"]').check()
    await page.locator('#status').filter({ hasText: 'Saving is not working right now' }).waitFor()
    await page.unroute('**')
    await press(page, 'next')
    await press(page, 'back')
    expect(await answersOn(page)).toContain('q.role=2')
    await page.context().close()
  }, 300_000)
})
