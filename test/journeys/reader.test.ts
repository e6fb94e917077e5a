/**
 * The reader's half of a publication: from the Swedish news to the report, to the results of one's own region, to the
 * data; with script and without.
 */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings, openBrowser, phone } from './support/browser.ts'
import { type RunningSite, runPublishedSite } from './support/site.ts'

let site: RunningSite
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([runPublishedSite(), openBrowser()])
}, 600_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function newPage(javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled, viewport: phone })).newPage()
  page.setDefaultTimeout(60_000)
  return page
}

describe.each([true, false])('with script: %s', (script) => {
  it('a reader goes from the news to the report, to a region, and home with the data', async () => {
    const page = await newPage(script)
    const look = async () => {
      if (script) expect(await findings(page)).toEqual([])
    }
    await page.goto(`${site.origin}/sv/news`)
    await page.locator('a[href="/sv/news/2022"]').click()
    await look()
    await page.locator('main a[href="/sv/reports/2022"]').first().click()
    await look()
    await page.locator('main a[href="/files/2022/sv/report.html"]').click()
    expect(await page.locator('html').getAttribute('lang')).toBe('sv')
    await page.goBack()

    await page.locator('main a[href="/sv/results/2022"]').click()
    await page.locator('main a[href="/sv/results/2022/explore"]').click()
    await page.locator('[name=question]').selectOption('key_partners')
    await page.locator('[name=filter]').selectOption('region.01')
    await page.locator('[name=view]').selectOption('table')
    await page.locator('.explorer button').click()
    expect(page.url()).toContain('filter=region.01')
    expect(await page.locator('[name=filter]').inputValue()).toBe('region.01')
    expect(await page.locator('.explored table').innerText()).toContain('Nyland')
    await look()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.keep a[href*="explore.csv"]').click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('synthetic demonstration data')
    expect(text).toContain('Nyland')
    await page.context().close()
  }, 180_000)
})
