/** Requests that compare groups of respondents, and lists of p-values. */
import { z } from 'zod'
import { done, type Result } from '#shared'
import { benjaminiHochberg, bonferroni, holm } from '../difference/adjusted.ts'
import {
  designDifference,
  designGroups,
  designGroupsTest,
  designPairs,
} from '../difference/design-difference.ts'
import { severalGroups } from '../difference/several-groups.ts'
import { twoGroups } from '../difference/two-groups.ts'
import { domainMeans } from '../estimate/domain-means.ts'
import { tallyNumbers } from '../tally/tally-columns.ts'
import { type DataTable, numbersIn } from './data-table.ts'
import type { Level } from './keys.ts'
import {
  type Answer,
  dataRequest,
  design,
  designIn,
  judgement,
  level,
  levels,
  levelsIn,
  request,
  source,
  variableName,
} from './request.ts'

const groupsInput = source.extend({ variable: variableName, by: variableName })
const twoInput = groupsInput.extend({ group1: level, group2: level })
const severalInput = groupsInput.extend({ by_levels: levels.min(2) })

/** The valid answers of each group. */
function valuesByGroup(
  table: DataTable,
  input: z.infer<typeof groupsInput>,
  groups: readonly Level[],
): Result<readonly { readonly group: Level; readonly values: readonly number[] }[]> {
  const y = numbersIn(table, input.variable)
  if (!y.ok) return y
  const group = levelsIn(table, input.by, groups, 'tell')
  if (!group.ok) return group
  const values = groups.map((own) => ({ group: own, values: [] as number[] }))
  for (const [row, value] of y.value.entries())
    if (!Number.isNaN(value)) values[group.value[row] ?? -1]?.values.push(value)
  return done(values)
}

function two(input: z.infer<typeof twoInput>, table: DataTable): Result<unknown> {
  const values = valuesByGroup(table, input, [input.group1, input.group2])
  if (!values.ok) return values
  const [first, second] = values.value
  return done(twoGroups(first?.values ?? [], second?.values ?? []))
}

function several(input: z.infer<typeof severalInput>, table: DataTable): Result<unknown> {
  const values = valuesByGroup(table, input, input.by_levels)
  return values.ok ? done(severalGroups(values.value)) : values
}

/** The tally of a number by group, with the design and the group means. */
function groupsUnderDesign(
  table: DataTable,
  input: z.infer<typeof groupsInput> & { design: z.infer<typeof design> },
  groups: readonly Level[],
) {
  const drawing = designIn(table, input.design)
  if (!drawing.ok) return drawing
  const y = numbersIn(table, input.variable)
  if (!y.ok) return y
  const levelOf = levelsIn(table, input.by, groups, 'tell')
  if (!levelOf.ok) return levelOf
  const tally = tallyNumbers(y.value, { levelOf: levelOf.value, levels: groups.length }, drawing.value)
  const { frame } = drawing.value
  const means = domainMeans(tally, frame)
  return means.ok ? done({ tally, frame, means: means.value }) : means
}

function twoUnderDesign(
  input: z.infer<typeof twoInput> & { design: z.infer<typeof design> },
  table: DataTable,
): Result<unknown> {
  const made = groupsUnderDesign(table, input, [input.group1, input.group2])
  if (!made.ok) return made
  const { tally, frame, means } = made.value
  const groups = designGroups(tally, means)
  const { difference, se, test, df, status } = designDifference(tally, frame, means, [0, 1])
  const [n1 = 0, n2 = 0] = groups.n
  return done({
    n: n1 + n2,
    n1,
    n2,
    mean1: groups.means[0],
    mean2: groups.means[1],
    se1: groups.se[0],
    se2: groups.se[1],
    differenceGroup2MinusGroup1: difference,
    se,
    ...judgement(test),
    df,
    status,
  })
}

function severalUnderDesign(
  input: z.infer<typeof severalInput> & { design: z.infer<typeof design> },
  table: DataTable,
): Result<unknown> {
  const made = groupsUnderDesign(table, input, input.by_levels)
  if (!made.ok) return made
  const { tally, frame, means } = made.value
  const groups = designGroups(tally, means)
  return done({
    n: groups.n.reduce((sum, count) => sum + count, 0),
    groups: input.by_levels.map((group, at) => ({
      group,
      n: groups.n[at],
      mean: groups.means[at],
      se: groups.se[at],
    })),
    ...designGroupsTest(tally, frame, means),
    pairwise: designPairs(tally, frame, means).map(({ pair, difference, test, df, pHolm, pBh, status }) => ({
      group1: input.by_levels[pair[0]],
      group2: input.by_levels[pair[1]],
      differenceGroup2MinusGroup1: difference,
      t: test?.t ?? null,
      df,
      p: test?.p ?? null,
      pHolm,
      pBh,
      status,
    })),
  })
}

const valuesInput = z.object({ x: z.array(z.number()), y: z.array(z.number()) })
const pInput = z.object({ p: z.array(z.number().min(0).max(1).nullable()) })

export const comparisons: Readonly<Record<string, Answer>> = {
  two_groups: dataRequest(twoInput, two),
  two_groups_values: request(valuesInput, ({ x, y }) => done(twoGroups(x, y))),
  k_groups: dataRequest(severalInput, several),
  two_groups_design: dataRequest(twoInput.extend({ design }), twoUnderDesign),
  k_groups_design: dataRequest(severalInput.extend({ design }), severalUnderDesign),
  p_adjust: request(pInput, ({ p }) =>
    done({ holm: holm(p), bh: benjaminiHochberg(p), bonferroni: bonferroni(p) }),
  ),
}
