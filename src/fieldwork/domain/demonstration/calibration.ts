/**
 * The targets of the demonstration waves (`content/calibration.json`): marginals that the invented responses meet exactly.
 * `asked` = counts + cannot say (98) + not used (96) + missing (item nonresponse).
 */
import { z } from 'zod'

const count = z.int().min(0)
const counts = z.record(z.string(), count)

const single = z.object({ type: z.literal('single'), asked: count, counts, missing: count })
const multiple = z.object({
  type: z.literal('multi'),
  asked: count,
  answered: count,
  missing: count,
  selected: counts,
})
const ratedItem = z.object({ counts, missing: count, 98: count.optional(), 96: count.optional() })
const share = z.record(
  z.string(),
  z.object({ agreeShareValid: z.number().optional(), disagreeShareValid: z.number().optional() }),
)
const battery = z.object({
  type: z.enum(['battery', 'matrix']).transform(() => 'battery' as const),
  asked: count,
  items: z.record(z.string(), ratedItem),
  /** Shares among valid answers of two groups of organisation types. */
  byGroup: z.object({ third_and_private: share, public: share }).optional(),
})
const ranking = z.object({
  type: z.literal('ranking'),
  answered: count,
  fullRankings: count,
  partialRankings: count,
  missing: count,
  items: z.record(z.string(), z.object({ rankCounts: counts })),
})
const filledIn = { asked: count, answered: count, missing: count }
const open = z.object({ type: z.literal('open'), ...filledIn })
const municipality = z.object({ type: z.literal('municipality'), ...filledIn })

const wave = z.object({
  n: z.object({ value: count }),
  field: z.object({ start: z.string(), end: z.string() }),
  responseLanguage: z.object({ counts, svByRegion: counts.optional() }),
  dailyCurve: z.object({ counts }),
  breakoff: z.object({ reachedSection: counts }).optional(),
  orgTypeByRegion: z.object({
    rows: z.array(z.string()),
    cols: z.array(z.string()),
    counts: z.array(z.array(count)),
  }),
  marginals: z.record(z.string(), z.union([single, multiple, battery, ranking, open, municipality])),
})

export const calibrationSchema = z.object({
  waves: z.record(z.string(), wave),
  openAnswers: z.object({
    answers: z.array(z.object({ lang: z.string(), q: z.string(), text: z.string() })),
  }),
})

export type Calibration = z.infer<typeof calibrationSchema>
export type CalibratedWave = z.infer<typeof wave>
export type Marginal = CalibratedWave['marginals'][string]
export type RatedItem = z.infer<typeof ratedItem>
export type OpenAnswer = Calibration['openAnswers']['answers'][number]
