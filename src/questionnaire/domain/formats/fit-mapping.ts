/** A mapping from a file, checked before use: well formed, true to itself, and made for this very export. */
import { done, type Result, refused } from '#shared'
import { type ImportMapping, type MappedQuestion, mappingSchema } from './mapping.ts'

interface MappedFile {
  readonly headerRows: 1 | 2
  readonly columns: readonly { readonly header: string }[]
}

/** Problems `mapping_invalid` and `mapping_other_file`, each at a path such as `questions.3.options.2.column`. */
export function fitMapping(document: unknown, file: MappedFile): Result<ImportMapping> {
  const parsed = mappingSchema.safeParse(document)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return invalid(issue?.path.join('.') ?? '', issue?.message ?? 'not a mapping')
  }
  const other = differsAt(parsed.data, file)
  if (other !== null) {
    return refused(
      'mapping_other_file',
      'The mapping was made for a file with other columns: remove or rename it to have a new one written, or name another with --mapping.',
      other,
    )
  }
  const fault = faultIn(parsed.data.questions) ?? columnFault(parsed.data)
  return fault === null ? done(parsed.data) : invalid(fault.at, fault.says)
}

function invalid(at: string, says: string) {
  return refused('mapping_invalid', `The mapping cannot be used: ${says}.`, at)
}

function differsAt(mapping: ImportMapping, file: MappedFile): string | null {
  if (mapping.headerRows !== file.headerRows) return 'headerRows'
  if (mapping.columns.length !== file.columns.length) return 'columns'
  const index = mapping.columns.findIndex(
    ({ header, column }, at) => header !== file.columns[at]?.header || column !== at + 1,
  )
  return index === -1 ? null : `columns.${index}.header`
}

interface Fault {
  readonly at: string
  readonly says: string
}

/** Ids, keys, codes and cells: each must be named once in its list. */
export function faultIn(questions: readonly MappedQuestion[]): Fault | null {
  const ids = repeatedAt(questions.map(({ id }) => id))
  if (ids !== null) return { at: `questions.${ids}.id`, says: 'the id is used twice' }
  for (const [index, question] of questions.entries()) {
    const inside = faultInLists(question)
    if (inside !== null) return { at: `questions.${index}.${inside.at}`, says: inside.says }
  }
  return null
}

/** A question uses columns that are free to use, each once. */
function columnFault({ questions, columns }: ImportMapping): Fault | null {
  const used = new Set<number>()
  for (const { at, column } of questions.flatMap(placesOf)) {
    if (columns[column - 1]?.use !== 'question')
      return { at, says: `column ${column} is not there or not used for a question` }
    if (used.size === used.add(column).size) return { at, says: `column ${column} is used twice` }
  }
  return null
}

function placesOf(question: MappedQuestion, index: number) {
  return columnsOf(question).map(({ at, column }) => ({ at: `questions.${index}.${at}`, column }))
}

function faultInLists(question: MappedQuestion): Fault | null {
  const codes = 'options' in question ? question.options : 'points' in question ? question.points : []
  const list = 'options' in question ? 'options' : 'points'
  const code = repeatedAt(codes.map((option) => option.code))
  if (code !== null) return { at: `${list}.${code}.code`, says: 'the code is used twice' }
  const key = repeatedAt(codes.map((option) => option.key))
  if (key !== null) return { at: `${list}.${key}.key`, says: 'the key is used twice' }
  const cells = codes.flatMap((option, index) =>
    'cells' in option ? option.cells.map((cell) => ({ cell, index })) : [],
  )
  const cell = repeatedAt(cells.map((entry) => entry.cell))
  if (cell !== null)
    return { at: `${list}.${cells[cell]?.index}.cells`, says: 'the same cell means two options' }
  const item = 'items' in question ? repeatedAt(question.items.map((entry) => entry.key)) : null
  return item === null ? null : { at: `items.${item}.key`, says: 'the key is used twice' }
}

function repeatedAt(values: readonly (string | number)[]): number | null {
  const index = values.findIndex((value, at) => values.indexOf(value) < at)
  return index === -1 ? null : index
}

function columnsOf(question: MappedQuestion): readonly { readonly at: string; readonly column: number }[] {
  const own = 'column' in question ? [{ at: 'column', column: question.column }] : []
  if ('items' in question)
    return question.items.map(({ column }, index) => ({ at: `items.${index}.column`, column }))
  if (question.kind === 'multiple')
    return question.options.map(({ column }, index) => ({ at: `options.${index}.column`, column }))
  if (question.kind !== 'single') return own
  const written = question.options.flatMap(({ textColumn }, index) =>
    textColumn === undefined ? [] : [{ at: `options.${index}.textColumn`, column: textColumn }],
  )
  return [...own, ...written]
}
