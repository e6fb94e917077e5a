/** The checks every post passes before it is looked at: it is ours, it is a form, it is not too large. */
import type { Context as HonoContext } from 'hono'
import type { Form } from '#questionnaire'
import { done, type Problem, type Result, refused } from '#shared'
import { readForm } from '../server/form.ts'
import { isCrossSite } from '../server/form-token.ts'
import { originOf, type Site } from '../server/site.ts'
import { type Arrival, responseOf, type Visit } from './arrival.ts'
import { OwnTexts } from './own-texts.tsx'
import { sendRefusal } from './refusal.tsx'

export type Handler = (site: Site) => (c: HonoContext) => Promise<Response>

export async function postedForm(arrival: Arrival): Promise<Result<Form, Response>> {
  const { c, site } = arrival
  const ownHost = new URL(originOf(site, c)).host
  if (isCrossSite(c.req.raw.headers, ownHost))
    return turnedAway(arrival, refused('cross_site', 'The form was sent from another site.').problem)
  const form = await readForm(c.req.raw)
  return form.ok ? form : turnedAway(arrival, form.problem)
}

/** The response a post belongs to, as long as it can still change; texts the respondent wrote are shown back otherwise. */
export async function postingVisit(arrival: Arrival, form: Form): Promise<Result<Visit, Response>> {
  const visit = await responseOf(arrival)
  const lost = refused('session_unknown', 'This browser holds no response of the wave.').problem
  if (!visit.ok || visit.value === null) return turnedAway(arrival, visit.ok ? lost : visit.problem, form)
  return done(visit.value)
}

export function turnedAway(
  { c, site, language, say }: Arrival,
  problem: Problem,
  form?: Form,
): { readonly ok: false; readonly problem: Response } {
  const texts = form === undefined ? null : OwnTexts({ form, say })
  return { ok: false, problem: sendRefusal(c, site, language, problem, texts) }
}
