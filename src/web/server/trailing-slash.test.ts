import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { withoutTrailingSlash } from './trailing-slash.ts'

const web = new Hono()
web.get('/:language/', (c) => c.text('front'))
web.get('/:language/staff', (c) => c.text('staff'))
web.get('*', withoutTrailingSlash())

const ask = (path: string, init?: RequestInit) => web.request(`http://barometer.example${path}`, init)

describe('an address with a slash at its end', () => {
  it.each([
    ['/fi/staff/', '/fi/staff'],
    ['/sv/results/2022//', '/sv/results/2022'],
    ['/en/search/?q=a%2Fb', '/en/search?q=a%2Fb'],
    ['/en/news/%0d%0aSet-Cookie:x/', '/en/news/%0d%0aSet-Cookie:x'],
  ])('leads to the one without it: %s', async (from, to) => {
    const answer = await ask(from)
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe(to)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('is a page of its own where it is a front page', async () => {
    expect((await ask('/fi/')).status).toBe(200)
  })

  it.each([
    '//evil.example/',
    '//evil.example/fi/',
    '/\\evil.example/fi/',
    '/%5Cevil.example/fi/',
    '/fi//evil.example/',
    '/https://evil.example/',
    '/.//evil.example/x/',
  ])('leads to no other site: %s', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('location')).toBeNull()
  })

  it('is led on for whoever asks, not for whoever sends', async () => {
    expect((await ask('/fi/staff/', { method: 'HEAD' })).status).toBe(308)
    expect((await ask('/fi/staff/', { method: 'POST', body: 'x=1' })).status).toBe(404)
  })
})
