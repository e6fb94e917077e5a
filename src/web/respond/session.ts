/**
 * The one cookie there is: the token of a response, kept until the browser closes, sent only to the wave's own respond
 * addresses. Those differ by language, so it is set once for each of the wave's languages.
 */
import type { Context as HonoContext } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Wave } from '#fieldwork'
import { isSecure, type Site } from '../server/site.ts'
import { addressOf } from './addresses.ts'

const name = 'response'

export function sessionOf(c: HonoContext): string | null {
  const token = getCookie(c, name)
  return token === undefined || token === '' ? null : token
}

export function keepSession(c: HonoContext, site: Site, wave: Wave, token: string): void {
  const secure = isSecure(site, c) ? '; Secure' : ''
  for (const language of wave.languages) {
    const path = addressOf(language, wave.id)
    c.header('Set-Cookie', `${name}=${token}; Path=${path}; HttpOnly; SameSite=Lax${secure}`, {
      append: true,
    })
  }
}
