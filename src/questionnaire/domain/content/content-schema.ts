/**
 * The shape of questionnaires as people write them in `content/*.json`: options and routing by key, languages by tag.
 * Whatever is not described here is refused, so that a misspelt property is never lost in silence.
 */
import { z } from 'zod'
import { isId, isLanguage } from '#shared'

const language = z.string().refine(isLanguage, 'is no language the product knows')
const id = z.string().refine(isId, 'must be letters, digits, - and _ only')
const code = z.int().nonnegative()
const textSchema = z.record(language, z.string().min(1, 'is empty'))

const optionSchema = z.strictObject({
  code,
  key: id,
  text: textSchema,
  exclusive: z.boolean().optional(),
  openText: z.boolean().optional(),
  validFromWave: z.int().optional(),
})

const whenMissing = z.enum(['show', 'hide'])
const leaf = z.strictObject({
  q: id,
  is: id.optional(),
  anyOf: z.array(id).optional(),
  noneOf: z.array(id).optional(),
  atLeast: z.number().optional(),
  answered: z.literal(true).optional(),
  whenMissing: whenMissing.optional(),
})
type WrittenCondition =
  | { readonly all: readonly WrittenCondition[] }
  | { readonly any: readonly WrittenCondition[] }
  | { readonly not: WrittenCondition }
  | z.output<typeof leaf>
const conditionSchema: z.ZodType<WrittenCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
    leaf,
  ]),
)

const itemSchema = z.strictObject({ key: id, text: textSchema })

const scaleSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ordinal'), points: z.array(optionSchema) }),
  z.strictObject({
    type: z.literal('numeric'),
    min: z.int(),
    max: z.int(),
    minLabel: textSchema,
    maxLabel: textSchema,
    points: z.array(optionSchema),
  }),
])

const questionSchema = z.strictObject({
  id,
  type: z.enum(['single', 'multi', 'battery', 'matrix', 'ranking', 'open', 'number', 'municipality', 'note']),
  text: textSchema,
  help: textSchema.optional(),
  /** Its place in the printed form; follows from the order here. */
  number: z.int().optional(),
  showIf: conditionSchema.optional(),
  options: z.array(optionSchema).optional(),
  /** `regions.json…` puts the regions before `options`; municipalities always come from their list. */
  optionsFrom: z.string().optional(),
  scale: z.string().optional(),
  items: z.array(itemSchema).optional(),
  max: z.int().positive().optional(),
  maxLength: z.int().positive().optional(),
  range: z.strictObject({ min: z.number(), max: z.number(), whole: z.boolean() }).optional(),
  partialRankingAllowed: z.boolean().optional(),
  core: z.boolean().optional(),
  trend: z.boolean().optional(),
  /** In the easy path only because another question's routing needs it: the text in easy language says so already. */
  easyHelper: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  disclosureRisk: z.literal('high').optional(),
  reportGroups: z.record(id, z.array(id)).optional(),
  /** A report group written shorter: options that would change structures. */
  structural: z.array(id).optional(),
  missingMeans: id.optional(),
  storeInResponse: z.boolean().optional(),
})

const edition = {
  id,
  version: z.string().regex(/^\d+(\.\d+)*$/, 'must be numbers with dots, such as 1.0.0'),
  title: textSchema,
  languages: z.array(language).min(1),
  sourceLanguage: language,
  estimatedMinutes: z.tuple([z.int().positive(), z.int().positive()]),
  mandatoryQuestions: z.array(id).optional(),
  intro: textSchema,
  outro: textSchema,
  scales: z.record(id, scaleSchema),
  ui: z.record(z.string(), textSchema),
}

/** Pages written as sections. */
export const barometerSchema = z.object({
  ...edition,
  easyLanguages: z.array(language),
  sections: z.array(z.strictObject({ id, title: textSchema, questions: z.array(questionSchema) })),
})

/** No sections written: one question a page. */
export const participantsSchema = z.object({ ...edition, questions: z.array(questionSchema) })

export const regionsSchema = z.object({
  regions: z.array(
    z.object({
      code: z.string().regex(/^\d{2}$/),
      name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
      nuts3_2024: z.string().optional(),
    }),
  ),
  /** Regions that results are also reported by together: those whose NUTS 3 code begins with this NUTS 2 code. */
  majorRegions: z.array(z.object({ key: id, nuts2: z.string() })).default([]),
})
export const municipalitiesSchema = z.object({
  municipalities: z.array(
    z.object({
      code: z.string().regex(/^\d{3}$/),
      fi: z.string(),
      sv: z.string(),
      region: z.string().regex(/^\d{2}$/),
    }),
  ),
})

export type WrittenQuestion = z.output<typeof questionSchema>
export type WrittenOption = z.output<typeof optionSchema>
export type WrittenScale = z.output<typeof scaleSchema>
export type { WrittenCondition }
