import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { languages } from '#shared'
import { demonstrationOperator } from '../server/operator.ts'
import { sayIn, type TextKey } from '../texts/index.ts'
import { sendRefusal } from './refusal.tsx'

const site = {
  contextFor: () => {
    throw new Error('a refusal needs no installation')
  },
  secret: 'x',
  assets: new Map(),
  operator: demonstrationOperator,
  publicOrigin: null,
}

async function refusal(language: string, code: string) {
  const web = new Hono().get('/:language/respond/:wave', (c) =>
    sendRefusal(c, site, language, { code, message: '', at: '' }),
  )
  const answer = await web.request(`/${language}/respond/2024`)
  return { status: answer.status, text: await answer.text() }
}

const known: readonly (readonly [string, number, TextKey])[] = [
  ['key_unusable', 400, 'methodTitle'],
  ['language_unknown', 404, 'notFoundTitle'],
  ['not_saved', 503, 'unavailableTitle'],
  ['wave_closed', 410, 'closedTitle'],
  ['something_else', 500, 'failedTitle'],
]

describe.each(known)('the refusal %s', (code, status, title) => {
  it.each([...languages])(`has status ${status} and its own words in %s`, async (tag) => {
    const answer = await refusal(tag, code)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(`<html lang="${tag}"`)
    expect(answer.text).toContain(`<h1>${sayIn(tag)(title)}</h1>`)
  })
})
