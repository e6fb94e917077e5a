/** What import rules cannot see: pure shelves take time and randomness as arguments and never print. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

const impure: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the clock', /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bperformance\.now\b/],
  ['randomness', /\bMath\.random\b|\bcrypto\.(?:getRandomValues|randomUUID)\b/],
  ['the console', /\bconsole\./],
  ['the process', /\bprocess\./],
  ['the network', /\bfetch\s*\(/],
]

/** The text of a module without its comments, so that a comment may speak of what the code must not do. */
function codeOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
}

const shelves = globSync(
  ['src/shared/**/*.{ts,tsx}', 'src/*/domain/**/*.{ts,tsx}', 'src/publication/render/**/*.{ts,tsx}'],
  {
    cwd: root,
  },
).filter((path) => !/\.test\.tsx?$/.test(path))

describe('pure shelves', () => {
  it('are found', () => expect(shelves.length).toBeGreaterThan(10))

  it.each(impure)('never reach for %s', (_what, pattern) => {
    expect(shelves.filter((path) => pattern.test(codeOf(path)))).toEqual([])
  })

  it.each([
    ['the clock', 'const today = new Date()'],
    ['randomness', 'const roll = Math.random()'],
    ['the console', "console.log('x')"],
    ['the process', 'process.exit(1)'],
    ['the network', "fetch('/x')"],
  ])('would be caught reaching for %s', (what, code) => {
    const pattern = impure.find(([name]) => name === what)?.[1]
    expect(pattern?.test(code)).toBe(true)
  })
})
