import { describe, expect, it } from 'vitest'
import { createWeb } from '../index.ts'

/** The front before an installation whose every request fails in one way. */
function failing(error: Error) {
  const log: string[] = []
  const contextFor = () => {
    throw error
  }
  return {
    log,
    web: createWeb({ contextFor, secret: 'x', assets: new Map(), log: (line) => log.push(line) }),
  }
}

const coded = (code: string) => Object.assign(new Error('insert of “Matti, 040 1234567” failed'), { code })

describe('our own failures', () => {
  it.each([
    'ECONNREFUSED',
    '57P01',
    '08006',
    '53300',
  ])('%s: the reader is asked to come back soon', async (code) => {
    const answer = await failing(coded(code)).web.request('/sv/respond/2024')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('15')
    expect(await answer.text()).toContain('De svar du har sparat tidigare finns kvar.')
  })

  it('anything else is told as our fault, in the page’s language, behind the same strict headers', async () => {
    const answer = await failing(new TypeError('x is not a function')).web.request('/ar/respond/2024')
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain('<html lang="ar" dir="rtl">')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('reach the log by name and place, never with what a respondent wrote', async () => {
    const { web, log } = failing(coded('23505'))
    await web.request('/fi/respond/2024?who=me')
    expect(log.join('\n')).toMatch(/^error Error 23505 at /)
    expect(log.join('\n')).not.toMatch(/Matti|who=me/)
  })
})
