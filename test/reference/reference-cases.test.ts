/** Every case of the field's reference, through the command and judged by the reference's own comparison. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runAnalyse } from './run-analyse.ts'
import { haveReference, readShared, sharedReference } from './shared-folder.ts'

const results = join(sharedReference, 'results')
const topics = haveReference
  ? readdirSync(results).filter((name) => /^(0\d|1[01])-.*\.json$/.test(name))
  : ['(not beside this checkout)']
const folder = mkdtempSync(join(tmpdir(), 'reference-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!haveReference)('the reference results of the field', () => {
  it.each(topics)('%s agrees to the last digits that count', async (topic) => {
    const got = join(folder, topic)
    writeFileSync(got, JSON.stringify(await runAnalyse(join(results, topic))))
    const judge = spawnSync(process.execPath, [
      join(sharedReference, 'compare.mjs'),
      join(results, topic),
      got,
    ])
    expect(judge.stdout.toString()).toMatch(/\n?\d+ passed, 0 failed\n$/)
  })
})

interface WeightingCase {
  readonly id: string
  readonly kind: string
  readonly input: Readonly<Record<string, unknown>>
  readonly expected: { readonly weights_file?: string }
}

describe.skipIf(!haveReference)('the reference weights', () => {
  const cases = haveReference
    ? (readShared('results/07-weighting.json') as { cases: WeightingCase[] }).cases.filter(
        (own) => own.expected.weights_file !== undefined,
      )
    : []

  it.each(cases)('$id is met row by row', async ({ id, kind, input, expected }) => {
    const file = join(folder, `${id}.json`)
    writeFileSync(file, JSON.stringify([{ id, kind, input: { ...input, include_weights: true } }]))
    const { results: answered } = await runAnalyse(file, '--root', sharedReference)
    const weights = answered[0]?.value?.weights as readonly number[]
    const lines = readFileSync(join(sharedReference, expected.weights_file ?? ''), 'utf8')
      .trim()
      .split('\n')
    const wanted = lines.slice(1).map((line) => Number(line.split(',')[1]))
    expect(weights.length).toBe(wanted.length)
    const gaps = weights.map((weight, row) => Math.abs(weight / (wanted[row] ?? 1) - 1))
    expect(Math.max(...gaps)).toBeLessThan(1e-7)
  })
})
