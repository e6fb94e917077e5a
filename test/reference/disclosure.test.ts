import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { protectDocument } from '../../src/analysis/use-cases/protect-document.ts'
import { haveReference, sharedReference } from './shared-folder.ts'

interface Best {
  readonly n_secondary: number
}
interface Instance {
  readonly name: string
  readonly rule: { readonly kind: string }
  readonly primary: readonly (readonly string[])[]
  readonly [best: `best_${string}`]: Best
}
interface Case {
  readonly id: string
  readonly expected: { readonly instances: readonly Instance[] }
}

/** Every case under every standard it has a best known pattern for. */
function casesWithRules() {
  const text = readFileSync(join(sharedReference, 'results', '13-disclosure.json'), 'utf8')
  const { cases } = JSON.parse(text) as { readonly cases: readonly Case[] }
  return cases.map((one) => ({
    ...one,
    rules: one.expected.instances.flatMap(({ name, rule }) => {
      const standards = rule.kind === 'threshold' ? ['exact', 'interval', 'interval_nonzero'] : ['interval']
      return standards.map((standard) => ({ name, rule, standard }))
    }),
  }))
}

describe.skipIf(!haveReference)('the reference cases of disclosure control', () => {
  test('are safe by the attacker, with at most a fifth more hidden cells than the best known pattern', async () => {
    const cases = casesWithRules()
    const answers = await protectDocument(JSON.stringify({ cases }))
    if (!answers.ok) throw new Error(answers.problem.message)
    expect(answers.value).toHaveLength(cases.reduce((sum, one) => sum + one.rules.length, 0))
    for (const answer of answers.value) {
      const instance = cases
        .find((one) => one.id === answer.id)
        ?.expected.instances.find((one) => one.name === answer.name)
      if ('problem' in answer || instance === undefined) throw new Error(`no pattern for ${answer.id}`)
      const where = `${answer.id} ${answer.name} ${answer.standard}`
      const best = instance[`best_${answer.standard}_count`]?.n_secondary ?? 0
      expect(answer.safe, where).toBe(true)
      expect(new Set(answer.primary.map(String)), where).toEqual(new Set(instance.primary.map(String)))
      expect(answer.secondary.length, where).toBeLessThanOrEqual(Math.ceil(1.2 * best))
    }
  }, 120_000)
})
