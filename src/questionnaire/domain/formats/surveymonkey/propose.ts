/** The mapping a file suggests: every column named once, every question with its kind, ids, codes and order of options. */
import type { Language } from '#shared'
import type { ImportWarning } from '../imported-survey.ts'
import type { ImportMapping, MappedQuestion } from '../mapping.ts'
import { optionName, questionName, uniqueNames } from '../names.ts'
import { numberIn, rangeOf } from '../numbers.ts'
import { usesOf } from './columns.ts'
import { type Shape, shapesOf } from './kinds.ts'
import { choices, itemsOf, optionsFor, pooled, singleOptions } from './options.ts'
import type { SurveyColumn, SurveyTable } from './table.ts'
import { isMarker } from './words.ts'

export interface Proposal {
  readonly mapping: ImportMapping
  readonly warnings: readonly ImportWarning[]
}

export function proposeMapping(table: SurveyTable, title: string, language: Language): Proposal {
  const uses = usesOf(table)
  const name = uniqueNames()
  const questions = groupsOf(
    table.columns.filter((column) => uses[column.number - 1] === 'question'),
  ).flatMap((group) => shapesOf(group).map((shape, index) => mapped(shape, index > 0, name)))
  const columns = table.columns.map((column, index) => ({
    column: column.number,
    header: column.header,
    use: uses[index] ?? 'dropped',
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
    warnings: remarks(questions, table),
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
  const base = questionName(question, `q${column?.number ?? 1}`)
  const id = unique(named && own !== '' ? `${base.slice(0, 30)}_${optionName(own, 'text')}` : base)
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
      const { least, most } = rangeOf(numbersIn(shape.columns)) ?? { least: 0, most: 0 }
      return { kind: 'ratings', min: least, max: most, points: [], items: itemsOf(shape.columns) }
    }
    case 'ranking':
      return { kind: 'ranking', top: shape.columns.length, items: itemsOf(shape.columns) }
    case 'open':
      return { kind: 'open', column: shape.column.number }
    case 'number': {
      const values = numbersIn([shape.column])
      const { least, most } = rangeOf([0, ...values]) ?? { least: 0, most: 0 }
      const min = Math.floor(least)
      const limits = { min, max: Math.max(Math.ceil(most), min + 1), whole: values.every(Number.isInteger) }
      return { kind: 'number', column: shape.column.number, ...limits }
    }
  }
}

function numbersIn(columns: readonly SurveyColumn[]): number[] {
  return [...pooled(columns).keys()].flatMap((cell) => numberIn(cell) ?? [])
}

/** What a person should look at: questions of one name, and columns nobody answered. */
function remarks(questions: readonly MappedQuestion[], table: SurveyTable): ImportWarning[] {
  const seen = new Set<unknown>()
  const repeated = questions.filter(({ text }) => seen.size === seen.add(text).size)
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
