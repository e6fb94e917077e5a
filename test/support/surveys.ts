/** What the tests of the reader share: files of the project read as surveys, and ways to look into them. */
import { readFileSync } from 'node:fs'
import { type ImportedSurvey, lint, type Question, readSurveyMonkey } from '#questionnaire'
import { questionnaireId, unwrap } from '#shared'

const file = (path: string) => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)))
export const id = questionnaireId('survey')
export const read = (path: string, options = {}) => readSurveyMonkey(file(path), { id, ...options })
export const survey = (path: string) => unwrap(read(path))
export const csv = (text: string) => readSurveyMonkey(new TextEncoder().encode(text), { id })

export const questionsOf = ({ questionnaire }: ImportedSurvey) =>
  questionnaire.sections.flatMap((section) => section.questions)
export const find = (imported: ImportedSurvey, start: string) => {
  const found = questionsOf(imported).find((question) =>
    (question.text.en ?? question.text.fi ?? '').startsWith(start),
  )
  if (found === undefined) throw new Error(`no question begins with ${start}`)
  return found
}
/** How many responses chose what, by the text of the option; "–" is not answered. */
export function counts(imported: ImportedSurvey, question: Question) {
  const texts = new Map(
    'options' in question
      ? question.options.map((option) => [option.code, Object.values(option.text)[0]])
      : [],
  )
  const result: Record<string, number> = {}
  for (const { answers } of imported.responses) {
    const answer = answers[question.id]
    const text = answer?.kind === 'single' ? (texts.get(answer.code) ?? '?') : '–'
    result[text] = (result[text] ?? 0) + 1
  }
  return result
}
export const errors = (imported: ImportedSurvey) =>
  lint(imported.questionnaire).filter(({ severity }) => severity === 'error')
export const codes = (imported: ImportedSurvey) =>
  imported.warnings.map(({ code, line }) => `${code} ${line}`)
export const textsIn = (list: readonly { readonly text: Readonly<Record<string, string>> }[]) =>
  list.map(({ text }) => Object.values(text)[0])
