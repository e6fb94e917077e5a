/** The statement of one question that stands beside its chart, from its released tables alone. */
import { type AskedQuestion, hasTopTwo, type Released, type ReleasedTable } from '#analysis'
import { amongOf, hiddenOf, sharesOf, twoHighest } from '../shown.ts'
import { areLevel, steps } from './find-first.ts'
import { firstMeans, firstOptions } from './find-top.ts'
import type { Among, Ends, Statement, Thing, ThingShare, Topic } from './statement.ts'

/** @param questionnaire its id, for words that are known of it */
export function findingOf(
  question: AskedQuestion,
  released: readonly Released<ReleasedTable>[],
  questionnaire = '',
): Statement {
  const about = { questionnaire, question: question.id, text: question.text }
  const tables = released.map(({ value }) => value)
  const [table] = tables
  if (table === undefined) return { kind: 'withheld', about }
  if (tables.every(({ groups }) => (groups[0]?.base ?? 0) === 0)) return tooFew(about)
  switch (question.kind) {
    case 'open':
      return { kind: 'written', about, n: table.groups[0]?.base ?? 0 }
    case 'number':
      return meanFinding(about, table, null)
    case 'scale':
      return question.scale.kind === 'numeric'
        ? meanFinding(about, table, endsOf(question.scale))
        : commonest(about, table, amongOf(question))
    case 'single':
    case 'place':
      return commonest(about, table, amongOf(question))
    case 'multiple':
      return mostChosen(about, question, table)
    case 'battery':
      return withoutHidden(batteryFinding(about, question, tables), () => firstMeans(about, question, tables))
    case 'ranking':
      return rankingFinding(about, tables)
  }
}

function tooFew(about: Topic): Statement {
  return { kind: 'too_few', about }
}

/** Where hidden cells forbid what would be said first, means may still tell what comes first. */
function withoutHidden(said: Statement, instead: () => Statement | null): Statement {
  return said.kind === 'too_few' ? (instead() ?? said) : said
}

function meanFinding(about: Topic, table: ReleasedTable, ends: Ends | null): Statement {
  const mean = table.groups[0]?.mean ?? null
  return mean === null ? tooFew(about) : { kind: 'mean', about, mean, ends }
}

function endsOf({ min, max }: Ends): Ends {
  return { min, max }
}

/**
 * One answer is the most common only when all that is hidden together could not be as common, and the next one is not
 * within a step of it. Answers that are exactly level are the most common together.
 */
function commonest(about: Topic, table: ReleasedTable, among: Among): Statement {
  const shares = sharesOf(table)
  const [first] = shares
  if (first === undefined) return tooFew(about)
  const level = shares.filter(({ n }) => n === first.n)
  const next = shares[level.length]
  const tied = next !== undefined && areLevel(first.share, next.share, steps.share)
  if (hiddenOf(table) >= first.n || tied || level.length > 3) return listed(about, shares, among)
  return { kind: 'most_common', about, answers: level.map(named), share: first.share, among }
}

function listed(about: Topic, shares: readonly ThingShare[], among: Among): Statement {
  return { kind: 'listed', about, things: shares.slice(0, 3), among }
}

/** Without the claim where an option is hidden, or where "other" or "none" was chosen as often as what would be named. */
function mostChosen(
  about: Topic,
  question: Extract<AskedQuestion, { kind: 'multiple' }>,
  table: ReleasedTable,
): Statement {
  const shares = sharesOf(table)
  if (shares.length === 0) return tooFew(about)
  return firstOptions(about, question, table) ?? listed(about, shares, 'answered')
}

type Battery = Extract<AskedQuestion, { kind: 'battery' }>

function batteryFinding(about: Topic, question: Battery, tables: readonly ReleasedTable[]): Statement {
  if (question.scale.kind === 'numeric') return meansFinding(about, tables, endsOf(question.scale))
  if (hasTopTwo(question)) return twoHighestFinding(about, question, tables)
  return answerAcross(about, tables)
}

function meansFinding(about: Topic, tables: readonly ReleasedTable[], ends: Ends): Statement {
  const means = meansOf(tables)
  const [highest] = means
  const lowest = means.at(-1)
  if (highest === undefined || lowest === undefined || means.length < tables.length) return tooFew(about)
  return hasEnds(
    means.map(({ mean }) => mean),
    steps.mean,
  )
    ? { kind: 'means', about, highest, lowest, ends }
    : { kind: 'between', about, of: { kind: 'mean', ends }, low: lowest.mean, high: highest.mean }
}

