/**
 * From frozen responses to a data set: one row a response, columns by the archive's naming (`id`, `id_item`, `id_option`).
 *
 * Guarantees: every answered value can be read back from its column; every other cell says which kind of missing it is;
 * the order of rows is that of the responses; texts stand in columns of their own that are never released.
 * Questions kept apart from the response (contact details) have no column.
 */
import type { FrozenResponses, Response } from '#fieldwork'
import {
  type Answer,
  type MissingKind,
  type MultipleQuestion,
  type Option,
  type Question,
  type Questionnaire,
  questionsOf,
  type Route,
  routeOf,
  type Scale,
  valueState,
} from '#questionnaire'
import { type LocalisedText, officialLanguages } from '#shared'
import { type Category, type Column, type DataSet, missingMarks, type Variable } from './data-set.ts'
import { languageCode, languageVariable } from './language-of-response.ts'

type Asked = Exclude<Question, { kind: 'note' }>

/** One response with its path, as every column is filled from it. */
interface Row {
  readonly response: Response
  readonly route: Route
}

interface Filled {
  readonly variable: Variable
  readonly column: Column
}

/** @param questionnaire the version the wave was answered on; a later text version changes labels only. */
export function buildDataSet(questionnaire: Questionnaire, frozen: FrozenResponses): DataSet {
  const rows = frozen.responses.map((response) => ({ response, route: routeFor(questionnaire, response) }))
  const filled = questionsOf(questionnaire)
    .filter((question): question is Asked => question.kind !== 'note' && question.apart !== true)
    .flatMap((question) => columnsOf(question, rows))
    .concat(languageColumn(questionnaire, rows))
  return {
    wave: frozen.wave,
    hash: frozen.hash,
    rows: rows.length,
    variables: filled.map(({ variable }) => variable),
    columns: new Map(filled.map(({ variable, column }) => [variable.name, column])),
  }
}

function routeFor(questionnaire: Questionnaire, response: Response): Route {
  return routeOf(questionnaire, response.answers, response.languages.at(-1) ?? questionnaire.sourceLanguage)
}

/** The language a response ended in: a background variable like any other. */
function languageColumn({ languages }: Questionnaire, rows: readonly Row[]): Filled {
  const values = rows.map(({ response }) => languageCode(response.languages.at(-1)))
  return { variable: languageVariable(languages), column: { kind: 'codes', values: Int32Array.from(values) } }
}

function columnsOf(question: Asked, rows: readonly Row[]): readonly Filled[] {
  switch (question.kind) {
    case 'single':
    case 'place':
      return [
        choiceColumn(question, rows, substantive(question.options)),
        ...otherTexts(question, question.options, rows),
      ]
    case 'scale':
      return [choiceColumn(question, rows, scaleCategories(question.scale))]
    case 'multiple':
      return [...indicatorColumns(question, rows), ...otherTexts(question, question.options, rows)]
    case 'battery':
      return itemColumns(question, rows, scaleCategories(question.scale))
    case 'ranking':
      return itemColumns(question, rows, numberCategories(1, question.items.length))
    case 'number':
      return [numberColumn(question, rows)]
    case 'open':
      return [
        {
          variable: describe(question, { measure: 'text' }),
          column: textColumn(rows, question, (answer) => (answer?.kind === 'open' ? answer.text : null)),
        },
      ]
  }
}

/** What sets a variable apart from its question. */
interface Particulars {
  readonly measure: Variable['measure']
  readonly part?: string
  readonly label?: LocalisedText
  readonly categories?: readonly Category[]
}

function describe(question: Asked, particulars: Particulars): Variable {
  const { measure, part = null, label = question.text, categories = [] } = particulars
  const name = part === null ? question.id : `${question.id}_${part}`
  return {
    name,
    question: question.id,
    part,
    questionText: question.text,
    label,
    measure,
    categories,
    concept: question.trend === true ? name : null,
    disclosure: measure === 'text' ? 'high' : (question.disclosure ?? 'open'),
  }
}

function choiceColumn(question: Asked, rows: readonly Row[], categories: readonly Category[]): Filled {
  return {
    variable: describe(question, { measure: choiceMeasure(question), categories }),
    column: codesColumn(rows, question, undefined, codeOf),
  }
}

function choiceMeasure(question: Asked): Variable['measure'] {
  if (question.kind === 'ranking') return 'rank'
  if (!('scale' in question)) return 'nominal'
  return question.scale.kind === 'numeric' ? 'numeric' : 'ordinal'
}

function codeOf(answer: Answer | undefined): number | undefined {
  return answer !== undefined && 'code' in answer ? answer.code : undefined
}

