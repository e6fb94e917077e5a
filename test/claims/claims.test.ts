/**
 * The founding news item as a test: every claim it made is made by the news that is generated from demonstration wave
 * 2022, in three languages, and each holds on the released results and the stored facts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listWaves, readFrozenResponses, seedDemonstration } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { type Language, officialLanguages, unwrap } from '#shared'
import { bindText } from '../../src/publication/domain/bound-text/bind-text.ts'
import type { BoundText } from '../../src/publication/domain/bound-text/bound-text.ts'
import { draftTexts } from '../../src/publication/domain/news/draft-texts.ts'
import type { NewsItem } from '../../src/publication/domain/news/news-item.ts'
import { bindingsOf } from '../../src/publication/render/bindings/bindings-of.ts'
import { newsFile } from '../../src/publication/render/news/news-file.ts'
import { newsItem } from '../../src/publication/render/news/news-item.ts'
import { quantifierOf } from '../../src/publication/render/wording/quantifiers.ts'
import { factsFor } from '../../src/publication/use-cases/facts-for.ts'
import { materialOf } from '../../src/publication/use-cases/material.ts'
import { contextFor, type FreshDatabase, freshDatabase } from '../support/database.ts'
import { type Derivation, derive, type World } from './derive.ts'
import written from './news-2022.json' with { type: 'json' }

interface Claim {
  readonly id: string
  readonly kind: string
  /** What the news said: a value, a set, or limits. */
  readonly value: unknown
  readonly derive: Derivation
  /** What it is on demonstration wave 2022; `true` where it is the value itself. */
  readonly observed?: unknown
  readonly phrase?: string
  readonly printed: Readonly<Record<Language, readonly string[]>>
  readonly absent?: Readonly<Record<Language, readonly string[]>>
}

const claims = written.claims as unknown as readonly Claim[]

interface Page {
  readonly item: NewsItem
  readonly bound: BoundText
  /** What a reader reads, from the file itself. */
  readonly text: string
}

let fresh: FreshDatabase
let pages: ReadonlyMap<Language, Page>
let world: World

beforeAll(async () => {
  fresh = await freshDatabase()
  const ctx = contextFor(fresh.database)
  unwrap(await seedDemonstration(ctx))
  const { released, statements, waves } = unwrap(await materialOf(ctx, '2022'))
  const facts = factsFor(released.wave)
  const picks = statements.map(({ id, fingerprint }) => ({ id, fingerprint, texts: null }))
  const input = { released, statements, facts, waves, picks }
  const drafts = draftTexts(input)
  const made = officialLanguages.map((language): readonly [Language, Page] => {
    const draft = drafts.find(({ part, language: of }) => part === 'news' && of === language)
    const bound = unwrap(bindText(draft?.markdown ?? '', bindingsOf(input), language))
    const item = newsItem({
      wave: released.wave,
      facts,
      language,
      text: bound,
      releasedAt: null,
      openAnswers: statements.some(({ statement }) => statement.kind === 'open_answers'),
      corrected: null,
      withdrawn: null,
    })
    const now = new Date(item.published?.version ?? item.published?.first ?? 0)
    return [language, { item, bound, text: readable(newsFile(item, { now, origin: null, cssHash: '' })) }]
  })
  pages = new Map(made)
  world = await worldOf(ctx, { released, facts })
}, 120_000)
afterAll(() => fresh.drop())

async function worldOf(
  ctx: Context,
  { released, facts }: { readonly released: World['released']; readonly facts: ReturnType<typeof factsFor> },
): Promise<World> {
  const { wave } = released
  const { frozen } = unwrap(await readFrozenResponses(ctx, wave.id))
  const swedish = pages.get('sv')?.item
  const waves = (await listWaves(ctx)).filter(
    ({ questionnaire }) => questionnaire.id === wave.questionnaire.id,
  )
  const all: World = {
    released,
    facts: {
      newsItem: {
        firstPublishedAt: swedish?.published?.first,
        versions: { sv: { publishedAt: swedish?.published?.version } },
        sourceLanguage: facts.sourceLanguage,
        type: swedish?.type,
      },
      report: {
        ...facts.report,
        publishedAt: facts.report.publishedOn,
        languages: facts.report.elsewhere?.languages,
      },
      wave: { label: wave.id, field: wave.field, contractor: facts.contractor },
      event: facts.event,
      programme: facts.programme,
      barometer: { programme: facts.programme },
      site: { newsListUrl: { sv: swedish?.links.find(({ kind }) => kind === 'news')?.href } },
    },
    waves: waves.toSorted((one, other) => (one.field.start < other.field.start ? -1 : 1)).map(({ id }) => id),
    submittedOn: frozen.responses.flatMap(({ submittedOn }) => submittedOn ?? []).toSorted(),
    derived: (id) => {
      const claim = claims.find((one) => one.id === id)
      return claim === undefined ? undefined : derive(claim.derive, all)
    },
  }
  return all
}

/** The words of a file in reading order. */
function readable(html: string): string {
  return html
    .replace(/^[\s\S]*<body>/u, '')
    .replace(/<\/?(?:main|article|section|div|p|h[1-3]|ul|li)\b[^>]*>/gu, ' ')
    .replace(/<[^>]+>/gu, '')
    .replace(/&amp;/gu, '&')
    .replace(/\s+/gu, ' ')
}

