declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Names a questionnaire across its versions, such as `partnership-barometer`. */
export type QuestionnaireId = Branded<'QuestionnaireId'>
/** Names a question; never changes between versions or waves. */
export type QuestionId = Branded<'QuestionId'>
/** Names a wave: short, in addresses and on the command line, such as `2022`. */
export type WaveId = Branded<'WaveId'>
/** Names a response: random, says nothing about when or by whom it was given. */
export type ResponseId = Branded<'ResponseId'>

const shape = /^[a-z0-9][a-z0-9_-]{0,62}$/i

/**
 * Whether a text can be an id of a questionnaire, question or wave: letters, digits, `-` and `_`, at most 63.
 * Names every object carries (`constructor`) are none: ids are used as keys.
 */
export function isId(text: string): boolean {
  return shape.test(text) && !(text in Object.prototype)
}

export const questionnaireId = (text: string) => text as QuestionnaireId
export const questionId = (text: string) => text as QuestionId
export const waveId = (text: string) => text as WaveId
export const responseId = (text: string) => text as ResponseId
