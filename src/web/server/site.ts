/** What every page of this installation knows about it, and how pages leave the server. */
import type { Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Context } from '#platform/context'
import type { LocalisedText } from '#shared'
import { type PageContent, renderDocument, styleHash } from '../ui/document/document.tsx'
import type { Assets } from './assets.ts'

/** Who runs the installation; shown where law and courtesy ask for it. */
export interface Operator {
  readonly name: LocalisedText
  /** Where feedback on accessibility and questions on data protection go. */
  readonly email: string
  /** The authority that supervises accessibility. */
  readonly supervisor: { readonly name: LocalisedText; readonly url: LocalisedText }
}

export interface Site {
  /** A fresh context for one request, acting for the public. */
  readonly contextFor: () => Context
  /** Signs form tokens; the same for every process of an installation. */
  readonly secret: string | Uint8Array
  readonly assets: Assets
  readonly operator: Operator
  /** The address people use, such as `https://barometer.example`; null: whatever the request says. */
  readonly publicOrigin: string | null
}

export interface Reply {
  readonly page: PageContent
  readonly status?: ContentfulStatusCode
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a page. Unless a header says otherwise no cache keeps it. */
export function send(c: HonoContext, { page, status = 200, headers = {} }: Reply): Response {
  c.header('Content-Security-Policy', policyOf(page))
  c.header('Cache-Control', 'no-store')
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  c.header('Content-Language', page.language)
  return c.html(renderDocument(page), status)
}

function policyOf(page: PageContent): string {
  const script = page.script === null ? [] : ["script-src 'self'", "connect-src 'self'"]
  return [
    "default-src 'none'",
    `style-src ${styleHash(page.css)}`,
    page.pictures === true ? "img-src 'self' data:" : 'img-src data:',
    ...script,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const originOf = (site: Site, c: HonoContext) => site.publicOrigin ?? new URL(c.req.url).origin

export const isSecure = (site: Site, c: HonoContext) => originOf(site, c).startsWith('https:')
