/**
 * One process at a time starts, joins or leaves the server of a data folder.
 *
 * The lock is a listening socket that the operating system closes with its process, so a crash never leaves it behind.
 */
import { createHash } from 'node:crypto'
import { createServer, type ListenOptions, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Runs `work` while no other process holds the lock of `folder` (an absolute path without links). */
export async function withFolderLock<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const lock = await acquire(placeOf(folder))
  try {
    return await work()
  } finally {
    await new Promise((resolve) => lock.close(resolve))
  }
}

/** Linux has socket names outside the file system; elsewhere a loopback port drawn from the folder's name serves. */
function placeOf(folder: string): ListenOptions {
  const digest = createHash('sha256').update(folder).digest()
  if (process.platform === 'linux') return { path: `\0partnership-barometer-${digest.toString('hex')}` }
  return { host: '127.0.0.1', port: 20_000 + (digest.readUInt16BE() % 20_000) }
}

async function acquire(place: ListenOptions): Promise<Server> {
  for (;;) {
    const lock = await listen(place)
    if (lock !== null) return lock
    await pause(25)
  }
}

function listen(place: ListenOptions): Promise<Server | null> {
  const server = createServer((visitor) => visitor.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen({ ...place, exclusive: true }, () => resolve(server))
  })
}
