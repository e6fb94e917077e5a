/** The groups of a breakdown: the categories of a background variable, or the report groups made of them. */
import { type Question, type Questionnaire, questionsOf } from '#questionnaire'
import { done, type LocalisedText, type Result, refused } from '#shared'
import type { DataSet, Variable } from '../data-set.ts'
import { type Classified, classify } from '../tally/classified.ts'
import { stricter } from './disclosure-of.ts'
import { findQuestion } from './find-question.ts'

/** The groups alone, known from the codebook without any data. */
export interface Breakdown {
  /** A variable's name, or `QUESTION:group`. */
  readonly name: string
  readonly label: LocalisedText
  readonly variable: Variable
  readonly groups: readonly { readonly key: string; readonly label: LocalisedText }[]
  /** Place in `groups` of each code that is in one. */
  readonly groupOfCode: ReadonlyMap<number, number>
  readonly disclosure: Variable['disclosure']
}

export interface Background extends Pick<Breakdown, 'name' | 'label' | 'groups' | 'disclosure'> {
  /** Group of each row by its place in `groups`; −1 where the respondent is in none. */
  readonly levels: Classified
}

const groupSuffix = ':group'

/**
 * @param name a variable with categories (`region`, `prog_level_national`) or the start of its question's text, as
 *   `findQuestion` reads it; with `:group` behind it (`org_type:group`) the report groups of a question
 * Problems: `by_unknown`, `by_unsuitable` (numbers, texts, questions of several variables), `question_ambiguous`.
 */
export function breakdownOf(
  variables: readonly Variable[],
  questionnaire: Questionnaire,
  name: string,
): Result<Breakdown> {
  const base = name.endsWith(groupSuffix) ? name.slice(0, -groupSuffix.length) : name
  const found = variableOf(variables, base)
  if (!found.ok) return found
  const variable = found.value
  if (variable.categories.length === 0) return unsuitable(name)
  const whole: Breakdown = {
    name: base === name ? variable.name : `${variable.name}${groupSuffix}`,
    label: variable.label,
    variable,
    groups: variable.categories,
    groupOfCode: new Map(variable.categories.map(({ code }, index) => [code, index])),
    disclosure: variable.disclosure,
  }
  return base === name ? done(whole) : inReportGroups(whole, questionnaire)
}

/**
 * The same with the group of each row; two names with `+` between are crossed (`org_type:group+region:group`), with every
 * pair of their groups as a group. Fails as `breakdownOf` does, and as `classify`.
 */
export function backgroundOf(
  dataSet: DataSet,
  questionnaire: Questionnaire,
  name: string,
): Result<Background> {
  const [first = '', second, ...others] = name.split('+')
  if (second === undefined) return simpleBackground(dataSet, questionnaire, first)
  if (others.length > 0) return refused('by_unsuitable', `${name} crosses more than two variables.`, name)
  const one = simpleBackground(dataSet, questionnaire, first)
  if (!one.ok) return one
  const other = simpleBackground(dataSet, questionnaire, second)
  return other.ok ? done(crossed(one.value, other.value)) : other
}

function crossed(one: Background, other: Background): Background {
  const size = other.groups.length
  const groups = one.groups.flatMap((outer) =>
    other.groups.map((inner) => ({
      key: `${outer.key}+${inner.key}`,
      label: joined(outer.label, inner.label, ', '),
    })),
  )
  const levelOf = one.levels.levelOf.map((outer, row) => {
    const inner = other.levels.levelOf[row] ?? -1
    return outer < 0 || inner < 0 ? -1 : outer * size + inner
  })
  return {
    name: `${one.name}+${other.name}`,
    label: joined(one.label, other.label, ' × '),
    groups,
    disclosure: stricter(one.disclosure, other.disclosure),
    levels: { levels: groups.length, levelOf },
  }
}

/** In every language that both have; the official ones both always have. */
function joined(one: LocalisedText, other: LocalisedText, between: string): LocalisedText {
  return Object.fromEntries(
    Object.entries(one).flatMap(([language, text]) => {
      const second = other[language]
      return second === undefined ? [] : [[language, `${text}${between}${second}`]]
    }),
  )
}

