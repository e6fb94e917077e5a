/**
 * The whole open wave, answered in every language it has, without script and with it: forward, back, in another
 * language midway, interrupted and continued elsewhere, reviewed, changed, sent. axe finds nothing on any page.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, findings, fitsItsWidth, openBrowser, phone } from './support/browser.ts'
import { type RunningSite, runSite } from './support/site.ts'
import { answerAndGoOn, answerPage, answersOn, press, switchTo } from './support/walk.ts'

let site: RunningSite
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([runSite(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const languages = ['fi', 'sv', 'en', 'fi-simple', 'sv-simple'] as const
const other = { fi: 'sv', sv: 'fi', en: 'fi', 'fi-simple': 'fi', 'sv-simple': 'sv' } as const

interface Way {
  readonly script: boolean
  /** axe needs script to run, so pages are looked at on the walk that has it; they are the same pages. */
  readonly look: (page: Page) => Promise<void>
}

async function lookClosely(page: Page): Promise<void> {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport)
    expect(await findings(page)).toEqual([])
    expect(await fitsItsWidth(page), page.url()).toBe(true)
  }
}

const ways: readonly Way[] = [
  { script: false, look: async () => undefined },
  { script: true, look: lookClosely },
]

async function newPage(script: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: phone })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}

async function walk(language: (typeof languages)[number], { script, look }: Way): Promise<void> {
  const page = await newPage(script)
  await page.goto(`${site.origin}/${language}/respond/2024`)
  await look(page)
  await page.locator('button.start').click()

  await look(page)
  await answerAndGoOn(page)

  expect(page.url()).toContain('/cooperation')
  await answerPage(page)
  const cooperation = await answersOn(page)
  await press(page, 'back')
  expect(page.url()).toContain('/background')
  await press(page, 'next')
  expect(await answersOn(page)).toEqual(cooperation)
  await look(page)
  await press(page, 'next')

  await answerPage(page)
  const information = await answersOn(page)
  await switchTo(page, other[language])
  expect(await answersOn(page)).toEqual(expect.arrayContaining([...information]))
  expect(await page.locator('html').getAttribute('lang')).toBe(other[language])
  await switchTo(page, language)
  expect(await answersOn(page)).toEqual(information)
  await look(page)
  await press(page, 'next')

  await answerPage(page)
  const dialogue = await answersOn(page)
  await press(page, 'later')
  await look(page)
  const code = await page.locator('.code').innerText()
  await page.context().close()
  const resumed = await newPage(script)
  await resumed.goto(`${site.origin}/${language}/respond/2024/continue`)
  await look(resumed)
  await resumed.locator('#code').fill(code.toLowerCase())
  await resumed.locator('form button').click()
  expect(resumed.url()).toContain('/dialogue')
  expect(await answersOn(resumed)).toEqual(dialogue)
  await finish(resumed, look)
}

async function finish(page: Page, look: Way['look']): Promise<void> {
  while (!page.url().endsWith('/review')) {
    await look(page)
    await answerAndGoOn(page)
  }
  await look(page)
  const answers = await page.locator('.review dd').count()
  expect(answers).toBeGreaterThan(10)
  await page.locator('.review h2 a').first().click()
  await press(page, 'review')
  expect(page.url()).toMatch(/\/review$/)
  await page.locator('form button.main').click()
  expect(page.url()).toMatch(/\/thanks$/)
  await look(page)
  await page.context().close()
}

describe.each(ways)('with script: $script', (way) => {
  it.each(languages)(
    'the open wave is answered in %s from beginning to end',
    (language) => walk(language, way),
    240_000,
  )
})