function itemColumns(
  question: Extract<Asked, { kind: 'battery' | 'ranking' }>,
  rows: readonly Row[],
  categories: readonly Category[],
): readonly Filled[] {
  return question.items.map((item) => ({
    variable: describe(question, {
      measure: choiceMeasure(question),
      part: item.key,
      label: item.text,
      categories,
    }),
    column: codesColumn(rows, question, item.key, (answer) => itemCode(answer, item.key)),
  }))
}

function itemCode(answer: Answer | undefined, item: string): number | undefined {
  if (answer?.kind === 'battery') return answer.codes[item]
  return answer?.kind === 'ranking' ? answer.ranks[item] : undefined
}

function indicatorColumns(question: MultipleQuestion, rows: readonly Row[]): readonly Filled[] {
  return substantiveOptions(question.options).map((option) => ({
    variable: {
      ...describe(question, {
        measure: 'indicator',
        part: option.key,
        label: option.text,
        categories: indicatorCategories,
      }),
      optionCode: option.code,
    },
    column: codesColumn(rows, question, undefined, (answer) =>
      answer?.kind === 'multiple' && answer.codes.includes(option.code) ? 1 : 0,
    ),
  }))
}

const indicatorCategories: readonly Category[] = [
  { code: 1, key: 'chosen', label: { fi: 'Valittu', sv: 'Vald', en: 'Chosen' } },
  { code: 0, key: 'not_chosen', label: { fi: 'Ei valittu', sv: 'Inte vald', en: 'Not chosen' } },
]

/** Codes where the question (or item) was answered, missing marks elsewhere. */
function codesColumn(
  rows: readonly Row[],
  question: Asked,
  item: string | undefined,
  code: (answer: Answer | undefined) => number | undefined,
): Column {
  const values = new Int32Array(rows.length)
  for (const [index, row] of rows.entries()) {
    const missing = missingIn(row, question, item)
    const answered = missing === null ? code(row.response.answers[question.id]) : undefined
    values[index] = answered ?? missingMarks[missing ?? 'not_answered']
  }
  return { kind: 'codes', values }
}

function numberColumn(question: Asked, rows: readonly Row[]): Filled {
  const values = new Float64Array(rows.length)
  const missing = new Uint8Array(rows.length)
  for (const [index, row] of rows.entries()) {
    const kind = missingIn(row, question, undefined)
    const answer = row.response.answers[question.id]
    values[index] = kind === null && answer?.kind === 'number' ? answer.value : Number.NaN
    missing[index] = kind === null ? 0 : -missingMarks[kind]
  }
  return {
    variable: describe(question, { measure: 'numeric' }),
    column: { kind: 'numbers', values, missing },
  }
}

/** "Other, please specify": the option is counted with the others, its text stands in a column of its own. */
function otherTexts(question: Asked, options: readonly Option[], rows: readonly Row[]): readonly Filled[] {
  return options
    .filter((option) => option.openText === true)
    .map((option) => ({
      variable: describe(question, { measure: 'text', part: `${option.key}_text`, label: option.text }),
      column: textColumn(rows, question, (answer) => textOfOption(answer, option.code)),
    }))
}

function textOfOption(answer: Answer | undefined, code: number): string | null {
  if (answer?.kind === 'single' && answer.code === code) return answer.text ?? null
  if (answer?.kind === 'multiple' && answer.codes.includes(code)) return answer.text ?? null
  return null
}

function textColumn(
  rows: readonly Row[],
  question: Asked,
  text: (answer: Answer | undefined) => string | null,
): Column {
  return {
    kind: 'texts',
    values: rows.map((row) =>
      missingIn(row, question, undefined) === null ? text(row.response.answers[question.id]) : null,
    ),
  }
}

function missingIn(row: Row, question: Asked, item: string | undefined): MissingKind | null {
  const state = valueState(question, row.response.answers, row.route, item)
  return state === 'answered' ? null : state
}

function substantiveOptions(options: readonly Option[]): readonly Option[] {
  return options.filter((option) => option.missing === undefined)
}

function substantive(options: readonly Option[]): readonly Category[] {
  return substantiveOptions(options).map(({ code, key, text }) => ({ code, key, label: text }))
}

/** The points of an ordinal scale; every whole number of a numeric one, its ends carrying their labels. */
function scaleCategories(scale: Scale): readonly Category[] {
  if (scale.kind === 'ordinal') return substantive(scale.points)
  return numberCategories(scale.min, scale.max).map((category) => {
    if (category.code === scale.min) return { ...category, label: scale.minLabel }
    return category.code === scale.max ? { ...category, label: scale.maxLabel } : category
  })
}

function numberCategories(first: number, last: number): readonly Category[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const key = String(first + index)
    return {
      code: first + index,
      key,
      label: Object.fromEntries(officialLanguages.map((language) => [language, key])),
    }
  })
}
