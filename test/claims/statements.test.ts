/** Every claim of the founding news item that is about data is a statement found in demonstration wave 2022. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { releaseResults } from '#analysis/use-cases'
import { unwrap } from '#shared'
import { findStatements } from '../../src/publication/domain/findings/find-statements.ts'
import type { FoundStatement } from '../../src/publication/domain/findings/found-statement.ts'
import type { Statement } from '../../src/publication/domain/findings/statement.ts'
import { contextFor, type FreshDatabase } from '../support/database.ts'
import { demonstrationDatabase } from '../support/demonstration.ts'

/** The statement behind each claim. */
const statementOf: Readonly<Record<string, string>> = {
  'programme.useful.majority': 'majority:prog_effects.useful_overall',
  'cooperation.opportunities.relatively_good': 'relatively:coop_conditions.opportunities',
  'need.structural_changes': 'top:participation_changes',
  'responses.total': 'responses',
  'respondents.top_types': 'largest_groups:org_type',
  'region.largest': 'largest_groups:region',
  'region.largest.share': 'largest_groups:region',
  'benefits.top': 'top:prog_benefits',
  'useful.national.top': 'top_means:useful_national',
  'useful.regional.top': 'top_means:useful_regional',
  'useful.same_on_both_levels': 'same_top:useful_national+useful_regional',
  'ways.top': 'top:prog_ways',
  'ways.equal_useful': 'same_top:prog_ways+useful_national',
  'wishes.top': 'top:wishes',
  'priorities.top': 'best_ranks:priorities_rank',
  'event.topic.open_answers': 'open_answers',
}

/** What a statement says, in the shape the claims have it. */
function saidBy(statement: Statement): unknown {
  switch (statement.kind) {
    case 'majority':
      return {
        valid: rounded(statement.share),
        inclCannotSay: rounded(statement.withCannotSay),
        n: statement.base,
      }
    case 'responses':
    case 'open_answers':
      return statement.n
    case 'top':
    case 'top_means':
    case 'best_ranks':
      return statement.things.map(({ key }) => key)
    case 'largest_groups':
      return statement.groups.map(({ key }) => key)
    case 'same_top':
      return true
    default:
      return undefined
  }
}

function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(10_000 * share) / 10_000
}

interface Claim {
  readonly id: string
  readonly onDemoWave2022: unknown
  readonly derive: { readonly op: string; readonly as?: string }
}

const file = join(import.meta.dirname, '../../../shared/seed/claims.json')

describe.skipIf(!existsSync(file))('the claims about data', () => {
  let fresh: FreshDatabase
  let found: ReadonlyMap<string, FoundStatement>
  let claims: ReadonlyMap<string, Claim>
  beforeAll(async () => {
    fresh = await demonstrationDatabase()
    const released = unwrap(await releaseResults(contextFor(fresh.database), { wave: '2022' }))
    found = new Map(findStatements(released).map((statement) => [statement.id, statement]))
    const written = JSON.parse(readFileSync(file, 'utf8')) as { claims: readonly Claim[] }
    claims = new Map(written.claims.map((claim) => [claim.id, claim]))
  }, 300_000)
  afterAll(() => fresh.drop())

  it.each(Object.entries(statementOf))('%s is found as %s', (id, wanted) => {
    const claim = claims.get(id)
    const statement = found.get(wanted)?.statement
    if (claim === undefined || statement === undefined) throw new Error(`there is no ${id} or no ${wanted}`)
    const observed = claim.onDemoWave2022
    if (id === 'region.largest') return expect(saidBy(statement)).toEqual([observed])
    if (id === 'region.largest.share')
      return expect(statement).toMatchObject({ groups: [{ share: expect.closeTo(observed as number, 4) }] })
    if (statement.kind === 'relatively') {
      const { mean, n } = observed as { readonly mean: number; readonly n: number }
      return expect(statement).toMatchObject({ direction: 'good', mean: expect.closeTo(mean, 3), base: n })
    }
    if (claim.derive.as === 'set')
      return expect(new Set(saidBy(statement) as [])).toEqual(new Set(observed as []))
    expect(saidBy(statement)).toEqual(observed)
  })

  it('are all told of: none that is derived from answers is left without a statement', () => {
    const ofData = new Set(['share', 'and', 'mean', 'topK', 'topKMean', 'bestMeanRank', 'equalSets', 'count'])
    const derived = [...claims.values()].filter(({ derive }) => ofData.has(derive.op)).map(({ id }) => id)
    expect(derived.toSorted()).toEqual(Object.keys(statementOf).toSorted())
  })
})
