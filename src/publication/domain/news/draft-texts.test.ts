import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#questionnaire'
import { barometerQuestionnaire } from '#questionnaire/use-cases'
import { officialLanguages, unwrap } from '#shared'
import { given, questionnaireOf, single } from '../../../../test/support/questionnaires.ts'
import { madeUpResults } from '../../../../test/support/released-results.ts'
import { statements as anyStatement } from '../../../../test/support/statements.ts'
import { bindingsOf } from '../../render/bindings/bindings-of.ts'
import { factsFor } from '../../use-cases/facts-for.ts'
import { plain } from '../bound-text/bind-runs.ts'
import { bindText } from '../bound-text/bind-text.ts'
import type { BoundText } from '../bound-text/bound-text.ts'
import type { EditionFacts } from '../edition-facts.ts'
import { findStatements } from '../findings/find-statements.ts'
import type { FoundStatement } from '../findings/found-statement.ts'
import type { Statement, Topic } from '../findings/statement.ts'
import { draftTexts } from './draft-texts.ts'
import { bestOf, firstPicks } from './first-picks.ts'
import { ordinalOf } from './ordinal-of.ts'
import { yearsRunning } from './outline.ts'

const barometer = barometerQuestionnaire()
const empty = madeUpResults(barometer, [], [])
const facts = factsFor(empty.wave)

function bound(
  input: { released?: typeof empty; statements: readonly FoundStatement[]; facts?: EditionFacts },
  part: string,
  language: string,
): BoundText {
  const whole = { released: empty, facts, ...input }
  const draft = draftTexts(whole).find((one) => one.part === part && one.language === language)
  const waves = [whole.released.wave]
  const style = part === 'easy' ? 'easy' : 'plain'
  return unwrap(bindText(draft?.markdown ?? '', bindingsOf({ ...whole, waves, picks: [], style }), language))
}

function words({ title, blocks }: BoundText): string {
  const texts = blocks.map((block) =>
    block.kind === 'list' ? block.items.map(plain).join('\n') : plain(block.text),
  )
  return [plain(title ?? []), ...texts].join('\n')
}

const about = (question: string): Topic => ({
  questionnaire: 'partnership-barometer',
  question,
  text: { fi: `${question}?` },
})
const thing = (key: string) => ({ key, label: { fi: key }, n: 20, share: 0.4, mean: 4 })

function found(id: string, statement: Statement): FoundStatement {
  return {
    id,
    question: id.split(':')[1]?.split('.')[0] ?? '',
    statement,
    cells: [],
    score: 1,
    fingerprint: id,
  }
}

function useful(kind: 'majority' | 'share', share: number): FoundStatement {
  const item = { key: 'useful_overall', label: { fi: 'Hyötyä' } }
  const common = {
    about: about('prog_effects'),
    item,
    scale: 'agree5',
    among: 'opinion',
    share,
    base: 100,
  } as const
  return found(
    `${kind}:prog_effects.useful_overall`,
    kind === 'share' ? { kind, ...common } : { kind, ...common, withCannotSay: null },
  )
}

function changes(named: string | null): FoundStatement {
  return found('top:participation_changes', {
    kind: 'top',
    about: about('participation_changes'),
    things: [thing('permanent_structures'), thing('recruitment')],
    ordered: true,
    tied: false,
    named,
    among: 'answered',
    base: 100,
  })
}

function means(question: string, ...keys: readonly string[]): FoundStatement {
  return found(`top_means:${question}`, {
    kind: 'top_means',
    about: about(question),
    things: keys.map(thing),
    ordered: true,
    tied: false,
    scale: 'useful5',
    ends: { min: 1, max: 5 },
    among: 'used',
  })
}

