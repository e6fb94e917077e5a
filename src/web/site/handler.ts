import type { Context as HonoContext } from 'hono'
import type { Language } from '#shared'
import type { Site } from '../server/site.ts'

/** A page of the public site in a language it is known to have. */
export type SiteHandler = (site: Site) => (c: HonoContext, language: Language) => Response | Promise<Response>
