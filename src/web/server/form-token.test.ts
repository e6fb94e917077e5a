import { describe, expect, it } from 'vitest'
import { formToken, isCrossSite, isFormToken } from './form-token.ts'

describe('a form token', () => {
  const token = formToken('secret', 'page', '2024', 'session')

  it('holds for the purpose, wave and session it was made for, in every process with the same secret', () => {
    expect(isFormToken(token, 'secret', 'page', '2024', 'session')).toBe(true)
  })

  it.each([
    ['another secret', ['other', 'page', '2024', 'session']],
    ['another purpose', ['secret', 'submit', '2024', 'session']],
    ['another wave', ['secret', 'page', '2022', 'session']],
    ['another session', ['secret', 'page', '2024', 'foreign']],
  ])('does not hold for %s', (_what, [secret = '', ...parts]) => {
    expect(isFormToken(token, secret, ...parts)).toBe(false)
  })

  it('is not mistaken for an empty or cut one', () => {
    expect(isFormToken('', 'secret', 'page', '2024', 'session')).toBe(false)
    expect(isFormToken(token.slice(1), 'secret', 'page', '2024', 'session')).toBe(false)
  })
})

describe('a post from another site', () => {
  const says = (headers: Record<string, string>) => isCrossSite(new Headers(headers), 'barometer.example')

  it('is told by what the browser says of its origin', () => {
    expect(says({ 'sec-fetch-site': 'cross-site' })).toBe(true)
    expect(says({ 'sec-fetch-site': 'same-site' })).toBe(true)
    expect(says({ origin: 'https://evil.example' })).toBe(true)
    expect(says({ origin: 'null' })).toBe(true)
  })

  it('is not suspected where the browser says it is ours, or says nothing', () => {
    expect(says({ 'sec-fetch-site': 'same-origin', origin: 'https://barometer.example' })).toBe(false)
    expect(says({})).toBe(false)
  })
})
