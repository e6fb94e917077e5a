/** What import rules cannot tell: publication never asks for responses but to have them released where a policy opens them. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const sources = globSync('src/publication/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const mentioning = (name: string) => sources.filter(({ text }) => new RegExp(`\\b${name}\\b`, 'u').test(text))

it('publication reads no responses, unweighted tables or explorations of its own', () => {
  expect(sources.length).toBeGreaterThan(100)
  const confidential = [
    'readFrozenResponses',
    'listResponses',
    'countSubmitted',
    'tabulate',
    'explore',
    'buildDataSet',
  ]
  for (const name of confidential) {
    const importing = mentioning(name).filter(({ text }) =>
      new RegExp(`import[^;]*?\\{[^}]*\\b${name}\\b[^}]*\\} from '#(?:analysis|fieldwork)`, 'u').test(text),
    )
    expect(
      importing.map(({ path }) => path),
      name,
    ).toEqual([])
  }
})

it('whatever of it loads a data set has it released before it goes on', () => {
  for (const { path, text } of mentioning('loadDataSet'))
    expect(/releaseMicrodata\(|responsePackage\(/u.test(text), path).toBe(true)
})