function simpleBackground(dataSet: DataSet, questionnaire: Questionnaire, name: string): Result<Background> {
  const breakdown = breakdownOf(dataSet.variables, questionnaire, name)
  if (!breakdown.ok) return breakdown
  const { variable, groupOfCode, groups, label, disclosure } = breakdown.value
  const column = dataSet.columns.get(variable.name)
  if (column === undefined) return unknown(variable.name)
  const levels = classify(variable, column)
  if (!levels.ok) return levels
  const groupOfLevel = variable.categories.map(({ code }) => groupOfCode.get(code) ?? -1)
  const levelOf = levels.value.levelOf.map((level) => groupOfLevel[level] ?? -1)
  return done({
    name: breakdown.value.name,
    label,
    groups,
    disclosure,
    levels: { levels: groups.length, levelOf },
  })
}

function variableOf(variables: readonly Variable[], name: string): Result<Variable> {
  const found = findQuestion({ variables }, name)
  if (!found.ok) return found.problem.code === 'question_unknown' ? unknown(name) : found
  const [variable, ...others] = found.value
  if (variable === undefined) return unknown(name)
  if (others.length === 0) return done(variable)
  const names = found.value.map((one) => one.name).join(', ')
  return refused('by_unsuitable', `Name one variable of ${name}: ${names}.`, name)
}

function unknown(name: string): Result<never> {
  return refused('by_unknown', `There is no variable ${name} to break results down by.`, name)
}

function unsuitable(name: string): Result<never> {
  return refused('by_unsuitable', `${name} has no categories to break results down by.`, name)
}

/**
 * Report groups as a partition: a group that shares a code with an earlier one is left out, since two overlapping
 * groups would tell each other's difference; options in no group stand for themselves.
 */
function inReportGroups(whole: Breakdown, questionnaire: Questionnaire): Result<Breakdown> {
  const { categories, question: id } = whole.variable
  const question = questionsOf(questionnaire).find((candidate) => candidate.id === id)
  const named = disjoint(reportGroupsOf(question))
  if (named.length === 0) return unsuitable(whole.name)
  const taken = new Set(named.flatMap(([, codes]) => codes))
  const rest = categories.filter(({ code }) => !taken.has(code))
  const groups = [
    ...named.map(([key, codes]) => ({ key, label: reportGroupLabels[key] ?? { en: key }, codes })),
    ...rest.map(({ key, label, code }) => ({ key, label, codes: [code] })),
  ]
  const known = new Set(categories.map(({ code }) => code))
  const groupOfCode = new Map(
    groups.flatMap(({ codes }, index) =>
      codes.filter((code) => known.has(code)).map((code) => [code, index]),
    ),
  )
  return done({ ...whole, groups, groupOfCode })
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

/** Names of the report groups the barometer speaks of; those of regions are the major regions of NUTS 2. */
const reportGroupLabels: Readonly<Record<string, LocalisedText>> = {
  public: { fi: 'Julkinen sektori', sv: 'Offentliga sektorn', en: 'Public sector' },
  third_sector: { fi: 'Kolmas sektori', sv: 'Tredje sektorn', en: 'Third sector' },
  private: { fi: 'Yritykset', sv: 'Företag', en: 'Companies' },
  helsinki_uusimaa: { fi: 'Helsinki-Uusimaa', sv: 'Helsingfors-Nyland', en: 'Helsinki-Uusimaa' },
  southern: { fi: 'Etelä-Suomi', sv: 'Södra Finland', en: 'Southern Finland' },
  western: { fi: 'Länsi-Suomi', sv: 'Västra Finland', en: 'Western Finland' },
  northern_eastern: {
    fi: 'Pohjois- ja Itä-Suomi',
    sv: 'Norra och Östra Finland',
    en: 'Northern and Eastern Finland',
  },
  aland: { fi: 'Ahvenanmaa', sv: 'Åland', en: 'Åland' },
}
