/**
 * The founding news item as a test: every claim it made is made by the news published of demonstration wave 2022, in three
 * languages, and each holds on the released results and the stored facts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { releaseResults } from '#analysis/use-cases'
import { listWaves, readFrozenResponses } from '#fieldwork/use-cases'
import { listEditions, openEdition, type PublicEdition, readEditionFile } from '#publication/use-cases'
import { type Language, officialLanguages, unwrap, waveId } from '#shared'
import { quantifierOf } from '../../src/publication/render/wording/quantifiers.ts'
import { contextFor, type FreshDatabase } from '../support/database.ts'
import { demonstrationDatabase } from '../support/demonstration.ts'
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
  /** What a reader reads, from the published file itself. */
  readonly text: string
  /** What whoever approved the text answers for: the words that it marks as judgements. */
  readonly judged: string
}

let fresh: FreshDatabase
let pages: ReadonlyMap<Language, Page>
let world: World

beforeAll(async () => {
  fresh = await demonstrationDatabase()
  const wave = waveId('2022')
  const reader = contextFor(fresh.database, { actor: { kind: 'public' } })
  const staff = contextFor(fresh.database)
  const { texts } = unwrap(await openEdition(staff, { wave }))
  const made = officialLanguages.map(async (language): Promise<readonly [Language, Page]> => {
    const file = unwrap(await readEditionFile(reader, { wave, path: `${language}/news.html` }))
    const own = texts.find((text) => text.part === 'news' && text.language === language)
    const judged = [...(own?.markdown.matchAll(/\{judged ([^}]+)\}/gu) ?? [])].map(([, words]) => words)
    return [language, { text: readable(Buffer.from(file.content).toString()), judged: judged.join('\n') }]
  })
  pages = new Map(await Promise.all(made))
  const released = unwrap(await releaseResults(reader, { wave }))
  const edition = (await listEditions(reader)).find((one) => one.wave.id === wave)
  const { frozen } = unwrap(await readFrozenResponses(staff, wave))
  const waves = (await listWaves(reader))
    .filter(({ questionnaire }) => questionnaire.id === released.wave.questionnaire.id)
    .toSorted((one, other) => (one.field.start < other.field.start ? -1 : 1))
  world = {
    released,
    facts: factsOf(edition),
    waves: waves.map(({ id }) => id),
    submittedOn: frozen.responses.flatMap(({ submittedOn }) => submittedOn ?? []).toSorted(),
    derived: (id) => {
      const claim = claims.find((one) => one.id === id)
      return claim === undefined ? undefined : derive(claim.derive, world)
    },
  }
}, 600_000)
afterAll(() => fresh.drop())

/** What is stored of an edition, under the names the claims call it by. */
function factsOf(edition: PublicEdition | undefined): World['facts'] {
  if (edition === undefined) throw new Error('the edition of 2022 is not out')
  const { wave, facts, news } = edition
  const { report, programme, contractor, event } = facts
  return {
    newsItem: {
      firstPublishedAt: news.sv?.published?.first,
      versions: { sv: { publishedAt: news.sv?.published?.version } },
      sourceLanguage: facts.sourceLanguage,
      type: news.sv?.type,
    },
    report: { ...report, publishedAt: report.publishedOn, languages: report.elsewhere?.languages },
    wave: { label: wave.id, field: wave.field, contractor },
    event,
    programme,
    barometer: { programme },
    site: { newsListUrl: { sv: news.sv?.links.find(({ kind }) => kind === 'news')?.href } },
  }
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
        for (const [language, phrases] of Object.entries(claim.printed))
          for (const phrase of phrases) expect(pages.get(language)?.judged).toContain(phrase)
      })
    } else {
      it('truly: it follows from the released results and the stored facts', () => {
        const derived = derive(claim.derive, world)
        expect(derived).not.toBeUndefined()
        const { observed = true, value } = claim
        const asSet = claim.derive.as === 'set' || claim.derive.op === 'topKMean'
        expectSame(derived, observed === true ? value : observed, asSet)
        expectWithin(derived, value)
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
