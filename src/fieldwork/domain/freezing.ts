/**
 * Freezing: what of the responses in the field becomes the data set, and in which form and order.
 *
 * A response counts when it holds at least one answer to a question its own answers lead to and was not excluded; a broken-off one counts
 * like one submitted by hand and says on which page it stopped. Answers that routing passes by are left out. The order is
 * that of the canonical texts, so neither the order of arrival nor the random ids make a difference.
 */
import { type Answers, answersOnPath, type Questionnaire } from '#questionnaire'
import type { Day, Language, ResponseId, WaveId } from '#shared'
import { canonicalJson } from './canonical.ts'
import type { Response, ResponseMode } from './response.ts'

/** A response as the field has left it. */
export interface CollectedResponse {
  readonly id: ResponseId
  readonly mode: ResponseMode
  /** In order of first use, but the one it ended in last. */
  readonly languages: readonly Language[]
  /** Submitted by hand, or taken in as it was left. */
  readonly submitted: boolean
  /** Section of the last page saved; null when none was. */
  readonly lastSection: string | null
  readonly startedOn: Day | null
  /** Day of the submission, or of the last page saved. */
  readonly savedOn: Day | null
  /** Why it was excluded; null when it was not. */
  readonly excluded: string | null
  /** Everything saved, also what routing passes by. */
  readonly answers: Answers
}

/** Languages in order of first use, with the one of the last page put last: it decides what counts as asked. */
export function endingIn(languages: readonly Language[], last: Language | null): readonly Language[] {
  return last === null ? languages : [...languages.filter((language) => language !== last), last]
}

/** What is stored of a frozen response beside its id: everything the data set's hash covers. */
export type FrozenContent = Omit<Response, 'id' | 'wave'>

export interface FrozenResponse {
  readonly id: ResponseId
  readonly content: FrozenContent
  readonly excluded: string | null
  /** The content as canonical JSON. */
  readonly line: string
}

/** The responses to freeze, in canonical order; those without an answer are dropped. */
export function freeze(
  questionnaire: Questionnaire,
  collected: readonly CollectedResponse[],
): readonly FrozenResponse[] {
  const frozen = collected.map((response) => frozenFrom(questionnaire, response))
  return inCanonicalOrder(frozen.filter(({ content }) => Object.keys(content.answers).length > 0))
}

function frozenFrom(questionnaire: Questionnaire, response: CollectedResponse): Omit<FrozenResponse, 'line'> {
  return {
    id: response.id,
    content: {
      questionnaireVersion: questionnaire.version,
      mode: response.mode,
      languages: response.languages,
      breakOffPage: response.submitted ? null : response.lastSection,
      startedOn: response.startedOn,
      submittedOn: response.savedOn,
      answers: answersOnPath(questionnaire, response.answers),
    },
    excluded: response.excluded,
  }
}

/** By the canonical text of the content (code units); equal contents by id. */
export function inCanonicalOrder(
  responses: readonly Omit<FrozenResponse, 'line'>[],
): readonly FrozenResponse[] {
  return responses
    .map((response) => ({ ...response, line: canonicalJson(response.content) }))
    .sort((one, other) => compare(one.line, other.line) || compare(one.id, other.id))
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** The text whose SHA-256 is the data set's hash: one response a line in canonical order, excluded ones left out. */
export function canonicalText(responses: readonly FrozenResponse[]): string {
  return included(responses)
    .map(({ line }) => `${line}\n`)
    .join('')
}

/** Those that are part of the data set. */
export function included(responses: readonly FrozenResponse[]): readonly FrozenResponse[] {
  return responses.filter(({ excluded }) => excluded === null)
}

/** How many were excluded, by reason. */
export function exclusions(responses: readonly FrozenResponse[]): Readonly<Record<string, number>> {
  const byReason = new Map<string, number>()
  for (const { excluded } of responses) {
    if (excluded !== null) byReason.set(excluded, (byReason.get(excluded) ?? 0) + 1)
  }
  return Object.fromEntries([...byReason].sort())
}

/** What analysis gets to see of a response. */
export function asResponse(wave: WaveId, { id, content }: FrozenResponse): Response {
  return { id, wave, ...content }
}
