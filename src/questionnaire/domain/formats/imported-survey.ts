/** What a reader of a foreign format hands over: a questionnaire and its responses, with nothing personal but the answers. */
import type { Day, Language } from '#shared'
import type { Answers } from '../answer.ts'
import type { Questionnaire } from '../definition.ts'
import type { ImportMapping } from './mapping.ts'

/** Something the reader did that a person should know of; never a reason to stop. Holds no cell's content. */
export interface ImportWarning {
  readonly code: string
  readonly message: string
  /** Line of the file, from 1. */
  readonly line: number
}

export interface ImportedResponse {
  readonly answers: Answers
  readonly language: Language
  /** Null where the file has no dates, or dates that can be read in two ways. */
  readonly startedOn: Day | null
  readonly submittedOn: Day | null
}

export interface ImportedSurvey {
  readonly questionnaire: Questionnaire
  /** In the order of the file; a row without any answer is a response without answers. */
  readonly responses: readonly ImportedResponse[]
  readonly warnings: readonly ImportWarning[]
  /** How the file was read, to be edited and given again; null where a codebook said it. */
  readonly mapping: ImportMapping | null
}
