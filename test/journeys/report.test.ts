/** The report as a reader meets it: on a phone and a desk, in the dark, in forced colours, on paper, without script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeReport } from '../../src/publication/render/report/compose-report.ts'
import { reportHtml } from '../../src/publication/render/report/report-html.ts'
import { reportInput } from '../support/report-input.ts'
import { desktop, findings, fitsItsWidth, openBrowser, phone } from './support/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

type Options = Parameters<Browser['newContext']>[0]

async function opened(language: string, options: Options): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const wave = { synthetic: true, title: { fi: 'Barometri', ar: 'استطلاع' } }
  await page.setContent(reportHtml(composeReport(reportInput({ people: 300, language, wave }))))
  return page
}

const small = { width: 320, height: 640 }

describe('the report', () => {
  it.each([
    ['fi', 'on a phone', { viewport: phone }],
    ['sv', 'on a desk', { viewport: desktop }],
    ['en', 'on a phone in the dark', { viewport: phone, colorScheme: 'dark' }],
    ['fi', 'on a desk in forced colours', { viewport: desktop, forcedColors: 'active' }],
  ] as const)(
    'in %s has nothing for axe to find %s, and needs no sideways scrolling',
    async (language, _where, look) => {
      const page = await opened(language, look)
      expect(await findings(page)).toEqual([])
      expect(await fitsItsWidth(page)).toBe(true)
      await page.context().close()
    },
    120_000,
  )

  it('fits a width of 320 points, with charts drawn for it', async () => {
    const page = await opened('fi', { viewport: small })
    expect(await fitsItsWidth(page)).toBe(true)
    const charts = page.locator('#f-useful svg')
    expect(await charts.nth(0).isVisible()).toBe(true)
    expect(await charts.nth(1).isVisible()).toBe(false)
    await page.context().close()
  })

  it('begins every chapter on a page of its own when printed, without the ways around the screen', async () => {
    const page = await opened('fi', { viewport: desktop })
    await page.emulateMedia({ media: 'print' })
    const chapter = page.locator('.chapter').first()
    expect(await chapter.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page')
    expect(await page.locator('.contents').isVisible()).toBe(false)
    expect(await page.locator('.back').first().isVisible()).toBe(false)
    await page.context().close()
  })
})
