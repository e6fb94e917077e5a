// `npm test`: everything that must hold, on a fresh clone as on an old one. Sets up what is missing, runs every stage
// even when one fails, lists the failures at the end, and closes with the count alone on the last line.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const node = join(root, 'node_modules', 'node', 'bin', 'node')
const program = (path) => join(root, 'node_modules', ...path.split('/'))

const setup = spawnSync(process.execPath, [join(root, 'tools', 'setup.mjs')], { cwd: root, stdio: 'inherit' })
if (setup.status !== 0) process.exit(1)

const stages = [
  { title: 'Types', program: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    title: 'Types of the pure shelves',
    program: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'tsconfig.pure.json'],
  },
  { title: 'Style', program: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  {
    title: 'Import rules',
    program: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'src'],
  },
  { title: 'Unused code', program: 'knip/bin/knip.js', args: ['--no-progress'] },
]

const failures = []
const shell = 'chromium-headless-shell'
// Independent readers of what the product writes; tests that need one say so and are skipped where it is missing.
install({ pdfinfo: 'poppler-utils', qpdf: 'qpdf', pspp: 'pspp' }, 'the readers of PDF and SPSS files')
const browser = findBrowser()
if (browser === null) {
  heading('Browser')
  console.log(
    'No Chromium was found. Install it (Debian: apt-get install chromium-headless-shell), or set CHROMIUM to its path.',
  )
  failures.push('Browser')
}

// The short stages run side by side; each speaks when its turn comes.
const runs = stages.map((stage) => quietly(node, [program(stage.program), ...stage.args]))
for (const [place, stage] of stages.entries()) {
  const { status, output } = await runs[place]
  heading(stage.title)
  console.log(output.trim() === '' ? 'nothing to complain about' : output.trimEnd())
  if (status !== 0) failures.push(stage.title)
}

heading('Tests')
const tests = await runTests()
if (tests.failed > 0) failures.push(`Tests (${tests.failed})`)

heading(failures.length === 0 ? 'Everything holds' : `Failed: ${failures.join(', ')}`)
const otherFailures = failures.filter((failure) => !failure.startsWith('Tests')).length
if (tests.skipped > 0) console.log(`${tests.skipped} tests were skipped, each with its reason above.`)
console.log(`${tests.passed} passed, ${tests.failed + otherFailures} failed`)
process.exit(failures.length === 0 ? 0 : 1)

function heading(title) {
  console.log(`\n── ${title} ──`)
}

/** Runs a program and yields its status and everything it said. */
function quietly(command, args) {
  return new Promise((resolve) => {
    const run = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (part) => {
      output += part
    }
    run.stdout.setEncoding('utf8').on('data', keep)
    run.stderr.setEncoding('utf8').on('data', keep)
    run.once('error', (error) => resolve({ status: 1, output: error.message }))
    run.once('close', (status) => resolve({ status, output }))
  })
}

/** Runs the tests in view, and counts them from the report that vitest writes beside. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const run = spawn(node, [program('vitest/vitest.mjs'), ...args, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(browser === null ? {} : { CHROMIUM: browser }) },
  })
  const status = await new Promise((resolve) => run.once('close', resolve))
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  rmSync(folder, { recursive: true, force: true })
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = counted ?? {}
  // A file that could not even be loaded fails the run without failing a test.
  const failed = numFailedTests === 0 && (status !== 0 || counted === null) ? 1 : numFailedTests
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}

/**
 * The path of a Chromium, installed by apt where that can be done without asking; null when there is none. The one without
 * a window does the same work in two thirds of the time.
 */
function findBrowser() {
  if (process.env.CHROMIUM) return lookUpBrowser()
  install({ [shell]: shell }, 'Chromium without a window for the browser tests')
  if (lookUpBrowser() === null) install({ chromium: 'chromium' }, 'Chromium for the browser tests')
  return lookUpBrowser()
}

/** Installs by apt the packages of those programs that are not here, where that can be done without asking. */
function install(packageOf, what) {
  const lacking = Object.keys(packageOf).filter((name) => onPath([name]) === null)
  if (lacking.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  heading(`Installing ${what} (once)`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const packages = lacking.map((name) => packageOf[name])
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', ['--quiet', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
}

function lookUpBrowser() {
  const given = process.env.CHROMIUM
  if (given) return existsSync(given) ? given : null
  return onPath([shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return candidates.find((path) => existsSync(path)) ?? null
}
