/**
 * The public site as readers, crawlers and the curious meet it: every page in every official language without a finding,
 * on a phone, a desk and a narrow window, with links that all lead somewhere, whatever is asked of it.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, findings, fitsItsWidth, openBrowser } from './support/browser.ts'
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

const languages = ['fi', 'sv', 'en'] as const
const results = '/results/2022'
const chapters = [
  'background',
  'cooperation',
  'information',
  'dialogue',
  'programme',
  'development',
  'closing',
]
const explored = `${results}/explore?question=coop_rating&by=org_type%3Agroup`
const pages = [
  '/',
  '/waves',
  '/news',
  '/news/2022',
  '/reports/2022',
  '/about',
  '/accessibility',
  '/privacy',
  '/search',
  '/search?q=ra',
  results,
  `${results}/easy`,
  ...chapters.map((chapter) => `${results}/${chapter}`),
  `${results}/background/2`,
  `${results}/cooperation/2`,
  `${results}/programme/2`,
  '/results/star-wars-sample',
  '/results/star-wars-sample/questions',
  '/search?q=star',
  `${results}/explore`,
  explored,
  `${explored}&view=table`,
  `${results}/explore?question=key_partners&filter=region.01`,
  `${results}/explore?question=coop_rating&by=region&filter=role.management`,
]

const get = (path: string, headers: Record<string, string> = {}) => site.web.request(path, { headers })

async function newPage(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  page.setDefaultTimeout(60_000)
  return page
}

describe.each(languages)('in %s', (language) => {
  it('every page has no finding and needs no sideways scrolling at 320 pixels and on a desk', async () => {
    const blocked: string[] = []
    const page = await newPage({ viewport: desktop })
    page.on('console', (message) => blocked.push(message.text()))
    for (const path of pages) {
      await page.goto(`${site.origin}/${language}${path}`)
      for (const viewport of [desktop, { width: 320, height: 640 }]) {
        await page.setViewportSize(viewport)
        expect(await findings(page)).toEqual([])
        expect(await fitsItsWidth(page), page.url()).toBe(true)
      }
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
    }
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
    // Nothing is kept from loading or running, structured data included: there is nothing to keep.
    expect(blocked).toEqual([])
  }, 600_000)

  it('every page weighs at most 40 KiB unpacked, and 14 on the wire', async () => {
    for (const path of pages) {
      const packed = await (await get(`/${language}${path}`, { 'accept-encoding': 'br' })).arrayBuffer()
      expect(packed.byteLength, path).toBeLessThanOrEqual(14 * 1024)
      const plain = await (await get(`/${language}${path}`)).text()
      expect(Buffer.byteLength(plain), path).toBeLessThanOrEqual(40 * 1024)
    }
  }, 300_000)
})

describe('links', () => {
  it('all lead somewhere on the site, followed from the front page', async () => {
    const waiting = languages.map((language) => `/${language}/`)
    const seen = new Set(waiting)
    const broken: string[] = []
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await get(path)
      if (answer.status !== 200) broken.push(`${answer.status} ${path}`)
      if (!answer.headers.get('content-type')?.startsWith('text/html') || path.includes('/respond/')) continue
      if (path.startsWith('/files/')) continue
      for (const link of linksIn(await answer.text())) {
        const target = link.replace(/#.*$/u, '')
        if (target === '' || seen.has(target)) continue
        seen.add(target)
        waiting.push(target)
      }
    }
    expect(broken).toEqual([])
    expect(seen.size).toBeGreaterThan(150)
  }, 600_000)

  it('to a place within a page find it there', async () => {
    for (const path of ['/fi/results/2022', '/fi/results/2022/cooperation', '/sv/search?q=samarbete']) {
      for (const link of linksIn(await (await get(path)).text())) {
        const [target = '', place] = link.split('#')
        if (place === undefined) continue
        const text = await (await get(target === '' ? path : target)).text()
        expect(text, link).toContain(`id="${place}"`)
      }
    }
  }, 120_000)

  it('are told to search engines in every language, and every one of them answers', async () => {
    const xml = await (await get('/sitemap.xml')).text()
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(
      ([, address = '']) => new URL(address).pathname,
    )
    expect(addresses.length % languages.length).toBe(0)
    for (const address of addresses.filter((path) => path.startsWith('/sv/')))
      expect((await get(address)).status, address).toBe(200)
    expect(await (await get('/robots.txt')).text()).toContain('Sitemap: http')
  }, 120_000)
})

/** Addresses on this site. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/gu)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/') || href.startsWith('#'))
}

describe('whatever is asked', () => {
  const hostile = [
    '',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' or 1=1 --",
    '../../etc/passwd',
    'a'.repeat(5_000),
    '%00',
    '\u202e\u0000',
    'constructor',
    'org_type:group+region:group',
    'region.01',
    '__proto__.polluted',
  ]

  it('the explorer answers with a page of its own, and never with what it was asked', async () => {
    for (const field of ['question', 'item', 'by', 'filter', 'view']) {
      for (const value of hostile) {
        const query = new URLSearchParams({ question: 'coop_rating', [field]: value })
        const answer = await get(`/en${results}/explore?${query}`)
        expect(answer.status, `${field} ${value}`).toBe(200)
        const text = await answer.text()
        expect(text).not.toMatch(/<script>|<img|undefined|NaN|\[object/u)
      }
    }
    for (const query of ['%', '%E0%A4%A', 'question[]=1', '&&&=', 'question=coop_rating&question=region'])
      expect((await get(`/en${results}/explore?${query}`)).status, query).toBe(200)
  }, 120_000)

  it('the search marks what was asked in another language than the page is in', async () => {
    const html = await (await get('/sv/search?q=franchise')).text()
    expect(html).toMatch(/<a href="\/sv\/results\/star-wars-sample\/[^"]+" lang="en" dir="ltr">/u)
    expect(html).toMatch(/<p><span>[^<]+<\/span><span lang="en" dir="ltr">/u)
  })

  it('the search finds or does not find, and says the words back as words', async () => {
    for (const q of hostile) {
      const answer = await get(`/sv/search?${new URLSearchParams({ q })}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/<script>|<img/u)
    }
    expect(site.log.join('\n')).not.toMatch(/alert|passwd/u)
  }, 120_000)

  it('what was not released is no file either', async () => {
    for (const format of ['csv', 'json']) {
      const asked = `${results}/explore.${format}?question=coop_rating&by=municipality`
      expect((await get(`/en${asked}`)).status).toBe(404)
      expect((await get(`/en${results}/explore.${format}?question=municipality`)).status).toBe(404)
    }
  })

  it.each([
    '/fi/results/2022/nothing',
    '/fi/results/nothing',
    '/fi/results/nothing/explore',
    '/fi/results/2022/%00',
    '/fi/news/nothing',
    '/fi/reports/2024',
    '/files/2022/nothing',
    '/files/2022/../../package.json',
    '/files/2022/%2e%2e%2fmanifest.json',
    '/so/news',
    '/fi/feed.txt',
  ])('%s is not found', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('files', () => {
  it('come typed, named and known by their hash, and run nothing', async () => {
    const html = await get('/files/2022/sv/report.html')
    expect(html.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/u)
    expect(html.headers.get('content-language')).toBe('sv')
    expect(html.headers.get('x-content-type-options')).toBe('nosniff')
    const csv = await get('/files/2022/data/tables.csv')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="barometer-data-tables.csv"')
    const again = await get('/files/2022/data/tables.csv', { 'if-none-match': csv.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    const manifest = JSON.parse(await (await get('/files/2022/manifest.json')).text())
    const about = manifest.files.find(({ path }: { path: string }) => path === 'data/tables.csv')
    expect(csv.headers.get('etag')).toBe(`W/"${about.sha256}"`)
  })

  it('look in a browser as they should, their own policy in force', async () => {
    const page = await newPage({ viewport: desktop })
    const blocked: string[] = []
    page.on('console', (message) => blocked.push(message.text()))
    await page.goto(`${site.origin}/files/2022/fi/report.html`)
    expect(await page.locator('h1').first().isVisible()).toBe(true)
    expect(blocked).toEqual([])
    await page.context().close()
  }, 60_000)
})

describe('for programs', () => {
  it('news are a feed of each kind in each language', async () => {
    for (const language of languages) {
      for (const name of ['feed.xml', 'atom.xml', 'feed.json']) {
        const answer = await get(`/${language}/${name}`)
        expect(answer.status).toBe(200)
        expect(await answer.text()).toContain(`/${language}/news/2022`)
      }
    }
  })

  it('pages say what they are in the words of schema.org, and where they are in other languages', async () => {
    const typesOf = async (path: string) => {
      const text = await (await get(path)).text()
      for (const language of languages) expect(text).toContain(`rel="alternate" hreflang="${language}"`)
      const found = text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)
      return [...found].map(([, json = '']) => JSON.parse(json)['@type'])
    }
    expect(await typesOf('/fi/news/2022')).toContain('NewsArticle')
    expect(await typesOf('/sv/reports/2022')).toEqual(['Report'])
    expect(await typesOf('/en/results/2022')).toEqual(['Dataset'])
  })
})
