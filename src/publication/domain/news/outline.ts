/**
 * What the news of a wave can say, without a language: which sentences hold, in which order, and the statement each
 * rests on. All languages are drafted from the same outline, so that none says more than another.
 */
import type { ReleasedResults } from '#analysis'
import { questionsOf } from '#questionnaire'
import type { Day } from '#shared'
import type { EditionFacts } from '../edition-facts.ts'
import type { FoundStatement } from '../findings/found-statement.ts'
import type { Statement } from '../findings/statement.ts'
import type { Sentences } from './drafts/sentences.ts'

export interface DraftInput {
  readonly released: ReleasedResults
  /** Found in the released results, best first. */
  readonly statements: readonly FoundStatement[]
  readonly facts: EditionFacts
}

/** A sentence, and the id of the statement it rests on. */
export interface Said {
  readonly say: (sentences: Sentences) => string
  /** Empty where it rests on none. */
  readonly id: string
}

export interface Outline {
  readonly title: Said
  /** Paragraphs; a heading stands alone. */
  readonly parts: readonly OutlinePart[]
}

export interface OutlinePart {
  /** `chosen`: the statements that staff choose follow. */
  readonly kind: 'paragraph' | 'heading' | 'chosen'
  readonly said: readonly Said[]
}

export function newsOutline(input: DraftInput): Outline {
  const parts = input.facts.programme === null ? plainParts(input) : programmeParts(input)
  return {
    title: input.facts.programme === null ? said(({ title }) => title.results) : titleOf(input),
    parts: parts.filter(({ said }) => said.length > 0),
  }
}

function titleOf(input: DraftInput): Said {
  const supports = usefulness(input)?.statement.kind === 'majority'
  const needs = wantsStructures(input)
  if (supports && needs) return said(({ title }) => title.supportsAndNeeds)
  if (supports) return said(({ title }) => title.supports)
  return said(({ title }) => (needs ? title.needs : title.results))
}

function plainParts(input: DraftInput): readonly OutlinePart[] {
  return [{ kind: 'paragraph', said: [...basics(input), ...selfSelected(input)] }, chosen(input)]
}

function chosen(input: DraftInput): OutlinePart {
  return { kind: 'chosen', said: tells(input) ? [said(({ mainFindings }) => mainFindings)] : [] }
}

/** In the order of the news that the barometer of 2022 came out with: what it found, how it was done, the programme, wishes. */
function programmeParts(input: DraftInput): readonly OutlinePart[] {
  const programme = programmeFindings(input)
  const wishes = [...finding(input, 'top:wishes'), ...finding(input, 'best_ranks:priorities_rank')]
  const told: readonly OutlinePart[] = [
    { kind: 'paragraph', said: programme },
    { kind: 'heading', said: wishes.length === 0 ? [] : [said(({ toolHeading }) => toolHeading)] },
    { kind: 'paragraph', said: wishes.length === 0 ? [] : [said(({ viewsHelp }) => viewsHelp), ...wishes] },
  ]
  return [
    { kind: 'paragraph', said: lead(input) },
    { kind: 'paragraph', said: [...reportPublished(input), ...basics(input)] },
    ...(programme.length + wishes.length === 0 ? [chosen(input)] : told),
    { kind: 'paragraph', said: [...partOf(input), ...selfSelected(input)] },
  ]
}

function lead(input: DraftInput): readonly Said[] {
  const asked = input.released.questionnaire.sections.map(({ id }) => id)
  const asksAll = ['cooperation', 'development', 'programme'].every((id) => asked.includes(id))
  const useful = usefulness(input)
  return [
    ...(asked.includes('cooperation')
      ? [said(({ about, aboutCooperation }) => (asksAll ? about : aboutCooperation))]
      : []),
    said(({ ordinal }) => ordinal),
    ...(useful === undefined ? [] : finding(input, useful.id)),
    ...finding(input, 'relatively:coop_conditions.opportunities'),
    ...(wantsStructures(input) ? [said(({ needRaised }) => needRaised)] : []),
    ...finding(input, 'top:participation_changes'),
  ]
}

