import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { compression } from './compress.ts'
import { pageCache } from './page-cache.ts'

function site({ room = 1_000_000, cacheControl = 'public, max-age=0, must-revalidate' } = {}) {
  const state = { now: 5_000, version: 'one', made: 0, asked: 0 }
  const web = new Hono()
  web.use(
    pageCache({
      version: async () => {
        state.asked += 1
        return state.version
      },
      now: () => state.now,
      isPublicPlace: (path) => path !== '/own',
      originOf: (url) => new URL(url).origin,
      room,
    }),
  )
  web.use(compression())
  web.get('/:page', (c) => {
    state.made += 1
    c.header('Cache-Control', cacheControl)
    return c.text(`${state.version} ${'page '.repeat(200)}`)
  })
  const get = (path: string, headers: Record<string, string> = {}) =>
    web.request(path, { headers: { 'accept-encoding': 'br', ...headers } })
  return { state, get }
}

describe('kept pages', () => {
  it('are made once, and come compressed with the same headers', async () => {
    const { state, get } = site()
    const first = await get('/a')
    const second = await get('/a')
    expect(state.made).toBe(1)
    expect(second.headers.get('content-encoding')).toBe('br')
    expect(Object.fromEntries(second.headers)).toEqual(Object.fromEntries(first.headers))
    expect(await second.arrayBuffer()).toEqual(await first.arrayBuffer())
  })

  it('are made once for all who ask at the same time', async () => {
    const { state, get } = site()
    const answers = await Promise.all(Array.from({ length: 8 }, () => get('/a')))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(state.made).toBe(1)
  })

  it('are another for another encoding and another origin', async () => {
    const { state, get } = site()
    await get('/a')
    expect((await get('/a', { 'accept-encoding': '' })).headers.get('content-encoding')).toBeNull()
    await get('http://elsewhere.example/a')
    expect(state.made).toBe(3)
  })

  it('are dropped within a second of a change, and asked about no more than once a second', async () => {
    const { state, get } = site()
    await get('/a')
    state.now += 1
    await get('/a')
    const asked = state.asked
    state.version = 'two'
    state.now += 500
    expect(await (await get('/a', { 'accept-encoding': '' })).text()).toMatch(/^two/)
    await get('/a')
    expect(state.asked).toBe(asked)
    state.now += 500
    await get('/a')
    expect(state.asked).toBeGreaterThan(asked)
    expect(state.made).toBe(3)
  })

  it('are not sent again to a reader who has them', async () => {
    const { get } = site()
    const tag = (await get('/a')).headers.get('etag') ?? ''
    for (const known of [tag, `"other", ${tag}`]) {
      const again = await get('/a', { 'if-none-match': known })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
    }
  })

  it('are never pages with a query, nor pages that are not public', async () => {
    const { state, get } = site()
    await get('/a?q=1')
    await get('/a?q=1')
    expect(state.made).toBe(2)
    await get('/own')
    await get('/own')
    expect(state.made).toBe(4)
    const own = site({ cacheControl: 'no-store' })
    await own.get('/a')
    await own.get('/a')
    expect(own.state.made).toBe(2)
  })

  it('take no more room than they have: what was read longest ago goes first', async () => {
    const { state, get } = site({ room: 9_000 })
    for (let page = 0; page < 9; page += 1) {
      await get(`/${page}`, { 'accept-encoding': '' })
      await get('/0', { 'accept-encoding': '' })
    }
    expect(state.made).toBe(9)
    await get('/1', { 'accept-encoding': '' })
    expect(state.made).toBe(10)
  })
})
