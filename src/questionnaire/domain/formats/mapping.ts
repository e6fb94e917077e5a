/**
 * The mapping of a survey export: which columns make which question, and which cell is which code. It is written beside an
 * import so that a person can correct what was recognised (ids, kinds, labels, order, codes) and import again.
 *
 * Column numbers count from 1. `columns` names every column of the file once, so that a mapping is never applied to another file.
 */
import { z } from 'zod'
import { isId, isLanguage } from '#shared'

const column = z.int().min(1)
const id = z.string().refine(isId, 'an id has letters, digits, - and _, at most 63')
/** In the mapping's language, or in several: a language is offered when every text has it. */
export const textSchema = z.union([
  z.string().trim().min(1),
  z
    .record(
      z.string().refine(isLanguage, 'a language the product knows, such as fi, sv or en'),
      z.string().trim().min(1),
    )
    .refine((texts) => Object.keys(texts).length > 0, 'a text in at least one language'),
])
const text = textSchema
const codes = z.int().min(0).max(9999)

const option = z.strictObject({
  code: codes,
  key: id,
  text,
  /** The cell contents that mean this option; several where options are merged. */
  cells: z.array(z.string()),
  missing: z.enum(['cannot_say', 'prefer_not_to_say', 'not_used']).optional(),
  /** "Other, please specify": the column that holds what was written. */
  textColumn: column.optional(),
})

/** A choice that has its own column: anything in the cell means it is chosen. */
const choice = z.strictObject({
  code: codes,
  key: id,
  text,
  column,
  exclusive: z.boolean().optional(),
  missing: z.enum(['cannot_say', 'prefer_not_to_say', 'not_used']).optional(),
  /** "Other, please specify": the cell is what was written. */
  openText: z.boolean().optional(),
})

const item = z.strictObject({ key: id, text, column })
const points = z.array(option).min(1)

/** `sensitive` and `high` make disclosure control stricter; `high` is never published. */
const asked = { id, text, disclosure: z.enum(['sensitive', 'high']).optional() }

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('single'), column, options: points }),
  z.strictObject({ ...asked, kind: z.literal('scale'), column, points }),
  /** Whole numbers from `min` to `max`; `points` are only the answers that are no number, such as "cannot say". */
  z.strictObject({
    ...asked,
    kind: z.literal('rating'),
    column,
    min: z.int(),
    max: z.int(),
    points: z.array(option),
  }),
  z.strictObject({ ...asked, kind: z.literal('multiple'), options: z.array(choice).min(1) }),
  z.strictObject({ ...asked, kind: z.literal('battery'), points, items: z.array(item).min(1) }),
  z.strictObject({
    ...asked,
    kind: z.literal('ratings'),
    min: z.int(),
    max: z.int(),
    points: z.array(option),
    items: z.array(item).min(1),
  }),
  z.strictObject({ ...asked, kind: z.literal('ranking'), top: z.int().min(1), items: z.array(item).min(1) }),
  z.strictObject({ ...asked, kind: z.literal('open'), column }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    column,
    min: z.number(),
    max: z.number(),
    whole: z.boolean(),
  }),
])

export const mappingSchema = z.strictObject({
  format: z.literal('barometer-import-mapping-1'),
  title: text,
  language: z.string().refine(isLanguage, 'a language the product knows, such as fi, sv or en'),
  headerRows: z.union([z.literal(1), z.literal(2)]),
  columns: z.array(
    z.strictObject({
      column,
      header: z.string(),
      /** `dropped` never enters the product; dates are kept as days. */
      use: z.enum(['question', 'dropped', 'started', 'submitted']),
    }),
  ),
  questions: z.array(question).min(1),
})

export type MappedText = z.infer<typeof textSchema>
export type ImportMapping = z.infer<typeof mappingSchema>
export type MappedQuestion = z.infer<typeof question>
export type MappedOption = z.infer<typeof option>
export type MappedChoice = z.infer<typeof choice>
export type MappedItem = z.infer<typeof item>
