/**
 * What the analysis room costs on 1,000,000 responses: 40 questions of 5 categories, 5 background variables of 2, 4, 6,
 * 8 and 16, weights that vary. The same sizes R was measured on (docs/methods/tallies.md). Data are made up from a fixed seed.
 */
import { type Classified, designTable, simpleFrame, tallyTable } from '#analysis'
import { atMost, type Figure } from './figure.ts'

const responses = 1_000_000
const questions = 40
const backgroundSizes = [2, 4, 6, 8, 16]
const shares = [0.1, 0.2, 0.3, 0.25, 0.15]

export async function analysisFigures(): Promise<readonly Figure[]> {
  const random = randomFrom(1)
  const asked = Array.from({ length: questions }, () => drawn(responses, shares, random))
  const background = backgroundSizes.map((size) => drawn(responses, new Array(size).fill(1 / size), random))
  const weights = Float64Array.from({ length: responses }, () => Math.exp(random() - 0.5))
  const drawing = { weights, blockOf: null, blocks: 1 }
  const frame = simpleFrame(responses)
  const table = (row: Classified, column: Classified) => tallyTable(row, column, drawing)
  const [question, group] = [asked[0], background[1]]
  if (question === undefined || group === undefined) return []
  const one = median(Array.from({ length: 9 }, () => took(() => table(question, group))))
  const all = took(() => {
    for (const row of asked)
      for (const column of background) designTable(table(row, column), row.levels, column.levels, frame)
  })
  const megabytes = process.memoryUsage().rss / 2 ** 20
  return [
    atMost('weighted 5 × 4 table of 1,000,000 responses', one, 'ms', 12),
    atMost('200 such tables with Rao–Scott tests', all / 1000, 's', 3),
    atMost('memory with 1,000,000 × 45 answers', megabytes, 'MB', 600),
  ]
}

function took(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function drawn(rows: number, probabilities: readonly number[], random: () => number): Classified {
  const levelOf = new Int16Array(rows)
  for (let row = 0; row < rows; row++) {
    let rest = random()
    let level = 0
    while (level < probabilities.length - 1 && rest >= (probabilities[level] ?? 1)) {
      rest -= probabilities[level] ?? 0
      level++
    }
    levelOf[row] = level
  }
  return { levelOf, levels: probabilities.length }
}

/** Numbers in [0, 1) from a seed, the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
