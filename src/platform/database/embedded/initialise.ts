/** The first set-up of a cluster. */
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { type Binaries, programIn } from './binaries.ts'
import { lend, type ServerUser } from './server-user.ts'

/**
 * Runs initdb in an empty folder: UTF-8, Finnish order of words, checksums, a password for every connection. Null when all
 * went well, else a sentence for people.
 */
export async function initialise(
  folder: string,
  password: string,
  binaries: Binaries,
  user: ServerUser,
): Promise<string | null> {
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  lend(passwordFile, user)
  const run = spawn(
    programIn(binaries, 'initdb'),
    [
      ...['--pgdata', folder, '--username', 'barometer', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'fi'],
      ...['--data-checksums', '--no-instructions', '--wal-segsize', '4'],
    ],
    {
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(user ?? {}),
    },
  )
  const messages: Buffer[] = []
  run.stderr?.on('data', (part: Buffer) => messages.push(part))
  const status = await new Promise<number | string>((resolve) => {
    run.once('error', (error) => resolve(error.message))
    run.once('close', (code) => resolve(code ?? 'stopped by a signal'))
  })
  rmSync(passwordFile, { force: true })
  if (status === 0) return null
  const said = Buffer.concat(messages).toString('utf8').trim().split('\n').slice(-2).join(' ')
  return `The database could not be set up in ${folder} (initdb: ${said === '' ? status : said}). Make room on the disk or correct the rights of the folder, and start again.`
}