describe('the draft of the news', () => {
  it('is headed by what most find and what is wanted first, where both hold', () => {
    const title = (...statements: readonly FoundStatement[]) =>
      plain(bound({ statements }, 'news', 'en').title ?? [])
    expect(title(useful('majority', 0.61), changes('structural'))).toContain(
      'supports those promoting integration –',
    )
    expect(title(useful('majority', 0.61), changes(null))).toBe(
      'Partnership programme supports those promoting integration',
    )
    expect(title(useful('share', 0.41), changes('structural'))).toBe(
      'Immigrants’ opportunities to take part need strengthening',
    )
    expect(title(useful('share', 0.41), changes(null))).toMatch(/: results$/u)
  })

  it('marks its headline and whatever no result proves as judgements', () => {
    const { judgements } = bound(
      { statements: [useful('majority', 0.61), changes('structural')] },
      'news',
      'sv',
    )
    expect(judgements.map(({ line }) => line)).toEqual([1, 3])
  })

  it('tells national and regional activities apart where they differ', () => {
    const differing = [
      means('useful_national', 'training', 'webinars'),
      means('useful_regional', 'networks', 'training'),
    ]
    const text = words(bound({ statements: differing }, 'news', 'fi'))
    expect(text).toContain('Hyödyllisintä alueellista toimintaa ovat vastaajien mielestä verkostotapaamiset')
    expect(text).toContain('Valtakunnallisesta toiminnasta vastaajille hyödyllisintä ovat olleet koulutukset')
    expect(text).not.toContain('sekä valtakunnallisesti että alueellisesti')
    expect(text).not.toContain('Ne ovat myös')
  })

  it('says that a programme has run for several years only when it has', () => {
    const startedOn = (day: string | null) => ({
      ...facts,
      programme: facts.programme && { ...facts.programme, startedOn: day },
    })
    const news = (day: string | null) => words(bound({ statements: [], facts: startedOn(day) }, 'news', 'en'))
    expect(news('2021-01-01')).toContain('for several years, since 2021')
    expect(news('2022-05-01')).not.toContain('several years')
    expect(news(null)).toContain('The survey also assessed')
    expect(yearsRunning(startedOn('2023-01-01'), '2022-11-04')).toBe(0)
  })

  it('leaves out whoever carried it out and the date of the report where nothing is stored of them', () => {
    const bare = { ...facts, contractor: null, report: { ...facts.report, publishedOn: null } }
    const text = words(bound({ statements: [], facts: bare }, 'news', 'sv'))
    expect(text).not.toMatch(/genomfördes av|publicerades/u)
    expect(text).toContain('genomfördes för första gången')
  })

  it('says nothing of a programme in a survey that is not part of one', () => {
    const survey = questionnaireOf([single('works')])
    const answers = Array.from({ length: 30 }, () => given({ works: { kind: 'single', code: 1 } }))
    const released = madeUpResults(survey, answers, [])
    const other = factsFor(released.wave)
    expect(other).toMatchObject({ programme: null, contractor: null, event: null, published: null })
    const whole = { released, statements: findStatements(released), facts: other }
    for (const language of officialLanguages)
      expect(words(bound(whole, 'news', language))).not.toMatch(/kumppanuus|partnerskap|partnership/iu)
  })
})

