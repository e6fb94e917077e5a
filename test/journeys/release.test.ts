/**
 * A publication from the first staff account to its withdrawal, as the people in it live through it, each in a browser of
 * their own: an owner invites, an editor writes and releases under embargo, a translator brings the Swedish up to date,
 * and a reader goes from the Swedish news to the data of one region, with script and without.
 */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeSetUpLink } from '#platform/accounts'
import { unwrap } from '#shared'
import { importCleanedWave } from '../support/cleaned-wave.ts'
import { openBrowser, phone } from './support/browser.ts'
import { type Colleague, invite, look, press, signInAt, takeUp } from './support/colleagues.ts'
import { runStaffSite, type StaffSite } from './support/staff.ts'

const wave = '2024'
const languages = ['fi', 'sv', 'en'] as const
const patient = 600_000

let site: StaffSite
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([runStaffSite((ctx) => importCleanedWave(ctx, wave)), openBrowser()])
}, patient)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const at = (path: string) => `${site.origin}${path}`
const desk = (path: string) => at(`/fi/staff/waves/${wave}/${path}`)

it(
  'a wave is written up, released under embargo, read, withdrawn, and taken up again for correction',
  async () => {
    const { owner, editor, translator } = await team()
    await owner.page.goto(desk('').replace(/\/$/, ''))
    await press(owner.page, 'protect')
    expect(owner.page.url()).toContain('done=protect')
    await look(owner.page)

    await readFindings(editor)
    await writeFinnish(editor)
    await writeSummary(editor, 'en', 'Number of ratings: {figure coop_rating/municipal base}.')
    await writeSwedish(translator)
    await approveAndSchedule(editor)

    const reader = await readerOn(true)
    const nowhere = { there: [], named: [] }
    expect(await publicPlaces()).toEqual(nowhere)
    for (const path of ['/sv/', '/sv/news', `/sv/news/${wave}`, `/sv/results/${wave}`]) {
      await reader.goto(at(path))
      expect(await reader.locator('main').innerText()).not.toContain('Nyland')
      await look(reader)
    }
    site.pass((Date.parse(moment) - Date.parse(startOfDay)) / 1000 - 1)
    expect(await publicPlaces()).toEqual(nowhere)
    site.pass(1)
    const out = await publicPlaces()
    expect(out.there).toEqual(ownPlaces)
    expect(out.named).toEqual(lists)

    await readSwedish(reader, true)
    await readSwedish(await readerOn(false), false)

    await withdraw(editor)
    await reader.goto(at(`/sv/news/${wave}`))
    expect(await reader.locator('main').innerText()).toContain('En siffra var fel.')
    await look(reader)
    expect(await publicPlaces()).toMatchObject({ there: [] })
    await reader.goto(at('/sv/waves'))
    expect(await reader.locator('ul.waves > li', { hasText: '2024' }).innerText()).toContain(
      'dragits tillbaka',
    )
    await reader.goto(at('/sv/news'))
    await look(reader)
    await beginCorrection(editor)
    await reader.goto(at(`/sv/news/${wave}`))
    expect(await reader.locator('main').innerText()).toContain('En siffra var fel.')
  },
  patient,
)

/** The owner by the first link, the others by invitations. */
async function team(): Promise<Readonly<Record<'owner' | 'editor' | 'translator', Colleague>>> {
  const { token } = unwrap(await makeSetUpLink(site.contextFor({ kind: 'console' })))
  const join = (link: string, name: string) =>
    takeUp(site, browser, { link, name, email: `${name.toLowerCase()}@example.org` })
  const owner = await join(at(`/fi/staff/set-up/${token}`), 'Outi')
  const accounts = at('/fi/staff/accounts')
  const toEditor = await invite(owner, accounts, { email: 'eero@example.org', role: 'editor' })
  const toTranslator = await invite(owner, accounts, {
    email: 'svea@example.org',
    role: 'translator',
    into: 'sv',
  })
  return { owner, editor: await join(toEditor, 'Eero'), translator: await join(toTranslator, 'Svea') }
}

