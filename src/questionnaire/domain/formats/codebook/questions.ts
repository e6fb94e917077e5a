/** The questions a codebook describes: variables of one `question` become its items, options or text of "other". */
import { done, type Result, refused } from '#shared'
import type { MappedChoice, MappedItem, MappedOption, MappedQuestion, MappedText } from '../mapping.ts'
import { optionName, uniqueNames } from '../names.ts'
import { type CodebookVariable, missingOf } from './codebook.ts'
import { limitsOf, type VariableCells } from './variable-cells.ts'

/** Appends a column the file does not have, and says its number. */
export type AddColumn = (cells: readonly string[]) => number

/** Problem `codebook_invalid` when the variables of one question do not go together. */
export function questionsFrom(
  columns: readonly VariableCells[],
  addColumn: AddColumn,
): Result<readonly MappedQuestion[]> {
  const questions: MappedQuestion[] = []
  for (const [id, group] of Map.groupBy(columns, ({ variable }) => variable.question ?? variable.name)) {
    const question = questionFrom(id, group, addColumn)
    if (question === null) {
      return refused(
        'codebook_invalid',
        `The variables of question ${id} do not go together: give them one measure and the same categories, or separate questions.`,
        `variables.${id}`,
      )
    }
    questions.push(question)
  }
  return done(questions)
}

function questionFrom(
  id: string,
  group: readonly VariableCells[],
  addColumn: AddColumn,
): MappedQuestion | null {
  const written = group.length > 1 ? group.find(({ variable }) => isWritten(variable)) : undefined
  const rest = group.filter((column) => column !== written)
  const [first] = rest
  if (first === undefined || rest.some(({ variable }) => !alike(variable, first.variable))) return null
  const { variable } = first
  const asked = {
    id,
    text: variable.questionText ?? variable.label,
    ...(variable.disclosure !== 'open' && { disclosure: variable.disclosure }),
  }
  const several = rest.length > 1 || variable.part != null
  switch (variable.measure) {
    case 'indicator':
      return { ...asked, kind: 'multiple', options: choices(rest, written, addColumn) }
    case 'rank':
      return { ...asked, kind: 'ranking', top: rest.length, items: items(rest) }
    case 'text':
      return several || written !== undefined ? null : { ...asked, kind: 'open', column: first.column }
    case 'nominal':
    case 'ordinal':
      if (several) return { ...asked, kind: 'battery', points: options(rest), items: items(rest) }
      return variable.measure === 'ordinal'
        ? { ...asked, kind: 'scale', column: first.column, points: options(rest) }
        : {
            ...asked,
            kind: 'single',
            column: first.column,
            options: withText(options(rest), variable, written),
          }
    case 'numeric':
      return numeric(asked, rest, first, several)
  }
}

/** Whole numbers that carry codes or missing answers are ratings; other numbers are numbers. */
function numeric(
  asked: Pick<MappedQuestion, 'id' | 'text'>,
  rest: readonly VariableCells[],
  first: VariableCells,
  several: boolean,
): MappedQuestion | null {
  const limits = rest.map(limitsOf)
  const min = Math.min(...limits.map((limit) => limit.min))
  const max = Math.max(min + 1, ...limits.map((limit) => limit.max))
  const whole = limits.every((limit) => limit.whole)
  const points = missingPoints(rest).map((point) => besideNumbers(point, min, max))
  if (several) return whole ? { ...asked, kind: 'ratings', min, max, points, items: items(rest) } : null
  const isRating = whole && (points.length > 0 || first.variable.categories.length > 0)
  if (isRating) return { ...asked, kind: 'rating', column: first.column, min, max, points }
  return points.length > 0 ? null : { ...asked, kind: 'number', column: first.column, min, max, whole }
}

/** A point that is no number keeps its code only where that is no number of the scale: 98 on a scale of 0–100 becomes 998. */
function besideNumbers(point: MappedOption, min: number, max: number): MappedOption {
  return point.code >= min && point.code <= max ? { ...point, code: point.code + 900 } : point
}

/** "Other, please specify" as the product exports it: the key of the option and `_text`. */
function isWritten({ measure, part }: CodebookVariable): boolean {
  return measure === 'text' && part?.endsWith('_text') === true
}

