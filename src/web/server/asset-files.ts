/** Serves the bundled scripts. The name changes with the content, so browsers never need to ask again. */
import { Hono } from 'hono'
import type { Assets } from './assets.ts'

export function assetFiles(assets: Assets): Hono {
  const files = new Hono()
  for (const { file, body } of assets.values()) {
    files.get(`/assets/${file}`, (c) => {
      c.header('Content-Type', 'text/javascript; charset=utf-8')
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
      return c.body(new Uint8Array(body))
    })
  }
  return files
}
