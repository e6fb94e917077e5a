/** The results in easy language, as a reader comes to them and as programs find them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningSite, runPublishedSite } from './support/site.ts'

let site: RunningSite
beforeAll(async () => {
  site = await runPublishedSite()
}, 600_000)
afterAll(() => site.close())

const languages = ['fi', 'sv', 'en'] as const
const told = { fi: 'selkokielellä', sv: 'lätt svenska', en: 'easy language' } as const
const address = (language: string) => `/${language}/results/2022/easy`
const read = async (path: string): Promise<string> => (await site.web.request(path)).text()

/** What stands between the tags, in lines as they are read. */
function linesOf(html: string): readonly string[] {
  const [main = ''] = /<article class="easy">.*<\/article>/su.exec(html) ?? []
  const text = main.replace(/<svg.*?<\/svg>/gsu, '').replace(/<(?:br|p|li|h[1-3])\b[^>]*>/gu, '\n')
  const lines = text.replace(/<[^>]+>/gu, '').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

describe.each(languages)('in %s', (language) => {
  it('results, news and report lead there, and it leads back', async () => {
    for (const path of ['results/2022', 'news/2022', 'reports/2022'])
      expect(await read(`/${language}/${path}`), path).toContain(`href="${address(language)}"`)
    const page = await read(address(language))
    for (const path of ['results/2022', 'news/2022', 'reports/2022'])
      expect(page).toContain(`href="/${language}/${path}"`)
  })

  it('says in short lines what the barometer is, who answered, what they said and what follows', async () => {
    const page = await read(address(language))
    expect(page).toMatch(new RegExp(`<h1>[^<]*${told[language]}</h1>`, 'u'))
    expect(page.match(/<h2/gu)).toHaveLength(6)
    const lines = linesOf(page)
    expect(lines.length).toBeGreaterThan(40)
    for (const line of lines) expect(line.split(' ').length, line).toBeLessThanOrEqual(20)
    const text = lines.join('\n')
    expect(text).toContain('375')
    expect(text).toMatch(/61\u00a0(?:prosenttia|procent|per\u00a0cent)/u)
    expect(text).not.toContain('%')
  })

  it('says at its beginning that the data are invented, needs no script and draws one chart', async () => {
    const page = await read(address(language))
    expect(page.indexOf('class="notice demo"')).toBeLessThan(page.indexOf('<h2'))
    expect(page).not.toMatch(/<script(?! type="application\/ld)/u)
    expect(page.match(/<svg class="chart"/gu)).toHaveLength(1)
  })

  it('is a file of the edition with the same words', async () => {
    const file = await site.web.request(`/files/2022/${language}/easy.html`)
    expect(file.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const [ofFile, ofPage] = [linesOf(await file.text()), linesOf(await read(address(language)))]
    expect(ofFile).toEqual(ofPage)
  })
})

it('is known to search engines in each of its languages, and in the manifest', async () => {
  const sitemap = await read('/sitemap.xml')
  for (const language of languages) {
    expect(sitemap).toContain(`${address(language)}</loc>`)
    expect(await read(address('sv'))).toContain(`hreflang="${language}"`)
  }
  const manifest = JSON.parse(await read('/files/2022/manifest.json'))
  const paths = manifest.files.map(({ path }: { path: string }) => path)
  for (const language of languages) expect(paths).toContain(`${language}/easy.html`)
})

it.each([
  '/fi/results/2024/easy',
  '/fi/results/none/easy',
  '/so/results/2022/easy',
])('there is none at %s', async (path) => {
  expect((await site.web.request(path)).status).toBe(404)
})