describe('the news of demonstration wave 2022', () => {
  it('makes 46 claims, each of a kind we know', () => {
    expect(claims).toHaveLength(46)
    for (const { kind } of claims) expect(['fact', 'derived', 'design', 'editorial']).toContain(kind)
  })

  describe.each(claims)('claims $id', (claim) => {
    if (claim.kind === 'editorial') {
      it('as a judgement that whoever approves the text answers for', () => {
        for (const [language, phrases] of Object.entries(claim.printed)) {
          const judgements = pages.get(language)?.bound.judgements ?? []
          const judged = judgements.map(({ text }) => text).join('\n')
          for (const phrase of phrases) expect(judged).toContain(phrase)
        }
      })
    } else {
      it('truly: it follows from the released results and the stored facts', () => {
        const derived = derive(claim.derive, world)
        expect(derived).not.toBeUndefined()
        const { observed = true, value } = claim
        const asSet = claim.derive.as === 'set' || claim.derive.op === 'topKMean'
        expectSame(derived, observed === true ? value : observed, asSet)
        expectWithin(derived, value)
        if (process.env.SHOW)
          console.log(claim.id, JSON.stringify(derived), JSON.stringify(observed), JSON.stringify(value))
      })
    }

    it.each(Object.keys(claim.printed))('on its page in %s', (language) => {
      const { text } = pages.get(language) ?? { text: '' }
      for (const phrase of claim.printed[language] ?? []) expect(text).toContain(phrase)
      for (const phrase of claim.absent?.[language] ?? []) expect(text).not.toContain(phrase)
    })
  })

  it.each([
    'programme.useful.majority',
    'region.largest.share',
  ])('uses the word that fits the share of %s', (id) => {
    const claim = claims.find((one) => one.id === id)
    const derived = world.derived(id)
    const share = typeof derived === 'number' ? derived : (derived as { valid: number }).valid
    for (const language of officialLanguages) {
      const quantifier = quantifierOf(share, language)
      expect(quantifier?.key).toBe(claim?.phrase)
      expect(pages.get(language)?.text.toLowerCase()).toContain(quantifier?.text)
    }
  })

  it('is made in every official language, and says in each that the data are invented', () => {
    expect([...pages.keys()]).toEqual(['fi', 'sv', 'en'])
    expect(pages.get('fi')?.text).toContain('Esittelyaineisto')
    expect(pages.get('sv')?.text).toContain('Demonstrationsmaterial')
    expect(pages.get('en')?.text).toContain('Demonstration data')
  })

  const seed = join(import.meta.dirname, '..', '..', '..', 'shared', 'seed', 'claims.json')
  it.skipIf(!existsSync(seed))('makes exactly the claims of the founding news item', () => {
    const founding = JSON.parse(readFileSync(seed, 'utf8')).claims as readonly Record<string, unknown>[]
    const same = claims.map(({ id, kind, value, derive: how, observed, phrase }) => ({
      id,
      kind,
      value,
      derive: how,
      observed,
      phrase,
    }))
    expect(
      founding.map(({ id, kind, value, derive: how, onDemoWave2022: observed, phrase }) => ({
        id,
        kind,
        value,
        derive: how,
        observed,
        phrase,
      })),
    ).toEqual(same)
  })
})

/** Numbers to three decimals, means to one, as they are released; sets in any order; objects by the keys that are expected. */
function expectSame(derived: unknown, expected: unknown, asSet: boolean): void {
  if (isLimits(expected)) return
  if (typeof expected === 'number') expect(derived).toBeCloseTo(expected, Number.isInteger(expected) ? 5 : 3)
  else if (Array.isArray(expected) && asSet)
    expect([...(derived as string[])].sort()).toEqual([...expected].sort())
  else if (Array.isArray(expected) && derived === true) return
  else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected)) {
      const own = (derived as Record<string, unknown>)[key === 'reportLanguages' ? 'languages' : key]
      if (key === 'mean') expect(own).toBeCloseTo(Math.round(Number(value) * 10) / 10, 5)
      else expectSame(own, value, asSet)
    }
  } else if (isMoment(expected)) expect(Date.parse(String(derived))).toBe(Date.parse(String(expected)))
  else expect(derived).toEqual(expected)
}

function expectWithin(derived: unknown, limits: unknown): void {
  if (!isLimits(limits)) return
  const whole = typeof derived === 'object' && derived !== null ? (derived as Record<string, number>) : {}
  const value = typeof derived === 'number' ? derived : (whole.valid ?? whole.share ?? Number.NaN)
  const { gt, gte, lt, meanGte, shareGt } = limits
  if (gt !== undefined) expect(value).toBeGreaterThan(gt)
  if (gte !== undefined) expect(value).toBeGreaterThanOrEqual(gte)
  if (lt !== undefined) expect(value).toBeLessThan(lt)
  if (meanGte !== undefined) expect(whole.mean).toBeGreaterThanOrEqual(meanGte)
  if (shareGt !== undefined) expect(value).toBeGreaterThan(shareGt)
}

const limitNames = ['gt', 'gte', 'lt', 'meanGte', 'shareGt'] as const

function isLimits(value: unknown): value is Partial<Record<(typeof limitNames)[number], number>> {
  return typeof value === 'object' && value !== null && limitNames.some((name) => name in value)
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value)
}
