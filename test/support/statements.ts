/** A statement of every kind, made up, for the laws that sentences must keep. */
import fc from 'fast-check'
import type { Among, Statement, Thing, Topic } from '../../src/publication/domain/findings/statement.ts'
import type { LocalisedText } from '../../src/shared/index.ts'

/** Labels as people write them: long, with commas and joiners, in other languages and scripts, with marks and line breaks. */
const label: fc.Arbitrary<LocalisedText> = fc.oneof(
  fc.constantFrom('Toiminta', 'Kaikki muu', 'Koulutukset, webinaarit ja muut', 'a'.repeat(300)).map(inAll),
  fc.constantFrom(
    { ar: 'التدريب والندوات' },
    { en: 'Yes' },
    { ru: 'Обучение' },
    { fi: 'Oppaat.\nMyös muut.' },
  ),
  fc.constantFrom('“Quoted” <b>text</b> {share}', '”Lainaus” & muuta').map(inAll),
)

function inAll(text: string): LocalisedText {
  return { fi: text, sv: text, en: text }
}

const key = fc.constantFrom('a', 'b', 'municipality', 'training', '01')
const thing: fc.Arbitrary<Thing> = fc.record({ key, label })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const mean = fc.double({ min: 1, max: 10, noNaN: true })
const n = fc.nat(1_000_000)
const base = fc.integer({ min: 1, max: 1_000_000 })
const thingShare = fc.record({ key, label, n, share })
const thingMean = fc.record({ key, label, mean: fc.option(mean) })
const groupShare = fc.record({ key: fc.constantFrom('public', 'third_sector', 'x'), label, n, share, base })
const among = fc.constantFrom<Among>('answered', 'opinion', 'used')
const scale = fc.constantFrom('agree5', 'useful5')
const ends = fc.constantFrom({ min: 1, max: 5 }, { min: 1, max: 10 })
const about: fc.Arbitrary<Topic> = fc.record({
  questionnaire: fc.constantFrom('partnership-barometer', 'other'),
  question: fc.constantFrom('wishes', 'prog_ways', 'org_type', 'region', 'q'),
  text: label,
})
const few = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 1, maxLength: 3 })
const kind = <Kind extends string>(name: Kind) => fc.constant(name)
const found = { about, ordered: fc.boolean(), tied: fc.boolean() }
const changes = fc.array(fc.record({ key, label, change: fc.double({ min: -1, max: 1, noNaN: true }) }), {
  maxLength: 3,
})

export const statements: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    kind: kind('responses'),
    n,
    field: fc.constantFrom(
      { start: '2022-11-04', end: '2023-02-24' } as const,
      {
        start: '2022-11-04',
        end: null,
      } as const,
    ),
  }),
  fc.record({ kind: kind('open_answers'), n, questions: fc.nat(9) }),
  fc.record({ kind: fc.constantFrom('withheld' as const, 'too_few' as const), about }),
  fc.record({ kind: kind('written'), about, n }),
  fc.record({ kind: kind('share'), about, item: thing, scale, among, share, base }),
  fc.record({
    kind: kind('majority'),
    about,
    item: thing,
    scale,
    among,
    share: fc.double({ min: 0.506, max: 1, noNaN: true }),
    base,
    withCannotSay: fc.option(share),
  }),
  fc.record({
    kind: kind('relatively'),
    direction: fc.constantFrom('good' as const, 'poor' as const),
    about,
    item: thing,
    scale: fc.constantFrom('agree5', 'useful5', 'rating10'),
    mean,
    min: fc.constant(1),
    max: fc.constant(10),
    base,
  }),
  fc.record({ kind: kind('mean'), about, mean, ends: fc.option(ends) }),
  fc.record({ kind: kind('most_common'), about, answers: few(thing), share, among }),
  fc.record({
    kind: kind('top'),
    ...found,
    things: few(thingShare),
    named: fc.option(kind('structural')),
    among,
    base,
  }),
  fc.record({ kind: kind('top_means'), ...found, things: few(thingMean), scale, ends, among }),
  fc.record({ kind: kind('best_ranks'), ...found, things: few(thingMean) }),
  fc.record({ kind: kind('largest_groups'), ...found, groups: few(thingShare), responses: base }),
  fc.record({ kind: kind('same_top'), first: about, second: about, things: few(thing) }),
  fc.record({
    kind: kind('difference'),
    about,
    item: thing,
    answer: fc.constant(null),
    scale,
    by: label,
    highest: groupShare,
    lowest: groupShare,
    among,
  }),
  fc.record({
    kind: kind('difference'),
    about,
    item: fc.constant(null),
    answer: thing,
    scale: fc.constant(null),
    by: label,
    highest: groupShare,
    lowest: groupShare,
    among,
  }),
  fc.record({
    kind: kind('change'),
    about,
    figure: fc.constantFrom('mean' as const, 'share' as const, 'top_two' as const),
    scale,
    year: fc.constant('2020'),
    rose: changes,
    fell: changes,
    compared: fc.integer({ min: 0, max: 8 }),
    mix: fc.option(fc.record({ lost: changes, gained: changes })),
  }),
  fc.record({ kind: kind('listed'), about, things: few(thingShare), among }),
  fc.record({
    kind: kind('means'),
    about,
    highest: fc.record({ key, label, mean }),
    lowest: fc.record({ key, label, mean }),
    ends,
  }),
  fc.record({
    kind: kind('two_highest'),
    about,
    scale,
    highest: thingShare,
    lowest: fc.option(thingShare),
    among,
  }),
  fc.record({ kind: kind('answer_across'), about, answer: thing, highest: thingShare, lowest: thingShare }),
  fc.record({
    kind: kind('between'),
    about,
    of: fc.oneof(
      fc.record({ kind: kind('two_highest'), scale, among }),
      fc.record({ kind: kind('answer'), answer: thing }),
      fc.record({ kind: kind('ranked_first') }),
    ),
    low: share,
    high: share,
  }),
  fc.record({
    kind: kind('ranking'),
    about,
    first: thingShare,
    best: fc.option(fc.record({ key, label, mean })),
  }),
)