describe('whatever is found', () => {
  it('drafts bind in every language', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('wishes', 'region', 'org_type', 'q'), anyStatement), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(some, (drawn) => {
        const made = drawn.map(([question, statement]) => found(`${statement.kind}:${question}`, statement))
        const statements = [...findStatements(empty), ...made]
        for (const { part, language } of draftTexts({ released: empty, statements, facts }))
          expect(bound({ statements }, part, language).blocks.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a wave of few responses', () => {
  const answer: Answers = given({
    org_type: { kind: 'single', code: 1 },
    prog_benefits: { kind: 'multiple', codes: [1, 2] },
    coop_conditions: { kind: 'battery', codes: { opportunities: 5 } },
  })

  it.each([0, 1, 9])('says so plainly with %i, and tells nothing of any answer', (responses) => {
    const released = madeUpResults(
      barometer,
      Array.from({ length: responses }, () => answer),
      [],
    )
    const statements = findStatements(released)
    for (const language of officialLanguages) {
      const news = words(bound({ released, statements }, 'news', language))
      expect(news).toMatch(
        responses === 0
          ? /ei saatu vastauksia|inte in några svar|No responses were received/u
          : /Siksi tuloksia ei julkaista|Därför publiceras inga resultat|No results are therefore published/u,
      )
      expect(news).not.toMatch(/%|kunnista|kommuner|municipalities/u)
      const chapter = words(bound({ released, statements }, 'chapter:all', language))
      expect(chapter).toMatch(/niin vähän vastauksia|så få svar|so few answers/u)
    }
  })

  it('says that answers are shown where some are but nothing stands out', () => {
    const answers = Array.from({ length: 40 }, () => answer)
    const released = madeUpResults(barometer, answers, [])
    expect(words(bound({ released, statements: [] }, 'chapter:all', 'en'))).toContain(
      'how the questions were answered',
    )
  })

  it('says nothing of a question nobody answered, and tells the rest', () => {
    const released = madeUpResults(
      barometer,
      Array.from({ length: 40 }, () => answer),
      [],
    )
    const statements = findStatements(released)
    expect(statements.map(({ question }) => question)).not.toContain('wishes')
    const news = words(bound({ released, statements }, 'news', 'fi'))
    expect(news).toContain('40 vastausta')
    expect(news).not.toContain('toiveissa')
  })
})

describe('the draft in easy language', () => {
  it('says what the barometer is, who answered, what they said and what follows, in every language', () => {
    const statements = [useful('majority', 0.61), changes('structural')]
    const withResponses = madeUpResults(
      barometer,
      Array.from({ length: 40 }, () => ({}) as Answers),
      [],
    )
    for (const language of officialLanguages) {
      const all = [...findStatements(withResponses).filter(({ id }) => id === 'responses'), ...statements]
      const { title, blocks, judgements } = bound(
        { released: withResponses, statements: all },
        'easy',
        language,
      )
      const headings = blocks.filter(({ kind }) => kind === 'heading')
      expect(plain(title ?? [])).toMatch(/selkokielellä|lätt svenska|easy language/u)
      expect(headings).toHaveLength(4)
      expect(judgements).toHaveLength(2)
      const text = words({ title, blocks } as BoundText)
      expect(text).toMatch(/61\u00a0(?:prosenttia|procent|per\u00a0cent)/u)
      expect(text).not.toContain('%')
    }
  })

  it('says so where nobody answered or too few did', () => {
    const none = words(bound({ statements: findStatements(empty) }, 'easy', 'fi'))
    expect(none).toContain('Siksi tuloksia ei ole')
    expect(none).not.toContain('Mitä vastaajat kertoivat?')
    const nine = madeUpResults(
      barometer,
      Array.from({ length: 9 }, () => ({}) as Answers),
      [],
    )
    const few = words(bound({ released: nine, statements: findStatements(nine) }, 'easy', 'sv'))
    expect(few).toContain('Svaren är för få')
  })

  it('tells what stands out in a survey that is part of no programme, and nothing of the barometer', () => {
    const survey = questionnaireOf([single('works')])
    const answers = Array.from({ length: 30 }, () => given({ works: { kind: 'single', code: 1 } }))
    const released = madeUpResults(survey, answers, [])
    const whole = { released, statements: findStatements(released), facts: factsFor(released.wave) }
    for (const language of officialLanguages) {
      const text = words(bound(whole, 'easy', language))
      expect(text).not.toMatch(/kumppanuus|partnerskap|partnership/iu)
      expect(text).toContain('100')
    }
  })
})

describe('which time a survey was carried out', () => {
  it('is counted by its questionnaire in the order waves began, drafts left out', () => {
    const wave = (id: string, start: string, more = {}) => ({
      ...empty.wave,
      id: id as typeof empty.wave.id,
      field: { start, end: null },
      ...more,
    })
    const [first, second] = [wave('2020', '2020-12-02'), wave('2022', '2022-11-04')]
    const other = { questionnaire: { ...first.questionnaire, id: 'other' as typeof first.questionnaire.id } }
    const waves = [second, first, wave('x', '2021-01-01', other), wave('d', '2021-02-01', { state: 'draft' })]
    expect([first, second].map((one) => ordinalOf(one, waves))).toEqual([1, 2])
  })
})

describe('the statements an edition begins with', () => {
  const differing: Statement = {
    kind: 'difference',
    about: about('wishes'),
    item: null,
    answer: thing('events'),
    scale: null,
    by: { fi: 'Ryhmä' },
    highest: { ...thing('public'), base: 50 },
    lowest: { ...thing('private'), base: 50 },
    among: 'answered',
  }

  it('tell what is said of everyone before how groups differ, and each question once', () => {
    const top = { ...changes(null), id: 'top:wishes', question: 'wishes', score: 0.5 }
    const difference = found('difference:wishes.events', differing)
    expect(bestOf('wishes', [difference, top])?.id).toBe('top:wishes')
    expect(bestOf('wishes', [difference])?.id).toBe('difference:wishes.events')
    const picks = firstPicks({ released: empty, statements: [difference, top, changes(null)] })
    expect(picks.map(({ id }) => id)).toEqual(['top:participation_changes', 'top:wishes'])
  })
})
