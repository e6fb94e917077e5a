/**
 * One real PostgreSQL for all tests: the embedded server in a temporary folder, or the server of TEST_DATABASE_URL.
 * It holds a template database with the product's schema, which every test file copies.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect, migrate, useEmbeddedServer } from '#platform/database'
import { unwrap } from '#shared'
import { allMigrations } from './migrations.ts'
import { administer, sharedDatabases, urlOf } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's maintenance database, and the name of the template on it. */
    readonly server: { readonly url: string; readonly template: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const template = `barometer_template_${randomBytes(6).toString('hex')}`
  await administer(server.url, `create database ${template} encoding 'UTF8' template template0`)
  await fillTemplate(urlOf(server.url, template))
  project.provide('server', { url: server.url, template })
  return async () => {
    for (const name of [...Object.values(sharedDatabases(template)), template])
      await administer(server.url, `drop database if exists ${name} with (force)`)
    await server.stop()
  }
}

const prefix = 'barometer-tests-'

/** Stops the servers of runs that were killed: one that can be left by us is used by nobody else. */
async function sweep(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    const pidFile = join(folder, 'postgres', 'postmaster.pid')
    try {
      // A run that has only just begun is not there yet.
      if (!existsSync(pidFile) || Date.now() - statSync(pidFile).mtimeMs < 120_000) continue
      await unwrap(await useEmbeddedServer(folder)).leave()
      if (!existsSync(pidFile)) rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's, or another sweep's at this moment.
    }
  }
}

async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined) return { url: given, stop: async () => undefined }
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // The server may run as another user than we do, who must get through to its folder.
  chmodSync(folder, 0o711)
  // Nothing of a test outlives it, so the test server need not wait for the disk.
  const lively = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB']
  const server = unwrap(await useEmbeddedServer(folder, lively))
  if ('url' in server.address) throw new Error('the embedded server is reached by its socket')
  const { socketFolder, user, password, database } = server.address
  return {
    url: `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`,
    stop: async () => {
      await server.leave()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function fillTemplate(url: string): Promise<void> {
  const open = connect({ url }, 1)
  unwrap(await migrate(open.database, await allMigrations()))
  await open.close()
}
