/**
 * The codebook of a CSV file: what each column is. The same words as the product's own codebooks, so that what we export can be
 * imported; members it does not know are left alone. Documented in docs/methods/import.md.
 */
import { z } from 'zod'
import { done, isId, isLanguage, type Language, languages, type Result, refused } from '#shared'
import type { MissingKind } from '../../definition.ts'
import { textSchema } from '../mapping.ts'

const name = z.string().refine(isId, 'a name has letters, digits, - and _, at most 63')
const kinds = ['not_asked', 'not_answered', 'cannot_say', 'prefer_not_to_say', 'not_used'] as const

const variable = z
  .object({
    /** The column's name in the file, and the question's id where `question` gives none. */
    name: z.string().min(1),
    question: name.optional(),
    /** Key of the item or option, where several columns make one question. */
    part: name.nullish(),
    /** Code of the option an indicator stands for. */
    optionCode: z.int().min(0).optional(),
    questionText: textSchema.optional(),
    label: textSchema,
    /** `indicator`: 1 chosen, 0 not. `rank`: 1 = first. */
    measure: z.enum(['nominal', 'ordinal', 'numeric', 'indicator', 'rank', 'text']),
    categories: z
      .array(z.object({ code: z.int().min(0), key: name.optional(), label: textSchema }))
      .default([]),
    missing: z
      .array(z.object({ code: z.int(), kind: z.enum(kinds), label: textSchema.optional() }))
      .default([]),
    /** Limits of a number; those of the file where absent. */
    min: z.number().optional(),
    max: z.number().optional(),
    disclosure: z.enum(['open', 'sensitive', 'high']).default('open'),
  })
  .refine(
    ({ measure, categories }) => categories.length > 0 || (measure !== 'nominal' && measure !== 'ordinal'),
    {
      error: 'a nominal or ordinal variable needs categories',
      path: ['categories'],
    },
  )

const codebookSchema = z.object({
  title: textSchema.optional(),
  /** The language of texts given without one, and the source language; the first that the first label has where absent. */
  language: z.string().refine(isLanguage, 'a language the product knows, such as fi, sv or en').optional(),
  variables: z.array(variable).min(1),
})

export type Codebook = z.infer<typeof codebookSchema>
export type CodebookVariable = z.infer<typeof variable>

/** A codebook from its parsed JSON; `codebook_invalid` says where it has another form. */
export function readCodebook(document: unknown): Result<Codebook> {
  const parsed = codebookSchema.safeParse(document)
  if (parsed.success) return done(parsed.data)
  const [issue] = parsed.error.issues
  return refused(
    'codebook_invalid',
    `The codebook cannot be used: ${issue?.message ?? 'it has another form'}.`,
    issue?.path.join('.') ?? '',
  )
}

/** As said, else the first that the first label has, else English. */
export function languageOfCodebook({ language, variables }: Codebook): Language {
  const label = variables[0]?.label ?? ''
  const found = typeof label === 'string' ? undefined : languages.find((tag) => label[tag] !== undefined)
  return language ?? found ?? 'en'
}

/** The marks that stand for missing values in the product's own files. */
const ownMarks: readonly { readonly code: number; readonly kind: MissingKind; readonly label?: undefined }[] =
  [
    { code: -1, kind: 'not_asked' },
    { code: -2, kind: 'not_answered' },
    { code: -3, kind: 'cannot_say' },
    { code: -4, kind: 'prefer_not_to_say' },
    { code: -5, kind: 'not_used' },
  ]

/** The codebook's own missing codes; the product's marks where it gives none and the variable can hold no such number. */
export function missingOf(variable: CodebookVariable): CodebookVariable['missing'] | typeof ownMarks {
  if (variable.missing.length > 0) return variable.missing
  return (variable.measure === 'numeric' && (variable.min ?? 0) < 0) || variable.measure === 'text'
    ? []
    : ownMarks
}

/** By variable the codes that are answers, in the codebook's order; none for numbers, ranks and texts. */
export function levelsOf({ variables }: Codebook): ReadonlyMap<string, readonly number[]> {
  return new Map(
    variables.map((variable) => {
      const missing = new Set(missingOf(variable).map(({ code }) => code))
      const codes = variable.measure === 'indicator' ? [0, 1] : variable.categories.map(({ code }) => code)
      return [variable.name, codes.filter((code) => !missing.has(code))]
    }),
  )
}
