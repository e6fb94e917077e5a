/** The statements that the released tables of one question carry by themselves. */
import { hasTopTwo, normalTwoSided, type QuestionResults, type ReleasedTable } from '#analysis'
import { amongOf, twoHighest } from '../shown.ts'
import type { Candidate } from './candidate.ts'
import { findingOf } from './find.ts'
import { relativelyOf } from './find-relatively.ts'
import { bestRanks, firstMeans, largestGroups } from './find-top.ts'
import type { Majority, Share, Statement, Topic } from './statement.ts'

export function statementsIn(
  { question, tables: released }: QuestionResults,
  questionnaire: string,
  responses: number,
): readonly Candidate[] {
  const about: Topic = { questionnaire, question: question.id, text: question.text }
  const tables = released.map(({ value }) => value)
  const [table] = tables
  if (table === undefined) return []
  const finding = findingOf(question, released, questionnaire)
  const found: (Statement | null)[] = [finding]
  if (question.kind === 'ranking') found.push(bestRanks(about, tables))
  if (question.kind === 'place' || (question.kind === 'single' && question.reportGroups !== undefined))
    found.push(largestGroups(about, question, table, responses))
  if (question.kind === 'battery') {
    if (finding.kind !== 'top_means') found.push(firstMeans(about, question, tables))
    for (const item of tables) found.push(relativelyOf(about, question, item))
    if (hasTopTwo(question)) for (const item of tables) found.push(shareOf(about, question, item))
  }
  return found.flatMap((statement) =>
    statement === null || saysNothing(statement) ? [] : [candidateOf(question.id, statement, tables)],
  )
}

function saysNothing({ kind }: Statement): boolean {
  return kind === 'withheld' || kind === 'too_few'
}

/** Those who agree or find it useful: a majority where they are more than half, however the percentage is rounded. */
function shareOf(
  about: Topic,
  question: Extract<QuestionResults['question'], { kind: 'battery' }>,
  table: ReleasedTable,
): Share | Majority | null {
  const n = twoHighest(table)
  const base = table.groups[0]?.base ?? 0
  if (n === null || base === 0) return null
  const share = n / base
  const cannotSay = table.missing.cannot_say
  const common = {
    about,
    item: { key: table.item ?? table.question, label: table.label },
    scale: question.scale.id,
    among: amongOf(question),
    share,
    base,
  }
  if (Math.round(100 * share) <= 50) return { kind: 'share', ...common }
  const all = common.among === 'opinion' && cannotSay !== null ? n / (base + cannotSay) : null
  return { kind: 'majority', ...common, withCannotSay: all }
}

function candidateOf(question: string, statement: Statement, tables: readonly ReleasedTable[]): Candidate {
  const item = 'item' in statement && statement.item !== null ? `.${statement.item.key}` : ''
  return {
    id: `${statement.kind}:${question}${item}`,
    question,
    statement,
    ...tellingOf(statement, tables),
    mustBeCertain: false,
  }
}

/** How much of an effect a statement tells, and its p-value where it compares shares. */
function tellingOf(statement: Statement, tables: readonly ReleasedTable[]): Pick<Candidate, 'size' | 'p'> {
  switch (statement.kind) {
    case 'majority':
      return { size: 2 * statement.share - 1, p: againstHalf(statement.share, statement.base) }
    case 'share':
      return { size: Math.abs(2 * statement.share - 1), p: null }
    case 'relatively': {
      const place = (statement.mean - statement.min) / (statement.max - statement.min)
      return { size: Math.abs(2 * place - 1), p: null }
    }
    case 'top':
      return lastAgainstNext(
        statement.things.map(({ n }) => n),
        tables[0],
      )
    case 'two_highest':
      return { size: statement.highest.share - (statement.lowest?.share ?? 0), p: null }
    case 'most_common':
      return { size: statement.share, p: null }
    case 'largest_groups':
      return { size: statement.groups[0]?.share ?? 0, p: null }
    default:
      return { size: 0.5, p: null }
  }
}

function againstHalf(share: number, base: number): number {
  return normalTwoSided((share - 0.5) / Math.sqrt(0.25 / base))
}

/**
 * The last option named against the next: a sign test on those who chose one of the two. How many chose both is not
 * published, so all who chose either count as having chosen one, which makes p too large rather than too small.
 */
function lastAgainstNext(
  named: readonly number[],
  table: ReleasedTable | undefined,
): Pick<Candidate, 'size' | 'p'> {
  const counts = (table?.rows ?? []).map(({ cells }) => cells[0]?.n ?? 0).sort((one, other) => other - one)
  const last = Math.min(...named)
  const next = counts.find((n) => n < last) ?? 0
  const base = table?.groups[0]?.base ?? 0
  return {
    size: base === 0 ? 0 : Math.min(1, (4 * (last - next)) / base),
    p: last + next === 0 ? null : normalTwoSided((last - next) / Math.sqrt(last + next)),
  }
}
