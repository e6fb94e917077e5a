/**
 * The two cookies of the staff pages: the session, gone when the browser closes, and a token that says only that this
 * browser has signed in before, so that strangers' guesses do not slow it down. Both are kept from scripts and from other
 * sites; over https their names make browsers refuse them from anywhere else (`__Host-`).
 */
import type { Context as HonoContext } from 'hono'
import { getCookie } from 'hono/cookie'
import { isSecure, type Site } from '../server/site.ts'

type Name = 'staff' | 'staff-browser'

const halfAYear = 180 * 24 * 60 * 60

export function cookieOf(c: HonoContext, site: Site, name: Name): string | null {
  return getCookie(c, nameOf(c, site, name)) || null
}

export function keepSession(c: HonoContext, site: Site, token: string): void {
  set(c, site, 'staff', token, '')
}

export function rememberBrowser(c: HonoContext, site: Site, token: string): void {
  set(c, site, 'staff-browser', token, `; Max-Age=${halfAYear}`)
}

export function forgetSession(c: HonoContext, site: Site): void {
  set(c, site, 'staff', '', '; Max-Age=0')
}

function set(c: HonoContext, site: Site, name: Name, token: string, life: string): void {
  const secure = isSecure(site, c) ? '; Secure' : ''
  const cookie = `${nameOf(c, site, name)}=${token}; Path=/; HttpOnly; SameSite=Strict${secure}${life}`
  c.header('Set-Cookie', cookie, { append: true })
}

function nameOf(c: HonoContext, site: Site, name: Name): string {
  return isSecure(site, c) ? `__Host-${name}` : name
}