function reportPublished({ facts }: DraftInput): readonly Said[] {
  return facts.report.publishedOn === null ? [] : [said(({ reportPublished: sentence }) => sentence)]
}

function basics(input: DraftInput): readonly Said[] {
  const { responses } = input.released.results
  return [
    ...finding(input, 'responses'),
    ...(tells(input) || responses === 0 ? [] : [said(({ tooFew }) => tooFew)]),
    ...finding(input, 'largest_groups:org_type'),
    ...finding(input, 'largest_groups:region'),
  ]
}

function programmeFindings(input: DraftInput): readonly Said[] {
  const { facts, released } = input
  const asked = new Set<string>(questionsOf(released.questionnaire).map(({ id }) => id))
  const asks = ['prog_effects', 'prog_benefits', 'useful_national', 'useful_regional'].every((id) =>
    asked.has(id),
  )
  const several = yearsRunning(facts, released.wave.field.start) >= severalYears
  return [
    ...(asks ? [said(({ running, assesses }) => (several ? running : assesses))] : []),
    ...finding(input, 'top:prog_benefits'),
    ...usefulActivities(input),
  ]
}

/** One sentence for both levels where they name the same; what is said of ways to take part follows from that. */
function usefulActivities(input: DraftInput): readonly Said[] {
  const both = finding(input, 'same_top:useful_national+useful_regional')
  const regional = finding(input, 'top_means:useful_regional')
  const national = finding(input, 'top_means:useful_national')
  const useful = both.length > 0 ? both : [...regional, ...national]
  const same = 'same_top:prog_ways+useful_national'
  if (useful.length > 0 && statementOf(input, same) !== undefined)
    return [...useful, said(({ waysSame }) => waysSame, same)]
  return [...useful, ...finding(input, 'top:prog_ways')]
}

function partOf({ facts }: DraftInput): readonly Said[] {
  return [
    said(({ partOf: sentence }) => sentence),
    ...(facts.contractor === null ? [] : [said(({ carriedOutBy }) => carriedOutBy)]),
  ]
}

function selfSelected({ released }: DraftInput): readonly Said[] {
  return released.results.responses === 0 ? [] : [said(({ selfSelected: sentence }) => sentence)]
}

function usefulness({ statements }: DraftInput): FoundStatement | undefined {
  const ids = ['majority:prog_effects.useful_overall', 'share:prog_effects.useful_overall']
  return statements.find(({ id }) => ids.includes(id))
}

/** Whether the changes wanted most for immigrants' participation are exactly those that are structural. */
function wantsStructures(input: DraftInput): boolean {
  const top = statementOf(input, 'top:participation_changes')
  return top?.kind === 'top' && top.named === 'structural'
}

function said(say: Said['say'], id = ''): Said {
  return { say, id }
}

/** The sentence of a finding, where there is such a finding. */
function finding(input: DraftInput, id: string): readonly Said[] {
  return statementOf(input, id) === undefined ? [] : [said(() => '{finding $id}', id)]
}

function statementOf({ statements }: DraftInput, id: string): Statement | undefined {
  return statements.find((found) => found.id === id)?.statement
}

/** Whether anything is found in the answers. */
function tells({ statements }: DraftInput): boolean {
  return statements.some(({ statement }) => tellsOfAnswers(statement))
}

/** Whether it tells what was answered, rather than how many answered or that nothing can be said. */
export function tellsOfAnswers({ kind }: Statement): boolean {
  return !['responses', 'open_answers', 'written', 'withheld', 'too_few'].includes(kind)
}

/** From so many years on, "several years" is said. */
const severalYears = 2

/** In how many calendar years the programme has run when the survey begins; 0 where that is not known or not yet. */
export function yearsRunning({ programme: of }: EditionFacts, day: Day): number {
  if (of === null || of.startedOn === null || of.startedOn > day) return 0
  return Number(day.slice(0, 4)) - Number(of.startedOn.slice(0, 4)) + 1
}