function alike(one: CodebookVariable, other: CodebookVariable): boolean {
  const codes = (variable: CodebookVariable) => variable.categories.map(({ code }) => code).join()
  return one.measure === other.measure && codes(one) === codes(other)
}

function options(columns: readonly VariableCells[]): MappedOption[] {
  const key = uniqueNames()
  const categories = columns[0]?.variable.categories ?? []
  const substantive = categories
    .filter(({ code }) =>
      columns.every(({ variable }) => missingOf(variable).every((missing) => missing.code !== code)),
    )
    .map((category) => ({
      code: category.code,
      key: key(category.key ?? optionName(anyOf(category.label), `o${category.code}`)),
      text: category.label,
      cells: [String(category.code)],
    }))
  return [...substantive, ...missingPoints(columns)]
}

/** The answers without a substantive value that the codebook names, or that occur in the file. */
function missingPoints(columns: readonly VariableCells[]): MappedOption[] {
  const variable = columns[0]?.variable
  if (variable === undefined) return []
  const points = missingOf(variable).flatMap(({ code, kind, label }) => {
    if (kind === 'not_asked' || kind === 'not_answered') return []
    const cell = String(code)
    const used = columns.some(({ cells }) => cells.includes(cell))
    if (!used && variable.missing.length === 0) return []
    const named = variable.categories.find((category) => category.code === code)?.label
    const text = label ?? named ?? missingTexts[kind]
    return [
      {
        code: code >= 0 ? code : missingCodes[kind],
        key: kind as string,
        text,
        cells: [cell],
        missing: kind,
      },
    ]
  })
  return points.filter((point, index) => points.findIndex(({ key }) => key === point.key) === index)
}

const missingCodes = { not_used: 96, cannot_say: 98, prefer_not_to_say: 99 } as const
const missingTexts: Readonly<Record<keyof typeof missingCodes, MappedText>> = {
  not_used: { fi: 'Ei käytössä', sv: 'Används inte', en: 'Not used' },
  cannot_say: { fi: 'En osaa sanoa', sv: 'Kan inte säga', en: 'Cannot say' },
  prefer_not_to_say: { fi: 'En halua vastata', sv: 'Vill inte svara', en: 'Prefer not to answer' },
}

function withText(
  list: MappedOption[],
  { name }: CodebookVariable,
  written: VariableCells | undefined,
): MappedOption[] {
  const part = written?.variable.part?.replace(/_text$/, '') ?? name
  return list.map((option) =>
    written !== undefined && option.key === part ? { ...option, textColumn: written.column } : option,
  )
}

/** An indicator's cell chooses its option; the text of "other" chooses it too. */
function choices(
  columns: readonly VariableCells[],
  written: VariableCells | undefined,
  addColumn: AddColumn,
): MappedChoice[] {
  const key = uniqueNames()
  const listed = columns.map(({ variable, cells }, index) => {
    const own = key(variable.part ?? optionName(anyOf(variable.label), `o${index + 1}`))
    const hasText = written?.variable.part === `${own}_text`
    const chosen = cells.map((cell, row) =>
      cell !== '1' ? '' : hasText ? written.cells[row]?.trim() || ' ' : cell,
    )
    const choice = {
      code: variable.optionCode ?? index + 1,
      key: own,
      text: variable.label,
      column: addColumn(chosen),
    }
    return hasText ? { ...choice, openText: true } : choice
  })
  const missing = missingPoints(columns).map(({ code, key: own, text, cells, missing: kind }) => {
    const chosen = (columns[0]?.cells ?? []).map((_, row) =>
      columns.some((column) => column.cells[row] === cells[0]) ? '1' : '',
    )
    return {
      code,
      key: key(own),
      text,
      column: addColumn(chosen),
      exclusive: true,
      ...(kind !== undefined && { missing: kind }),
    }
  })
  return [...listed, ...missing]
}

function items(columns: readonly VariableCells[]): MappedItem[] {
  const key = uniqueNames()
  return columns.map(({ variable, column }) => ({
    key: key(variable.part ?? optionName(variable.name, 'item')),
    text: variable.label,
    column,
  }))
}

const anyOf = (text: MappedText) =>
  typeof text === 'string' ? text : (text.en ?? Object.values(text)[0] ?? '')