/** From the waves to the edition to its findings, where the second is moved up. */
async function readFindings({ page }: Colleague): Promise<void> {
  await page.locator(`main a[href$="/waves/${wave}"]`).click()
  await page.waitForURL(/\/waves\/2024$/)
  await page.locator('main a[href$="/edition"]').click()
  await page.waitForURL(/\/edition$/)
  await look(page)
  await page.locator('main a[href$="/findings"]').click()
  await page.waitForURL(/\/findings$/)
  await look(page)
  const finding = (place: number) => page.locator('ol.entries > li').nth(place)
  const sentence = async (place: number) =>
    (await finding(place).locator('p').first().innerText()).replace(/^\d+\. /, '')
  const second = await sentence(1)
  await Promise.all([page.waitForEvent('load'), finding(1).locator('button[value^="up "]').click()])
  expect(await sentence(0)).toBe(second)
}

/** A number of one's own is refused with its line; bound to the results it is printed. */
async function writeFinnish(editor: Colleague): Promise<void> {
  const { page } = editor
  const own = 'Peräti 85 % on tyytyväisiä.'
  const before = await writeSummary(editor, 'fi', own)
  const fault = page.locator('.wrong')
  expect(await fault.locator('.fault').innerText()).toMatch(/^Rivi \d+: .*85/u)
  expect(await fault.locator('blockquote').innerText()).toBe(own)
  await page.goto(desk('edition'))
  await press(page, 'approve fi')
  expect(await page.locator('.errors').innerText()).toContain('85')
  await look(page)
  await page.goto(desk('texts/summary/fi'))
  await page.locator('#markdown').fill(before)
  await press(page, 'save')
  await writeSummary(editor, 'fi', 'Arvosanan antoi {figure coop_rating/municipal base} vastaajaa.')
  expect(await page.locator('.document').innerText()).toMatch(/Arvosanan antoi \d+ vastaajaa\./u)
}

/** What is behind is told; a translator writes in no other language. */
async function writeSwedish(translator: Colleague): Promise<void> {
  const { page } = translator
  const standing = async (into: string) => {
    await page.goto(desk('edition'))
    return page
      .locator('td', { has: page.locator(`a[href$="/summary/${into}"]`) })
      .locator('.tag')
      .innerText()
  }
  expect([await standing('en'), await standing('sv')]).toEqual(['ajan tasalla', 'vanhentunut'])
  await page.goto(desk('texts/summary/en'))
  expect(await page.locator('#markdown').isEditable()).toBe(false)
  await writeSummary(translator, 'sv', 'Antal vitsord: {figure coop_rating/municipal base}.')
  expect(await standing('sv')).toBe('ajan tasalla')
}

/** Adds a paragraph. @returns the text as it was */
async function writeSummary({ page }: Colleague, into: string, paragraph: string): Promise<string> {
  await page.goto(desk(`texts/summary/${into}`))
  const before = await page.locator('#markdown').inputValue()
  await page.locator('#markdown').fill(`${before.trim()}\n\n${paragraph}\n`)
  await press(page, 'save')
  await look(page)
  return before
}

const startOfDay = '2024-11-20T10:00:00Z'
const moment = '2024-11-21T07:00:00Z'

async function approveAndSchedule({ page }: Colleague): Promise<void> {
  await page.goto(desk('edition'))
  for (const language of languages) await press(page, `approve ${language}`)
  await look(page)
  await page.locator('#day').fill('2024-11-21')
  await page.locator('#time').fill('09:00')
  await press(page, 'schedule')
  expect(page.url()).toContain('done=schedule')
  await look(page)
}

/** Addresses that are there only once the wave is out. */
const ownPlaces = [
  ...languages.flatMap((language) => [
    `/${language}/news/${wave}`,
    `/${language}/reports/${wave}`,
    `/${language}/results/${wave}/explore.csv?question=coop_rating`,
    ...['report.html', 'report.pdf', 'report.docx', 'news.html', 'feed.xml'].map(
      (name) => `/files/${wave}/${language}/${name}`,
    ),
  ]),
  `/files/${wave}/data/tables.csv`,
  `/files/${wave}/manifest.json`,
]

/** Addresses that are always there, and then lead to it. */
const lists = [
  ...languages.flatMap((language) =>
    ['', 'news', 'feed.xml', 'atom.xml', 'feed.json', 'search?q=2024'].map((name) => `/${language}/${name}`),
  ),
  '/sitemap.xml',
]

