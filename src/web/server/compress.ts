/** Compresses what is worth it, in the best way the browser takes; public pages also answer "not modified". */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const worthwhile = 600

type Encoding = 'br' | 'gzip'

/** Brotli before gzip; an encoding with `q=0` is one the browser refuses. */
export function bestEncoding(accepted: string): Encoding | null {
  const offers = accepted.split(',').map((offer) =>
    offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  )
  const takes = (name: string) =>
    offers.some(([coding, q]) => coding === name && !/^q=0(?:\.0*)?$/.test(q ?? ''))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}

function compressed(body: Uint8Array, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: 6 })
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

export function compression(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const type = c.res.headers.get('content-type') ?? ''
    if (!/^(?:text\/|application\/json|image\/svg)/.test(type) || c.res.headers.has('content-encoding'))
      return
    const body = new Uint8Array(await c.res.arrayBuffer())
    const headers = new Headers(c.res.headers)
    headers.append('Vary', 'Accept-Encoding')
    const isPublic = headers.get('cache-control')?.startsWith('public') ?? false
    const tag = isPublic ? (headers.get('etag') ?? tagOf(body)) : null
    if (tag !== null) headers.set('ETag', tag)
    if (tag !== null && c.req.header('if-none-match')?.includes(tag) && c.res.status === 200) {
      replace(c, null, 304, headers)
      return
    }
    const encoding = body.length < worthwhile ? null : bestEncoding(c.req.header('accept-encoding') ?? '')
    if (encoding !== null) headers.set('Content-Encoding', encoding)
    replace(c, encoding === null ? body : await compressed(body, encoding), c.res.status, headers)
  }
}

/** Weak: the same tag for every encoding. */
function tagOf(body: Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** Sets the response anew; Hono would otherwise merge the old one's headers back in. */
function replace(
  c: Parameters<MiddlewareHandler>[0],
  body: Uint8Array | null,
  status: number,
  headers: Headers,
) {
  headers.delete('content-length')
  c.res = undefined
  c.res = new Response(body as BodyInit | null, { status, headers })
}
