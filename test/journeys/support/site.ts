/** The running product for a journey: a database of its own with the demonstration in it, and the web front before it. */
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { build } from 'esbuild'
import type { Context } from '#platform/context'
import { type Result, unwrap } from '#shared'
import { createWeb, type WebOptions } from '../../../src/web/index.ts'
import { contextFor, type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { demonstrationDatabase, seededDatabase } from '../../support/demonstration.ts'

type Web = ReturnType<typeof createWeb>

export interface RunningSite {
  readonly web: Web
  readonly origin: string
  readonly database: FreshDatabase
  /** Everything the front has logged. */
  readonly log: readonly string[]
  close(): Promise<void>
}

/** The day it is in journeys: inside the field period of the open demonstration waves. */
export const today = '2024-11-20'

/** Puts into the database what is there before anyone comes: the demonstration, unless something else is wanted. */
export type Beginning = (ctx: Context) => Promise<Result<unknown>>

export async function runSite(options: Partial<WebOptions> = {}, begin?: Beginning): Promise<RunningSite> {
  if (begin === undefined) return siteOn(await seededDatabase(), options)
  const database = await freshDatabase()
  unwrap(await begin(contextFor(database.database, { day: today })))
  return siteOn(database, options)
}

/** The same with editions of the published waves, as after a first start. */
export async function runPublishedSite(): Promise<RunningSite> {
  return siteOn(await demonstrationDatabase())
}

async function siteOn(database: FreshDatabase, options: Partial<WebOptions> = {}): Promise<RunningSite> {
  const log: string[] = []
  const web = createWeb({
    contextFor: publicContexts(database),
    secret: 'a secret for tests only',
    assets: await bundledScripts(),
    log: (line) => log.push(line),
    examples: true,
    ...options,
  })
  const server = await listening(web)
  const { port } = server.address() as AddressInfo
  return {
    web,
    origin: `http://127.0.0.1:${port}`,
    database,
    log,
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await database.drop()
    },
  }
}

/** Every request gets randomness of its own, as in the product. */
function publicContexts(database: FreshDatabase): () => Context {
  let requests = 0
  return () => {
    requests += 1
    return contextFor(database.database, {
      day: today,
      seed: `request ${requests}`,
      actor: { kind: 'public' },
    })
  }
}

function listening(web: Web): Promise<ServerType> {
  return new Promise((resolve) => {
    const server = serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(server))
  })
}

/** The script as the build makes it. */
async function bundledScripts(): Promise<NonNullable<WebOptions['assets']>> {
  const entry = join(import.meta.dirname, '..', '..', '..', 'src', 'web', 'respond', 'enhance.ts')
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  const [file] = bundle.outputFiles
  return new Map([['respond', { file: 'respond.test.js', body: file?.contents ?? new Uint8Array() }]])
}