/** Means of the items, highest first; items whose mean is hidden are not among them. */
function meansOf(tables: readonly ReleasedTable[]): readonly (Thing & { readonly mean: number })[] {
  return tables
    .flatMap((table) => {
      const mean = table.groups[0]?.mean ?? null
      return mean === null ? [] : [{ ...itemOf(table), mean }]
    })
    .sort((one, other) => other.mean - one.mean)
}

function twoHighestFinding(about: Topic, question: Battery, tables: readonly ReleasedTable[]): Statement {
  const shares = sortedShares(tables, twoHighest)
  const [highest] = shares
  // With an item hidden nothing is said of the largest and smallest.
  if (highest === undefined || shares.length < tables.length) return tooFew(about)
  const lowest = shares.at(-1) ?? highest
  const of = { scale: question.scale.id, among: amongOf(question) }
  const ends = shares.map(({ share }) => share)
  if (!hasEnds(ends.slice(0, 2), steps.share))
    return {
      kind: 'between',
      about,
      of: { kind: 'two_highest', ...of },
      low: lowest.share,
      high: highest.share,
    }
  const single = shares.length > 1 && hasEnds(ends.slice(-2), steps.share)
  return { kind: 'two_highest', about, ...of, highest, lowest: single ? lowest : null }
}

function sortedShares(
  tables: readonly ReleasedTable[],
  countOf: (table: ReleasedTable) => number | null,
): readonly ThingShare[] {
  return tables
    .flatMap((table) => {
      const n = countOf(table)
      const base = table.groups[0]?.base ?? 0
      return n === null || base === 0 ? [] : [{ ...itemOf(table), n, share: n / base }]
    })
    .sort((one, other) => other.share - one.share)
}

function answerAcross(about: Topic, tables: readonly ReleasedTable[]): Statement {
  const row = commonestRow(tables)
  const shares = sortedShares(tables, ({ rows }) => rows[row.at]?.cells[0]?.n ?? null)
  const [highest] = shares
  const lowest = shares.at(-1)
  if (
    row.answer === undefined ||
    highest === undefined ||
    lowest === undefined ||
    shares.length < tables.length
  ) {
    return tooFew(about)
  }
  const answer = named(row.answer)
  return hasEnds(
    shares.map(({ share }) => share),
    steps.share,
  )
    ? { kind: 'answer_across', about, answer, highest, lowest }
    : { kind: 'between', about, of: { kind: 'answer', answer }, low: lowest.share, high: highest.share }
}

/** The answer chosen most often over all items together. */
function commonestRow(tables: readonly ReleasedTable[]) {
  const rows = tables[0]?.rows ?? []
  const sums = rows.map((_, at) => tables.reduce((sum, table) => sum + (table.rows[at]?.cells[0]?.n ?? 0), 0))
  const at = sums.indexOf(Math.max(...sums))
  return { at, answer: rows[at] }
}

function rankingFinding(about: Topic, tables: readonly ReleasedTable[]): Statement {
  const firsts = sortedShares(tables, ({ rows }) => rows[0]?.cells[0]?.n ?? null)
  const [first] = firsts
  const means = meansOf(tables)
  const best = means.at(-1)
  if (first === undefined || best === undefined) return tooFew(about)
  if (firsts.length < tables.length || means.length < tables.length) return tooFew(about)
  const [second] = firsts.slice(1)
  const least = firsts.at(-1)?.share ?? 0
  if (second !== undefined && areLevel(first.share, second.share, steps.share))
    return { kind: 'between', about, of: { kind: 'ranked_first' }, low: least, high: first.share }
  return { kind: 'ranking', about, first, best: means.at(-2)?.mean === best.mean ? null : best }
}

/** Whether a list from high to low has one highest and one lowest, each a step apart from the next. */
function hasEnds(values: readonly number[], step: number): boolean {
  const [highest = 0, next] = values
  if (next === undefined) return true
  return !areLevel(highest, next, step) && !areLevel(values.at(-2) ?? 0, values.at(-1) ?? 0, step)
}

/** The item a table is of; its question where it has none. */
function itemOf({ item, question, label }: ReleasedTable): Thing {
  return { key: item ?? question, label }
}

function named({ key, label }: Thing): Thing {
  return { key, label }
}
