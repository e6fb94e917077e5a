/**
 * Reads a posted form. Accepts `application/x-www-form-urlencoded` up to `bodyLimit` bytes; whatever the bytes are, the
 * result is text: broken UTF-8 and U+0000, which no database holds, become U+FFFD, which the questionnaire's own reading then
 * refuses field by field.
 */
import type { Form } from '#questionnaire'
import { done, type Result, refused } from '#shared'

export const bodyLimit = 2 * 1024 * 1024
/** A body beyond the limit is still taken from the wire up to here, so that the browser gets to read our answer. */
const drainLimit = 16 * bodyLimit
const fieldLimit = 5_000

export async function readForm(request: Request): Promise<Result<Form>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    return refused('form_unreadable', 'Only form posts are read here.')
  }
  const bytes = await readBody(request)
  if (bytes === null) return refused('form_too_large', 'The form is larger than two million bytes.')
  return parseForm(bytes)
}

async function readBody(request: Request): Promise<Uint8Array | null> {
  if (request.body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body) {
    size += part.length
    if (size <= bodyLimit) parts.push(part)
    if (size > drainLimit) break
  }
  return size > bodyLimit ? null : Buffer.concat(parts)
}

/** `a=1&a=2&b=3` → a: 1, 2; b: 3. */
export function parseForm(bytes: Uint8Array): Result<Form> {
  const text = new TextDecoder('latin1').decode(bytes)
  const pairs = text === '' ? [] : text.split('&')
  if (pairs.length > fieldLimit) return refused('form_too_large', `A form has at most ${fieldLimit} fields.`)
  const form = new Map<string, string[]>()
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const name = decode(equals < 0 ? pair : pair.slice(0, equals))
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1))
    const values = form.get(name)
    if (values === undefined) form.set(name, [value])
    else values.push(value)
  }
  return done(form)
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Percent-decodes bytes (given as Latin-1) and reads them as UTF-8. */
function decode(raw: string): string {
  const latin1 = raw
    .replaceAll('+', ' ')
    .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return utf8.decode(Buffer.from(latin1, 'latin1')).replaceAll('\0', '\uFFFD')
}
