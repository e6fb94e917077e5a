import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { bestEncoding, compression } from './compress.ts'

const page = 'A page that repeats itself. '.repeat(100)
const web = new Hono().use(compression()).get('/', (c) => {
  c.header('Cache-Control', 'public, max-age=60')
  return c.html(page)
})

describe('compression', () => {
  it('prefers brotli, takes gzip, and respects a refusal', () => {
    expect(bestEncoding('gzip, deflate, br, zstd')).toBe('br')
    expect(bestEncoding('gzip;q=1.0, br;q=0')).toBe('gzip')
    expect(bestEncoding('identity')).toBeNull()
  })

  it('makes a page smaller and says that it depends on what the browser takes', async () => {
    const answer = await web.request('/', { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(200)
  })

  it('answers “not modified” to a browser that has the page', async () => {
    const first = await web.request('/')
    const tag = first.headers.get('etag') ?? ''
    const second = await web.request('/', { headers: { 'if-none-match': tag } })
    expect([second.status, await second.text()]).toEqual([304, ''])
  })
})
