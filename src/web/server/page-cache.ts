/**
 * Keeps public pages as they went over the wire, compressed, so that a page that many read is made once.
 *
 * Guarantees: only whole answers without a query and marked public are kept; what is kept is dropped as soon as `version`
 * says that anything public has changed, which is asked at most once in `trust` milliseconds; memory is bounded, and what
 * was not read for longest goes first. Readers with the page already are told that it has not changed.
 */
import type { MiddlewareHandler } from 'hono'
import { bestEncoding } from './compress.ts'

export interface PageCacheOptions {
  /** What is public now: the same word as long as no public page can have changed. */
  readonly version: () => Promise<string>
  readonly now: () => number
  /** Whether what is there is the same for everyone. */
  readonly isPublicPlace: (path: string) => boolean
  /** The address people use, which pages name; part of what tells kept pages apart. */
  readonly originOf: (url: string) => string
  readonly trust?: number
  /** Bytes kept at most. */
  readonly room?: number
}

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** How long a withdrawn page may still be shown. */
const oneSecond = 1_000
const megabyte = 1024 * 1024

export function pageCache(options: PageCacheOptions): MiddlewareHandler {
  const { originOf, isPublicPlace, room = 48 * megabyte } = options
  const shelf = shelfOf(room)
  /** Pages being made, so that whoever asks meanwhile waits for the one instead of making another. */
  const making = new Map<string, Promise<void>>()
  const current = currentVersion(options, shelf.clear)
  return async (c, next) => {
    const { url, method, path } = c.req
    if (method !== 'GET' || url.includes('?') || !isPublicPlace(path)) return next()
    const version = await current()
    const coding = bestEncoding(c.req.header('accept-encoding') ?? '') ?? 'identity'
    const key = `${coding} ${originOf(url)}${path}`
    const underWay = making.get(key)
    if (underWay !== undefined) await underWay
    const kept = shelf.take(key)
    if (kept !== undefined) return answer(kept, c.req.header('if-none-match'))
    const make = async () => {
      await next()
      if (c.res.status !== 200 || !isPublic(c.res.headers)) return
      const page = await pageIn(c.res)
      // Made while something changed: shown this once, as it would have been a moment earlier.
      if (version === (await current())) shelf.put(key, page)
      c.res = undefined
      c.res = new Response(page.body, { headers: page.headers })
    }
    const made = Promise.withResolvers<void>()
    making.set(key, made.promise)
    try {
      await make()
    } finally {
      making.delete(key)
      made.resolve()
    }
  }
}

async function pageIn(response: Response): Promise<Kept> {
  return {
    body: new Uint8Array(await response.arrayBuffer()),
    headers: Object.fromEntries(response.headers),
  }
}

function isPublic(headers: Headers): boolean {
  return headers.get('cache-control')?.startsWith('public, max-age=0') ?? false
}

function answer({ body, headers }: Kept, known: string | undefined): Response {
  const tag = headers.etag
  if (tag !== undefined && known?.includes(tag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers })
}

/** The version, asked anew when the last answer is a second old; a clock that stands still asks each time. */
function currentVersion(
  { version, now, trust = oneSecond }: PageCacheOptions,
  changed: () => void,
): () => Promise<string> {
  let known: { readonly word: string; readonly at: number } | null = null
  let asking: Promise<string> | null = null
  const ask = async () => {
    const word = await version()
    if (word !== known?.word) changed()
    known = { word, at: now() }
    return word
  }
  return () => {
    const age = known === null ? 0 : now() - known.at
    if (known !== null && age > 0 && age < trust) return Promise.resolve(known.word)
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }
}

/** Keeps what fits, by name; what was taken last goes last. */
function shelfOf(room: number) {
  const kept = new Map<string, Kept>()
  let used = 0
  const drop = (key: string) => {
    used -= kept.get(key)?.body.length ?? 0
    kept.delete(key)
  }
  return {
    take: (key: string): Kept | undefined => {
      const found = kept.get(key)
      if (found !== undefined) {
        kept.delete(key)
        kept.set(key, found)
      }
      return found
    },
    put: (key: string, page: Kept): void => {
      if (page.body.length > room / 8) return
      drop(key)
      kept.set(key, page)
      used += page.body.length
      for (const oldest of kept.keys()) {
        if (used <= room) break
        drop(oldest)
      }
    },
    clear: (): void => {
      kept.clear()
      used = 0
    },
  }
}
