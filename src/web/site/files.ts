/** The files of editions, as they were released: typed strictly, never run, and known by their hash. */
import type { Handler } from 'hono'
import { readEditionFile } from '#publication/use-cases'
import type { Site } from '../server/site.ts'
import { styleHash } from '../ui/document/document.tsx'

export const sendFile =
  (site: Site): Handler =>
  async (c) => {
    const wave = c.req.param('wave') ?? ''
    const path = c.req.path.split('/').slice(3).map(decoded).join('/')
    const file = await readEditionFile(site.contextFor(), { wave, path })
    if (!file.ok) return c.notFound()
    const { content, mediaType, language, sha256, kind } = file.value
    c.header('Content-Type', isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType)
    c.header('Cache-Control', 'public, max-age=0, must-revalidate')
    c.header('ETag', `W/"${sha256}"`)
    c.header('Content-Disposition', dispositionOf(path, kind))
    if (language !== null) c.header('Content-Language', language)
    if (mediaType === 'text/html')
      c.header('Content-Security-Policy', policyOf(new TextDecoder().decode(content)))
    return c.body(new Uint8Array(content))
  }

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function isText(mediaType: string): boolean {
  return /^text\/|[/+](?:json|xml)$/u.test(mediaType)
}

/** Data are kept, documents are read; the name says where a kept file came from. */
function dispositionOf(path: string, kind: string): string {
  const name = `barometer-${path.replaceAll(/[^A-Za-z0-9._-]+/gu, '-')}`
  const isRead = /\.(?:html|pdf|png)$/u.test(path) && kind !== 'data'
  return `${isRead ? 'inline' : 'attachment'}; filename="${name}"`
}

/** A document of ours brings its styles along and nothing else. */
function policyOf(html: string): string {
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, css = '']) => styleHash(css))
  return [
    "default-src 'none'",
    `style-src ${styles.length === 0 ? "'none'" : styles.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
