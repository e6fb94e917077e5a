/** The mapping a file suggests: every column named once, every question with its kind, ids, codes and order of options. */
import type { Language } from '#shared'
import type { ImportWarning } from '../imported-survey.ts'
import type { ImportMapping, MappedChoice, MappedItem, MappedOption, MappedQuestion } from '../mapping.ts'
import { nameOf, uniqueNames } from '../names.ts'
import { numberIn } from '../numbers.ts'
import { inOrder } from '../option-order.ts'
import { type ColumnUse, usesOf } from './columns.ts'
import { type Shape, shapesOf } from './kinds.ts'
import type { SurveyColumn, SurveyTable } from './table.ts'
import { isMarker, isNone, isOther, missingKindOf } from './words.ts'

export interface Proposal {
  readonly mapping: ImportMapping
  readonly warnings: readonly ImportWarning[]
}

export function proposeMapping(table: SurveyTable, title: string, language: Language): Proposal {
  const { uses, warnings } = usesOf(table)
  const name = uniqueNames()
  const questions = groupsOf(
    table.columns.filter((column) => uses[column.number - 1] === 'question'),
  ).flatMap((group) => shapesOf(group).map((shape, index) => mapped(shape, index > 0, name)))
  const columns = table.columns.map((column, index) => ({
    column: column.number,
    header: column.header,
    use: uses[index] ?? ('dropped' satisfies ColumnUse),
  }))
  return {
    mapping: {
      format: 'barometer-import-mapping-1',
      title,
      language,
      headerRows: table.headerRows,
      columns,
      questions,
    },
    warnings: [...warnings, ...remarks(questions, table)],
  }
}

/** Columns that belong to one question text. */
function groupsOf(columns: readonly SurveyColumn[]): readonly (readonly SurveyColumn[])[] {
  const groups: SurveyColumn[][] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last !== undefined && column.continued && last[0]?.question === column.question) last.push(column)
    else groups.push([column])
  }
  return groups
}

/** `extra`: a further question of the same group, named after its own column too. */
function mapped(shape: Shape, extra: boolean, unique: (name: string) => string): MappedQuestion {
  const column = 'column' in shape ? shape.column : shape.columns[0]
  const question =
    column?.question === '' || column === undefined ? `Column ${column?.number ?? 1}` : column.question
  const own =
    'column' in shape && column !== undefined && column.part !== '' && !isMarker(column.part)
      ? column.part
      : ''
  const named = extra || own !== ''
  const base = nameOf(question, `q${column?.number ?? 1}`)
  const id = unique(named && own !== '' ? `${base.slice(0, 30)}_${nameOf(own, 'text')}` : base)
  const text = named && own !== '' ? `${question} – ${own}` : question
  return { id, text, ...body(shape) }
}

type Body<Kind = MappedQuestion> = Kind extends MappedQuestion ? Omit<Kind, 'id' | 'text'> : never

function body(shape: Shape): Body {
  switch (shape.kind) {
    case 'single':
      return {
        kind: 'single',
        column: shape.column.number,
        options: singleOptions(shape.column, shape.other),
      }
    case 'multiple':
      return { kind: 'multiple', options: choices(shape.columns, shape.other) }
    case 'battery':
      return { kind: 'battery', points: optionsFor(pooled(shape.columns)), items: itemsOf(shape.columns) }
    case 'ratings': {
      const values = [...pooled(shape.columns).keys()].flatMap((cell) => numberIn(cell) ?? [])
      return {
        kind: 'ratings',
        min: Math.min(...values),
        max: Math.max(...values),
        items: itemsOf(shape.columns),
      }
    }
    case 'ranking':
      return { kind: 'ranking', top: shape.columns.length, items: itemsOf(shape.columns) }
    case 'open':
      return { kind: 'open', column: shape.column.number }
    case 'number': {
      const values = [...shape.column.counts.keys()].flatMap((cell) => numberIn(cell) ?? [])
      const limits = { min: Math.floor(Math.min(0, ...values)), max: Math.ceil(Math.max(...values)) }
      return { kind: 'number', column: shape.column.number, ...limits, whole: values.every(Number.isInteger) }
    }
  }
}

