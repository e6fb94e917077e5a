/** The weight of pages over the wire: the first page fits the first round trip of a phone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { respondent } from './support/respondent.ts'
import { type RunningSite, runSite } from './support/site.ts'

let site: RunningSite
beforeAll(async () => {
  site = await runSite()
}, 120_000)
afterAll(() => site.close())

const KiB = 1024

/** Bytes of the body as a browser receives it, plus its headers. */
async function weight(path: string, cookie = ''): Promise<number> {
  const answer = await site.web.request(path, { headers: { 'accept-encoding': 'gzip, br', cookie } })
  expect(answer.headers.get('content-encoding'), path).toBe('br')
  const headers = [...answer.headers].map(([name, value]) => name.length + value.length + 4)
  return (await answer.arrayBuffer()).byteLength + headers.reduce((sum, size) => sum + size, 0)
}

const waves = [
  ['fi', '2024'],
  ['sv', '2024'],
  ['en', '2024'],
  ['fi-simple', '2024'],
  ['ar', 'participants-2024'],
  ['ru', 'participants-2024'],
] as const

describe('over the wire, compressed', () => {
  it.each(
    waves,
  )('the introduction in %s of wave %s is one request of at most 14 KiB', async (language, wave) => {
    const path = `/${language}/respond/${wave}`
    expect(await weight(path)).toBeLessThanOrEqual(14 * KiB)
    const { text } = await respondent(site).get(path)
    expect(text).not.toMatch(/<(?:script|img|link rel="stylesheet")|url\(http/)
  })

  it.each(waves)('a whole response in %s of wave %s is at most 80 KiB', async (language, wave) => {
    const person = respondent(site)
    const first = await person.begin(language, wave)
    const cookie = person.cookies.get(`/${language}/respond/${wave}`) ?? ''
    let action = / action="([^"]+)"/.exec(first.text)?.[1] ?? ''
    let total = await weight(`/${language}/respond/${wave}`)
    for (let page = first; !action.endsWith('/review'); page = await person.get(action)) {
      const size = await weight(action, cookie)
      expect(size, action).toBeLessThanOrEqual(14 * KiB)
      total += size
      action = (await person.post(action, { ...person.hidden(page), go: 'next' })).location
    }
    expect(total).toBeLessThanOrEqual(80 * KiB)
  })

  it.each(['/fi/', '/sv/about', '/en/privacy'])('%s is at most 14 KiB', async (path) => {
    expect(await weight(path)).toBeLessThanOrEqual(14 * KiB)
  })

  it('the script is at most 4 KiB', async () => {
    expect(await weight('/assets/respond.test.js')).toBeLessThanOrEqual(4 * KiB)
  })
})