/** Everything that comes out, asked for at once. */
async function publicPlaces(): Promise<Readonly<Record<'there' | 'named', readonly string[]>>> {
  const ask = async (path: string) => {
    const answer = await fetch(at(path))
    const text = await answer.text()
    return { path, isThere: answer.ok, isNamed: text.includes(`/news/${wave}`) }
  }
  const [own, listed] = await Promise.all([ownPlaces, lists].map((paths) => Promise.all(paths.map(ask))))
  return {
    there: (own ?? []).filter(({ isThere }) => isThere).map(({ path }) => path),
    named: (listed ?? []).filter(({ isNamed }) => isNamed).map(({ path }) => path),
  }
}

async function readerOn(javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled, viewport: phone })).newPage()
  page.setDefaultTimeout(60_000)
  return page
}

/** From the Swedish front page to the report, to the results of one region, and home with the data. */
async function readSwedish(page: Page, script: boolean): Promise<void> {
  const follow = async (href: string) => {
    await page.locator(`main a[href="${href}"]`).first().click()
    await page.waitForURL(`**${href}`)
    expect(await page.locator('html').getAttribute('lang')).toBe('sv')
    // Without script there is no asking, and the page is the same.
    if (script) await look(page)
  }
  await page.goto(at('/sv/'))
  await follow(`/sv/news/${wave}`)
  expect(await page.locator('main').innerText()).toContain('Nyland')
  await follow(`/sv/reports/${wave}`)
  await checkFile(page, `/files/${wave}/sv/report.pdf`, 'application/pdf', '%PDF-')
  await checkFile(page, `/files/${wave}/sv/report.docx`, wordType, 'PK')
  await follow(`/files/${wave}/sv/report.html`)
  expect(await page.locator('body').innerText()).toMatch(/Antal vitsord: \d+\./u)
  await page.goBack()
  expect(await kept(page, `main a[href="/files/${wave}/data/tables.csv"]`)).toContain('coop_rating')

  await follow(`/sv/results/${wave}`)
  await follow(`/sv/results/${wave}/explore`)
  await page.locator('[name=question]').selectOption('key_partners')
  await page.locator('[name=filter]').selectOption('region.01')
  await page.locator('[name=view]').selectOption('table')
  await page.locator('.explorer button').click()
  await page.waitForURL(/filter=region\.01/)
  expect(await page.locator('.explored table').innerText()).toContain('Nyland')
  if (script) await look(page)
  const region = await kept(page, '.keep a[href*="explore.csv"]')
  expect(region).toContain('Nyland')
  expect(region).toContain('synthetic demonstration data')
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** That a link of the page leads to what it says: the kind, the size, the first bytes. */
async function checkFile(page: Page, href: string, mediaType: string, begins: string): Promise<void> {
  expect(await page.locator(`main a[href="${href}"]`).getAttribute('type')).toBe(mediaType)
  const answer = await page.request.get(at(href))
  const body = await answer.body()
  const manifest = await (await page.request.get(at(`/files/${wave}/manifest.json`))).json()
  const about = manifest.files.find(({ path }: { path: string }) => href.endsWith(path))
  expect(answer.headers()['content-type']).toBe(mediaType)
  expect(body.length).toBe(about.bytes)
  expect(body.subarray(0, begins.length).toString()).toBe(begins)
}

/** What a reader has on their disk after following a link to a file. */
async function kept(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(link).click()])
  return readFile(await download.path(), 'utf8')
}

async function withdraw(editor: Colleague): Promise<void> {
  await signInAt(site, editor, desk('edition'))
  await giveNote(editor, 'withdraw-edition')
  expect(editor.page.url()).toContain('done=withdraw-edition')
}

async function beginCorrection(editor: Colleague): Promise<void> {
  await giveNote(editor, 'correct')
  expect(await editor.page.locator('main').innerText()).toContain('Julkaisu 2')
}

async function giveNote({ page }: Colleague, act: 'withdraw-edition' | 'correct'): Promise<void> {
  const section = page.locator('section.act', { has: page.locator(`button[value="${act}"]`) })
  await section.locator('summary').click()
  const notes = { fi: 'Yksi luku oli väärä.', sv: 'En siffra var fel.', en: 'One figure was wrong.' }
  for (const [language, note] of Object.entries(notes)) await page.locator(`#${act}-${language}`).fill(note)
  if (act === 'withdraw-edition') await section.locator('[name=sure]').check()
  await press(page, act)
  await look(page)
}
