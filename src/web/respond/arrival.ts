/** What every respondent page needs before it can begin: the language, the wave, and whose response it is. */
import type { Context as HonoContext } from 'hono'
import type { Wave } from '#fieldwork'
import { enterWave, openResponse, type ResponseSoFar } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import type { Questionnaire } from '#questionnaire'
import { done, isLanguage, type Language, officialLanguageFor, type Result } from '#shared'
import type { Site } from '../server/site.ts'
import { type Say, sayIn } from '../texts/index.ts'
import { sendRefusal } from './refusal.tsx'
import { sessionOf } from './session.ts'

export interface Arrival {
  readonly c: HonoContext
  readonly site: Site
  readonly ctx: Context
  readonly language: Language
  readonly say: Say
  readonly wave: Wave
  readonly questionnaire: Questionnaire
}

export interface Visit extends Arrival {
  readonly token: string
  readonly response: ResponseSoFar
}

/** The wave of the address while it takes answers; otherwise the page that says why not, or that leads to a language it has. */
export async function arrive(c: HonoContext, site: Site): Promise<Result<Arrival, Response>> {
  const language = c.req.param('language') ?? ''
  const id = c.req.param('wave') ?? ''
  if (!isLanguage(language)) return { ok: false, problem: await c.notFound() }
  const ctx = site.contextFor()
  const entered = await enterWave(ctx, id)
  if (!entered.ok) return { ok: false, problem: sendRefusal(c, site, language, entered.problem) }
  const { wave, questionnaire } = entered.value
  if (!wave.languages.includes(language)) return { ok: false, problem: elsewhere(c, wave, language) }
  return done({ c, site, ctx, language, say: sayIn(language), wave, questionnaire })
}

/** The response this browser has begun; null when it has none. Problem: the session no longer holds. */
export async function responseOf(arrival: Arrival): Promise<Result<Visit | null>> {
  const token = sessionOf(arrival.c)
  return token === null ? done(null) : openWith(arrival, token)
}

export async function openWith(arrival: Arrival, token: string): Promise<Result<Visit>> {
  const response = await openResponse(arrival.ctx, { wave: arrival.wave.id, token })
  return response.ok ? done({ ...arrival, token, response: response.value }) : response
}

function elsewhere(c: HonoContext, wave: Wave, language: Language): Response {
  const base = language.split('-')[0]
  const nearest =
    wave.languages.find((one) => one.split('-')[0] === base) ??
    wave.languages.find((one) => one === officialLanguageFor(language)) ??
    wave.languages[0]
  const rest = c.req.path.slice(language.length + 1)
  return c.redirect(`/${nearest ?? 'en'}${rest}`, 302)
}
