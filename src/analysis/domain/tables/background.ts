/** The groups of a breakdown: the categories of a background variable, or the report groups made of them. */
import { type Question, type Questionnaire, questionsOf } from '#questionnaire'
import { done, type LocalisedText, type Result, refused } from '#shared'
import type { DataSet, Variable } from '../data-set.ts'
import { type Classified, classify } from '../tally/classified.ts'

export interface Background {
  /** As asked for: a variable's name, or `QUESTION:group`. */
  readonly name: string
  readonly label: LocalisedText
  readonly groups: readonly { readonly key: string; readonly label: LocalisedText }[]
  /** Group of each row by its place in `groups`; −1 where the respondent is in none. */
  readonly levels: Classified
  readonly disclosure: Variable['disclosure']
}

const groupSuffix = ':group'

/**
 * @param name a variable with categories (`region`, `prog_level_national`), or `org_type:group` for the report groups of
 *   a question
 * Problems: `by_unknown`, `by_unsuitable` (numbers, texts, questions of several variables).
 */
export function backgroundOf(
  dataSet: DataSet,
  questionnaire: Questionnaire,
  name: string,
): Result<Background> {
  const base = name.endsWith(groupSuffix) ? name.slice(0, -groupSuffix.length) : name
  const variable = dataSet.variables.find((candidate) => candidate.name === base)
  const column = dataSet.columns.get(base)
  if (variable === undefined || column === undefined) return unknown(dataSet, base)
  if (column.kind !== 'codes' || variable.categories.length === 0) return unsuitable(name)
  const levels = classify(variable, column)
  if (!levels.ok) return levels
  const whole: Background = {
    name,
    label: variable.label,
    groups: variable.categories,
    levels: levels.value,
    disclosure: variable.disclosure,
  }
  return base === name ? done(whole) : inReportGroups(whole, variable, questionnaire)
}

function unknown(dataSet: DataSet, name: string): Result<never> {
  const parts = dataSet.variables.filter((variable) => variable.question === name).map(({ name }) => name)
  if (parts.length > 0) {
    return refused('by_unsuitable', `Name one variable of ${name}: ${parts.join(', ')}.`, name)
  }
  return refused('by_unknown', `There is no variable ${name} to break results down by.`, name)
}

function unsuitable(name: string): Result<never> {
  return refused('by_unsuitable', `${name} has no categories to break results down by.`, name)
}

/**
 * Report groups as a partition: a group that shares a code with an earlier one is left out, since two overlapping
 * groups would tell each other's difference; options in no group stand for themselves.
 */
function inReportGroups(
  whole: Background,
  variable: Variable,
  questionnaire: Questionnaire,
): Result<Background> {
  const question = questionsOf(questionnaire).find(({ id }) => id === variable.question)
  const named = disjoint(reportGroupsOf(question))
  if (named.length === 0) return unsuitable(whole.name)
  const taken = new Set(named.flatMap(([, codes]) => codes))
  const rest = variable.categories.filter(({ code }) => !taken.has(code))
  const groups = [
    ...named.map(([key, codes]) => ({ key, label: reportGroupLabels[key] ?? { en: key }, codes })),
    ...rest.map(({ key, label, code }) => ({ key, label, codes: [code] })),
  ]
  const groupOfLevel = variable.categories.map(({ code }) =>
    groups.findIndex(({ codes }) => codes.includes(code)),
  )
  return done({
    ...whole,
    groups,
    levels: {
      levels: groups.length,
      levelOf: whole.levels.levelOf.map((level) => groupOfLevel[level] ?? -1),
    },
  })
}

function reportGroupsOf(question: Question | undefined): Readonly<Record<string, readonly number[]>> {
  return question === undefined || question.kind === 'note' ? {} : (question.reportGroups ?? {})
}

function disjoint(groups: Readonly<Record<string, readonly number[]>>): [string, readonly number[]][] {
  const taken = new Set<number>()
  return Object.entries(groups).filter(([, codes]) => {
    if (codes.some((code) => taken.has(code))) return false
    for (const code of codes) taken.add(code)
    return true
  })
}

/** Names of the report groups the barometer speaks of. */
const reportGroupLabels: Readonly<Record<string, LocalisedText>> = {
  public: { fi: 'Julkinen sektori', sv: 'Offentliga sektorn', en: 'Public sector' },
  third_sector: { fi: 'Kolmas sektori', sv: 'Tredje sektorn', en: 'Third sector' },
  private: { fi: 'Yritykset', sv: 'Företag', en: 'Companies' },
}
