/** Which question a reader means: its id, a variable's name, or the start of its text in any language. */
import { done, type Result, refused } from '#shared'
import type { DataSet, Variable } from '../data-set.ts'

/** A question is found by the codebook; no data are needed. */
type Described = Pick<DataSet, 'variables'>

/**
 * The variables of the question meant, in questionnaire order: all of a battery, ranking or multiple choice when the
 * question is named, one when a single item or option is. Texts of "other" options are left out beside their question.
 *
 * Ids and names are compared exactly, texts without regard to case and spacing, questions before items.
 * Problems: `question_unknown`; `question_ambiguous` with the candidates.
 */
export function findQuestion(dataSet: Described, asked: string): Result<readonly Variable[]> {
  const byId = dataSet.variables.filter(({ question }) => question === asked)
  if (byId.length > 0) return done(counted(byId))
  const byName = dataSet.variables.filter(({ name }) => name === asked)
  if (byName.length > 0) return done(byName)
  return byText(dataSet, asked)
}

function byText(dataSet: Described, asked: string): Result<readonly Variable[]> {
  const start = plain(asked)
  if (start === '') return unknown(asked)
  const starts = (texts: Readonly<Record<string, string>>) =>
    Object.values(texts).some((text) => plain(text).startsWith(start))
  const exact = (texts: Readonly<Record<string, string>>) =>
    Object.values(texts).some((text) => plain(text) === start)
  const whole = idsWhere(dataSet, ({ questionText }) => exact(questionText))
  const questions = whole.length === 1 ? whole : idsWhere(dataSet, ({ questionText }) => starts(questionText))
  if (questions.length > 1) return ambiguous(asked, questions)
  const [question] = questions
  if (question !== undefined)
    return done(counted(dataSet.variables.filter((found) => found.question === question)))
  const items = dataSet.variables.filter(({ label, measure }) => measure !== 'text' && starts(label))
  if (items.length > 1)
    return ambiguous(
      asked,
      items.map(({ name }) => name),
    )
  return items.length === 1 ? done(items) : unknown(asked)
}

function idsWhere(dataSet: Described, holds: (variable: Variable) => boolean): readonly string[] {
  return [...new Set(dataSet.variables.filter(holds).map(({ question }) => question))]
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** An open question's text is its only variable; beside a choice, texts of "other" do not count. */
function counted(variables: readonly Variable[]): readonly Variable[] {
  const withoutTexts = variables.filter(({ measure }) => measure !== 'text')
  return withoutTexts.length > 0 ? withoutTexts : variables
}

function unknown(asked: string): Result<never> {
  return refused('question_unknown', `There is no question or variable “${asked}” in this wave.`, asked)
}

function ambiguous(asked: string, candidates: readonly string[]): Result<never> {
  const listed = candidates.slice(0, 10).join(', ')
  return refused('question_ambiguous', `“${asked}” can be any of: ${listed}. Name one.`, asked, {
    candidates: candidates.join(' '),
  })
}
