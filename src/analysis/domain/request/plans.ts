/** Requests about planning a survey: margins of error and sample sizes. */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import { marginOfChange, marginOfMean, marginOfProportion } from '../planning/margin-of-error.ts'
import { sizeForChange, sizeForProportion } from '../planning/sample-size.ts'
import { type Answer, request } from './request.ts'

const n = z.number().positive()
const share = z.number().min(0).max(1)
const between = z.number().gt(0).lt(1)
const survey = z.object({ confidence: between.default(0.95), deff: n.default(1) })
const population = n.nullish()

const proportionInput = survey.extend({ n, N: population, p: share.default(0.5) })
const meanInput = survey.extend({ n, N: population, sd: z.number().nonnegative() })
const changeInput = survey.extend({ n1: n, n2: n, p1: share, p2: share })
const sizeInput = survey.extend({
  moe: between,
  N: population,
  p: share.default(0.5),
  response_rate: z.number().gt(0).max(1).default(1),
})
const powerInput = z.object({ p1: share, p2: share, power: between, alpha: between })

/** Refuses more respondents than the population has. */
function fits<Input extends { readonly n: number; readonly N?: number | null | undefined }>(
  of: (input: Input) => unknown,
) {
  return (input: Input): Result<unknown> => {
    if (input.N != null && input.N < input.n)
      return refused('population_smaller_than_sample', 'The population is smaller than the sample', 'N')
    return done(of(input))
  }
}

export const plans: Readonly<Record<string, Answer>> = {
  moe_proportion: request(
    proportionInput,
    fits((input) => marginOfProportion({ ...input, population: input.N })),
  ),
  moe_mean: request(
    meanInput,
    fits((input) => marginOfMean({ ...input, population: input.N })),
  ),
  moe_change: request(changeInput, (input) => done(marginOfChange(input))),
  sample_size_proportion: request(sizeInput, (input) =>
    done(sizeForProportion({ ...input, population: input.N, responseRate: input.response_rate })),
  ),
  power_two_proportions: request(powerInput, (input) =>
    input.p1 === input.p2
      ? refused('no_difference', 'Equal proportions cannot be told apart by any number of answers', 'p2')
      : done(sizeForChange(input)),
  ),
}
