/**
 * The concordance: which questions of two waves may be compared, and how. It is data, with a note for readers in each
 * language; a question without an entry has no trend, however alike the two versions look.
 */
import { z } from 'zod'
import { done, type LocalisedText, officialLanguages, type Result, refused } from '#shared'

/** New code by old code; null leaves the answer out. Codes that are not named stay what they are. */
export type CodeMapping = Readonly<Record<string, number | null>>

export type Comparison =
  /** Same wording, same answers. */
  | { readonly kind: 'identical' }
  /** Other words, same answers: compared, with the note beside it. */
  | { readonly kind: 'wording_changed' }
  /** Answers are put into common categories before they are compared. */
  | { readonly kind: 'scale_mapped'; readonly earlier: CodeMapping; readonly later: CodeMapping }
  | { readonly kind: 'not_comparable' }

export interface ConcordanceEntry {
  readonly question: string
  readonly earlier: string
  readonly later: string
  readonly comparison: Comparison
  /** What a reader must know, or why there is no trend. */
  readonly note: LocalisedText
}

export type Concordance = readonly ConcordanceEntry[]

const mapping = z.record(z.string().regex(/^\d+$/), z.number().int().nonnegative().nullable())
const note = z
  .record(z.string(), z.string().min(1))
  .refine(
    (text) => officialLanguages.every((language) => language in text),
    'a note in every official language',
  )
const schema = z.object({
  entries: z.array(
    z.object({
      question: z.string().min(1),
      earlier: z.string().min(1),
      later: z.string().min(1),
      comparison: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('identical') }),
        z.object({ kind: z.literal('wording_changed') }),
        z.object({ kind: z.literal('scale_mapped'), earlier: mapping, later: mapping }),
        z.object({ kind: z.literal('not_comparable') }),
      ]),
      note,
    }),
  ),
})

/** Fails with `invalid_concordance`, also where a pair of waves has two entries for a question. */
export function readConcordance(document: unknown): Result<Concordance> {
  const parsed = schema.safeParse(document)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refused('invalid_concordance', issue?.message ?? 'not a concordance', issue?.path.join('.') ?? '')
  }
  const { entries } = parsed.data
  const keys = entries.map(({ question, earlier, later }) => `${question} ${earlier} ${later}`)
  const twice = keys.find((key, index) => keys.indexOf(key) < index)
  if (twice !== undefined) return refused('invalid_concordance', `There are two entries for ${twice}`, twice)
  return done(entries)
}

/** The entry that allows a comparison. Fails with `no_concordance` and `not_comparable`; both say why. */
export function comparisonOf(
  concordance: Concordance,
  question: string,
  earlier: string,
  later: string,
): Result<ConcordanceEntry> {
  const entry = concordance.find(
    (own) => own.question === question && own.earlier === earlier && own.later === later,
  )
  const values = { question, earlier, later }
  if (entry === undefined)
    return refused(
      'no_concordance',
      `No concordance entry says that ${question} can be compared between ${earlier} and ${later}; add one, with a note`,
      question,
      values,
    )
  if (entry.comparison.kind === 'not_comparable')
    return refused('not_comparable', entry.note.en ?? 'The two versions cannot be compared', question, values)
  return done(entry)
}
