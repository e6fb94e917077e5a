/** Whatever is posted, the answer is clear, in the page's language, with the right status, and nothing valid is lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWave } from '#fieldwork/use-cases'
import { unwrap, waveId } from '#shared'
import { createWeb } from '../../src/web/index.ts'
import { contextFor } from '../support/database.ts'
import { encoded, respondent } from './support/respondent.ts'
import { type RunningSite, runSite, today } from './support/site.ts'

let site: RunningSite
beforeAll(async () => {
  site = await runSite()
}, 120_000)
afterAll(() => site.close())

const background = '/fi/respond/2024/background'

/** A respondent on the first page of questions, with the fields its form would post. */
async function onFirstPage() {
  const person = respondent(site)
  const page = await person.begin('fi', '2024')
  return { person, fields: person.hidden(page) }
}

/** Whether the option is chosen when the page is opened again. */
const isChosen = (html: string, name: string, value: string) =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}" value="${value}"[^>]* checked`).test(html)

describe('a page that is posted with something wrong in it', () => {
  it.each([
    ['a code that is no option', { 'q.role': '55' }, 'Valitse jokin annetuista vaihtoehdoista.'],
    ['two values where one is asked for', { 'q.role': ['1', '2'] }, 'Valitse vain yksi vaihtoehto.'],
    [
      'an option that stands alone together with others',
      { 'q.work_level': ['1', '4'] },
      'Valitse joko tämä vaihtoehto tai muita vaihtoehtoja, ei molempia.',
    ],
    ['a field the page does not have', { 'q.salary': '1' }, 'tietoja, jotka eivät kuulu tälle sivulle'],
  ])('with %s keeps the other answers and says what to do', async (_what, wrong, message) => {
    const { person, fields } = await onFirstPage()
    const answer = await person.post(background, { ...fields, 'q.org_type': '3', ...wrong, go: 'next' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(answer.text).toMatch(/<title>Virhe: /)
    const later = await person.get(background)
    expect(isChosen(later.text, 'q.org_type', '3')).toBe(true)
  })

  it('with more choices than allowed says how many were allowed, and still shows those made', async () => {
    const { person } = await onFirstPage()
    const path = '/fi/respond/2024/development'
    const form = person.hidden(await person.get(path))
    const answer = await person.post(path, { ...form, 'q.wishes': ['1', '2', '3', '4'], go: 'next' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Valitse enintään 3 vaihtoehtoa.')
    expect(isChosen(answer.text, 'q.wishes', '4')).toBe(true)
  })

  it('with a megabyte of text shows how much fits, keeps its beginning, and saves the rest of the page', async () => {
    const { person, fields } = await onFirstPage()
    const text = 'sanoja '.repeat(150_000)
    const answer = await person.post(background, {
      ...fields,
      'q.org_type': '97',
      'q.org_type.text': text,
      'q.role': '2',
      go: 'next',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Lyhennä se enintään 500 merkkiin.')
    expect(answer.text).toContain('ensimmäiset')
    expect(answer.text).toContain('sanoja sanoja')
    expect(answer.text.length).toBeLessThan(200_000)
    expect(isChosen((await person.get(background)).text, 'q.role', '2')).toBe(true)
  })

  it('with broken UTF-8 asks to write the text again', async () => {
    const { person, fields } = await onFirstPage()
    const body = `${encoded({ ...fields, 'q.org_type': '97', go: 'next' })}&q.org_type.text=%E4%F6`
    const answer = await person.post(background, body)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('merkkejä, joita ei voi lukea')
  })

  it.each([
    ['clear:q.role', `${background}#q-role`],
    ['clear:q.role\r\nX-Evil: 1', background],
    ['clear:q.ä', background],
    ['clear:', background],
    ['elsewhere', background],
  ])('with the button %j stays on the page it came from', async (go, location) => {
    const { person, fields } = await onFirstPage()
    const answer = await person.post(background, { ...fields, go })
    expect([answer.status, answer.location]).toEqual([303, location])
  })

  it('goes back only after it is mended, whichever button was pressed', async () => {
    const { person, fields } = await onFirstPage()
    const answer = await person.post(background, { ...fields, 'q.role': '55', go: 'back' })
    expect(answer.status).toBe(422)
  })
})

describe('a post that is not ours', () => {
  it.each([
    ['without a form token', { token: '' }],
    ['with a foreign form token', { token: 'A'.repeat(32) }],
  ])('%s saves nothing, shows the answers again and can be sent once more', async (_what, wrong) => {
    const { person, fields } = await onFirstPage()
    const answer = await person.post(background, { ...fields, ...wrong, 'q.org_type': '2', go: 'next' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Sivu oli vanhentunut')
    expect(isChosen(answer.text, 'q.org_type', '2')).toBe(true)
    expect(isChosen((await person.get(background)).text, 'q.org_type', '2')).toBe(false)
    const again = await person.post(background, { ...person.hidden(answer), 'q.org_type': '2', go: 'next' })
    expect(again.status).toBe(303)
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
  ])('from another site (%o) is refused', async (headers) => {
    const { person, fields } = await onFirstPage()
    const answer = await person.post(background, { ...fields, go: 'next' }, headers)
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Lomake lähetettiin toiselta sivustolta')
  })

  it('without the session tells how to go on, and gives the respondent’s words back', async () => {
    const { fields } = await onFirstPage()
    const stranger = respondent(site)
    const answer = await stranger.post(background, { ...fields, 'q.org_type.text': 'Kuoro', go: 'next' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Emme löydä keskeneräistä vastaustasi')
    expect(answer.text).toContain('Kuoro')
    expect(answer.text).toContain('/fi/respond/2024/continue')
  })

  it('larger than two megabytes is refused with a page', async () => {
    const { person, fields } = await onFirstPage()
    const answer = await person.post(background, { ...fields, 'q.org_type.text': 'a'.repeat(2_100_000) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('Vastaus on liian suuri')
  })

  it('of another media type is refused', async () => {
    const { person } = await onFirstPage()
    const answer = await person.post(background, '{}', { 'content-type': 'application/json' })
    expect(answer.status).toBe(415)
  })
})

describe('sending the answers', () => {
  it('twice with the same form is the same act, and shows the same thanks', async () => {
    const { person } = await onFirstPage()
    const review = await person.get('/fi/respond/2024/review')
    const fields = person.hidden(review)
    for (const attempt of [1, 2]) {
      const answer = await person.post('/fi/respond/2024/review', fields)
      expect([attempt, answer.status, answer.location]).toEqual([attempt, 303, '/fi/respond/2024/thanks'])
    }
    expect((await person.get('/fi/respond/2024/thanks')).text).toContain('Vastauksesi on lähetetty')
  })

  it('makes them final: a later page is refused, and a later visit is led to the thanks', async () => {
    const { person, fields } = await onFirstPage()
    const review = await person.get('/fi/respond/2024/review')
    await person.post('/fi/respond/2024/review', person.hidden(review))
    const late = await person.post(background, { ...fields, 'q.org_type': '1', go: 'next' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Vastauksesi on jo lähetetty')
    expect((await person.get(background)).location).toBe('/fi/respond/2024/thanks')
  })

  it('begins one response however often the start is pressed', async () => {
    const person = respondent(site)
    const introduction = await person.get('/fi/respond/2024')
    const fields = person.hidden(introduction)
    await person.post('/fi/respond/2024', fields)
    const cookie = person.cookies.get('/fi/respond/2024')
    await person.post('/fi/respond/2024', fields)
    expect(person.cookies.get('/fi/respond/2024')).toBe(cookie)
  })
})

describe('a personal code', () => {
  it('that nobody was given is told as such; none at all asks for one', async () => {
    const person = respondent(site)
    const fields = person.hidden(await person.get('/sv/respond/2024/continue'))
    const wrong = await person.post('/sv/respond/2024/continue', { ...fields, code: '0000-0000-0000-0000' })
    expect([wrong.status, wrong.text.includes('Koden finns inte i den här enkäten')]).toEqual([422, true])
    const none = await person.post('/sv/respond/2024/continue', { ...fields, code: ' ' })
    expect([none.status, none.text.includes('Skriv koden.')]).toEqual([422, true])
  })
})

describe('addresses', () => {
  it.each([
    ['/fi/respond/1999', 404, 'Kyselyä ei löydy'],
    ['/sv/respond/2024/nowhere', 303, ''],
    ['/fi/nowhere', 404, 'Sivua ei löydy'],
    ['/ar/nowhere', 404, 'الصفحة غير موجودة'],
    ['/xx/respond/2024', 404, 'Page not found'],
    ['/en/respond/2022', 410, 'The survey has closed'],
    ['/ru/respond/2024', 302, ''],
  ])('%s is answered with %d', async (path, status, words) => {
    const answer = await respondent(site).get(path)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
  })

  it('asked by a method they do not take name those they do', async () => {
    const answer = await site.web.request('/fi/about', { method: 'POST' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('a wave that has not opened', () => {
  it.each([
    ['fi', 'Voit vastata'],
    ['sv', 'Du kan svara från och med'],
    ['en', 'You can answer from'],
    ['fi-simple', 'Kysely alkaa'],
  ])('says in %s from which day it can be answered', async (language, words) => {
    const early = createWeb({
      contextFor: () => contextFor(site.database.database, { day: '2020-01-01', actor: { kind: 'public' } }),
      secret: 'x',
    })
    const answer = await early.request(`/${language}/respond/2024`)
    const text = await answer.text()
    expect(answer.status).toBe(403)
    expect(text).toContain(words)
    expect(text).toMatch(language === 'en' ? /\d{1,2} \p{Lu}\p{Ll}+ 20\d\d/u : /\d{1,2}\.\d{1,2}\.20\d\d/)
  })
})

describe('every answer of the front', () => {
  it('carries the strict headers, and respondent pages are kept by no cache', async () => {
    const answer = await site.web.request('/fi/respond/2024')
    const policy = answer.headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part)
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('referrer-policy')).toBe('same-origin')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('sets no cookie on the public site, and one for the respond addresses only', async () => {
    for (const path of ['/', '/fi/', '/sv/about', '/en/privacy', '/fi/results/2022', '/fi/respond/2024'])
      expect((await site.web.request(path)).headers.getSetCookie(), path).toEqual([])
    const { person } = await onFirstPage()
    const languages = ['fi', 'sv', 'en', 'fi-simple', 'sv-simple']
    expect([...person.cookies.keys()]).toEqual(languages.map((language) => `/${language}/respond/2024`))
  })

  it('logs the route and nothing of the person: no address, no query, no answer, no token', () => {
    for (const line of site.log)
      expect(line).toMatch(/^(?:GET|POST|HEAD) (?:\/[:\w/]*|no such page) \d{3} \d+ ms$/)
  })
})

describe('a wave that closes while people answer', () => {
  it('refuses the page in the reader’s language, and thanks those whose answers are in', async () => {
    const { person, fields } = await onFirstPage()
    const early = respondent(site)
    await early.begin('sv', '2024')
    const review = await early.get('/sv/respond/2024/review')
    await early.post('/sv/respond/2024/review', early.hidden(review))
    unwrap(await closeWave(contextFor(site.database.database, { day: today }), waveId('2024')))
    const late = await person.post(background, { ...fields, 'q.org_type': '1', go: 'next' })
    expect([late.status, late.text.includes('Kysely on päättynyt')]).toEqual([410, true])
    const replay = await early.post('/sv/respond/2024/review', early.hidden(review))
    expect(replay.location).toBe('/sv/respond/2024/thanks')
    expect((await early.get('/sv/respond/2024/thanks')).text).toContain('Dina svar har skickats')
  })
})
