/** The documents keep their promises: links lead somewhere, every package has a reason, nothing names a private machine. */
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = ['README.md', ...globSync('docs/**/*.md', { cwd: root })]

/** Relative links of a Markdown text, without their anchors. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
}

describe('the documents', () => {
  it.each(documents)('%s links only to what exists', (path) => {
    const broken = linksOf(read(path)).filter((link) => !existsSync(join(root, dirname(path), link)))
    expect(broken).toEqual([])
  })

  it('the README reaches both commands and the addresses within 25 lines', () => {
    const top = read('README.md').split('\n').slice(0, 25).join('\n')
    expect(top).toContain('```sh\nnpm start\n```')
    expect(top).toContain('```sh\nnpm test\n```')
    expect(top.match(/http:\/\/localhost:3000\//g)?.length).toBeGreaterThanOrEqual(3)
  })

  it('CI runs exactly the test command of the README', () => {
    const commands = read('.ci/run')
      .split('\n')
      .filter((line) => line !== '' && !/^(#|set |cd )/.test(line))
    expect(commands).toEqual(['npm test'])
  })

  it('every package has its reason in the decisions', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    const reasons = read('docs/decisions/0009-dependencies.md')
    const named = [...reasons.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '')
    const explained = (name: string) =>
      named.some((entry) => entry === name || (entry.endsWith('*') && name.startsWith(entry.slice(0, -1))))
    const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(packages.filter((name) => !explained(name))).toEqual([])
    expect(named.filter((entry) => !entry.endsWith('*') && !packages.includes(entry))).toEqual([])
  })

  it('decisions are numbered without gaps or doubles', () => {
    const numbers = globSync('docs/decisions/0*.md', { cwd: root })
      .map((path) => Number(path.match(/(\d{4})-/)?.[1]))
      .sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, place) => place + 1))
  })

  it('the glossary has one row per term, in three languages', () => {
    const rows = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    expect(rows.length).toBeGreaterThan(80)
    expect(rows.filter((cells) => cells.slice(0, 3).some((cell) => cell === ''))).toEqual([])
    const english = rows.map(([first]) => first)
    expect(english.filter((term, place) => english.indexOf(term) !== place)).toEqual([])
  })

  it('no tracked file carries a path of a private machine', () => {
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')
    const texts = tracked.filter((path) => /\.(?:ts|tsx|mjs|mts|json|md|css|sh)$|^bin\/|^\.ci\//.test(path))
    const privatePath = new RegExp(`(?:^|[^A-Za-z.])/(?:${['work', 'farm'].join('|')})/`, 'm')
    expect(texts.filter((path) => existsSync(join(root, path)) && privatePath.test(read(path)))).toEqual([])
  })
})
