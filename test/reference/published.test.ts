/** Numbers printed in papers and textbooks, or small enough for paper and pencil, through the command. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Results, runAnalyse } from './run-analyse.ts'

interface Published {
  readonly id: string
  readonly source: string
  readonly wanted: Readonly<Record<string, number | readonly number[]>>
  /** Decimals the source prints. */
  readonly digits: number
}

const file = join(import.meta.dirname, 'published.json')
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Published[] }

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((own, name) => (own as Record<string, unknown> | undefined)?.[name], value)
}

describe('published numbers', () => {
  const answers: Promise<Results> = runAnalyse(file)

  it.each(cases)('$id: $source', async ({ id, wanted, digits }) => {
    const own = (await answers).results.find((result) => result.id === id)
    expect(own?.problem).toBeUndefined()
    for (const [path, numbers] of Object.entries(wanted)) {
      const got = [at(own?.value, path)].flat() as number[]
      for (const [index, number] of [numbers].flat().entries())
        expect(got[index], path).toBeCloseTo(number, digits)
    }
  })
})