/** Codes 1, 2 … in order; 98 cannot say, 99 prefer not to say, as everywhere in the product, where the list is shorter. */
function optionsFor(counts: ReadonlyMap<string, number>): MappedOption[] {
  const texts = inOrder(counts)
  const key = uniqueNames()
  const substantive = texts.filter((text) => missingKindOf(text) === undefined)
  return [...substantive, ...texts.filter((text) => missingKindOf(text) !== undefined)].map((text, index) => {
    const missing = missingKindOf(text)
    const code = missing === undefined || substantive.length >= 90 ? index + 1 : missingCodes[missing]
    return { code, key: key(nameOf(text, `o${index + 1}`)), text, cells: [text], ...(missing && { missing }) }
  })
}

const missingCodes = { cannot_say: 98, prefer_not_to_say: 99 } as const

function singleOptions(column: SurveyColumn, other: SurveyColumn | null): MappedOption[] {
  const options = optionsFor(column.counts)
  if (other === null) return options
  const named = options.find((option) => isOther(option.text))
  if (named !== undefined)
    return options.map((option) => (option === named ? { ...option, textColumn: other.number } : option))
  const code =
    Math.max(0, ...options.filter((option) => option.missing === undefined).map((option) => option.code)) + 1
  return [...options, { code, key: freeKey(options), text: other.part, cells: [], textColumn: other.number }]
}

function choices(columns: readonly SurveyColumn[], other: SurveyColumn | null): MappedChoice[] {
  const key = uniqueNames()
  return [...columns, ...(other === null ? [] : [other])].map((column, index) => {
    const content = [...column.counts.keys()]
    const text =
      column.part !== '' && !isMarker(column.part) ? column.part : (content[0] ?? `Column ${column.number}`)
    const missing = missingKindOf(text)
    return {
      code: index + 1,
      key: key(nameOf(text, `o${index + 1}`)),
      text,
      column: column.number,
      ...((isNone(text) || missing !== undefined) && standsAlone(column, columns) && { exclusive: true }),
      ...(missing && { missing }),
      ...(column === other && { openText: true }),
    }
  })
}

/** Whether nobody chose it together with another option. */
function standsAlone(column: SurveyColumn, columns: readonly SurveyColumn[]): boolean {
  return column.cells.every(
    (cell, row) => cell === '' || columns.every((one) => one === column || one.cells[row] === ''),
  )
}

function itemsOf(columns: readonly SurveyColumn[]): MappedItem[] {
  const key = uniqueNames()
  return columns.map((column, index) => {
    const text = column.part === '' ? `Column ${column.number}` : column.part
    return { key: key(nameOf(text, `i${index + 1}`)), text, column: column.number }
  })
}

function pooled(columns: readonly SurveyColumn[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const column of columns) {
    for (const [text, count] of column.counts) counts.set(text, (counts.get(text) ?? 0) + count)
  }
  return counts
}

const freeKey = (options: readonly MappedOption[]) =>
  options.some((option) => option.key === 'other') ? 'other_text' : 'other'

/** What a person should look at: questions of one name, and columns nobody answered. */
function remarks(questions: readonly MappedQuestion[], table: SurveyTable): ImportWarning[] {
  const seen = new Set<string>()
  const repeated = questions.filter((question) => seen.size === seen.add(question.text).size)
  const empty = questions.filter(
    (question) => question.kind === 'open' && table.columns[question.column - 1]?.counts.size === 0,
  )
  return [
    ...repeated.map((question) => ({
      code: 'name_repeated',
      message: `Two questions have the text "${question.text}"; the later one got the id ${question.id}.`,
      line: 1,
    })),
    ...empty.map((question) => ({
      code: 'never_answered',
      message: `Nobody answered "${question.text}"; it was read as an open question.`,
      line: 1,
    })),
  ]
}
