/** The hard cases of the reference, with the numbers it recommends for each. */
import { describe, expect, it } from 'vitest'
import { coderAgreement } from '../../src/analysis/domain/agreement/cohen-kappa.ts'
import { krippendorffAlpha } from '../../src/analysis/domain/agreement/krippendorff-alpha.ts'
import { pairedProportion } from '../../src/analysis/domain/change/paired-proportion.ts'
import { association } from '../../src/analysis/domain/crosstab/association.ts'
import { percentages, rowTotals } from '../../src/analysis/domain/crosstab/counts.ts'
import { fisherExact } from '../../src/analysis/domain/crosstab/fisher.ts'
import { type LonelyUnits, simpleFrame } from '../../src/analysis/domain/design/frame.ts'
import { surveyDesign } from '../../src/analysis/domain/design/survey-design.ts'
import { designDifference } from '../../src/analysis/domain/difference/design-difference.ts'
import { twoGroups } from '../../src/analysis/domain/difference/two-groups.ts'
import { designMean } from '../../src/analysis/domain/estimate/design-mean.ts'
import { designProportion } from '../../src/analysis/domain/estimate/design-proportion.ts'
import { domainMeans } from '../../src/analysis/domain/estimate/domain-means.ts'
import { plainMean } from '../../src/analysis/domain/estimate/mean.ts'
import { multipleResponse } from '../../src/analysis/domain/estimate/multiple-response.ts'
import { plainProportion } from '../../src/analysis/domain/estimate/proportion.ts'
import { alphaListwise } from '../../src/analysis/domain/scale/cronbach-alpha.ts'
import { oneCell, tallyNumbers } from '../../src/analysis/domain/tally/tally-columns.ts'
import type { Margin } from '../../src/analysis/domain/weight/margins.ts'
import { rake } from '../../src/analysis/domain/weight/rake.ts'
import { unwrap } from '../../src/shared/result.ts'
import { haveReference, readShared } from './shared-folder.ts'

interface EdgeCase {
  readonly id: string
  readonly input: never
  readonly recommended: Readonly<Record<string, unknown>>
  readonly r_behaviour: never
}

const cases = haveReference ? (readShared('results/12-edge-cases.json') as { cases: EdgeCase[] }).cases : []
const edge = (id: string) => {
  const found = cases.find((own) => own.id === id)
  if (found === undefined) throw new Error(`no case ${id}`)
  return found
}

/** Every number and null of `recommended` under the names given; texts are suggestions. */
function agrees(id: string, got: Readonly<Record<string, unknown>>): void {
  const { recommended } = edge(id)
  for (const [name, wanted] of Object.entries(recommended)) {
    if (typeof wanted === 'string') continue
    expect(got, `${id}: ${name} is answered`).toHaveProperty(name)
    if (typeof wanted === 'number') near(got[name], wanted, `${id} ${name}`)
    else expect(got[name], `${id} ${name}`).toEqual(wanted)
  }
}

function near(got: unknown, wanted: number, what: string): void {
  expect(typeof got, what).toBe('number')
  expect(Math.abs(Number(got) - wanted), what).toBeLessThanOrEqual(1e-12 + 1e-9 * Math.abs(wanted))
}

const meanNames = (mean: ReturnType<typeof plainMean>) => ({
  n: mean.n,
  mean: mean.mean,
  sd: mean.sd,
  se: mean.se,
  df: mean.df,
  ci_low: mean.ciLow,
  ci_high: mean.ciHigh,
  status: mean.status,
})

const weightedMean = (values: readonly number[], weights: readonly (number | null)[]) => {
  const design = surveyDesign({
    rows: values.length,
    weights: Float64Array.from(weights, (weight) => weight ?? Number.NaN),
  })
  if (!design.ok) return design
  const tally = tallyNumbers(Float64Array.from(values), oneCell(values.length), design.value)
  return designMean(tally, design.value.frame)
}

describe.skipIf(!haveReference)('edge cases of means', () => {
  it.each(['edge-mean-n0', 'edge-mean-n1', 'edge-mean-n2', 'edge-mean-constant'])('%s', (id) => {
    const { values } = edge(id).input as { values: number[] }
    const mean = meanNames(plainMean(values))
    agrees(id, mean)
    expect(mean.status).toBe(edge(id).recommended.status)
  })

  it('takes the median of an even number of answers between the two in the middle', () => {
    const { values } = edge('edge-median-even').input as { values: number[] }
    const mean = plainMean(values)
    agrees('edge-median-even', { median: mean.median, q1: mean.q1Type7, q3: mean.q3Type7 })
  })

  it.each(['edge-weights-equal', 'edge-weights-scale', 'edge-weight-zero'])('%s', (id) => {
    const {
      values,
      weights,
      multiplier = 1,
    } = edge(id).input as {
      values: number[]
      weights: number[]
      multiplier?: number
    }
    for (const factor of [1, multiplier]) {
      const mean = unwrap(
        weightedMean(
          values,
          weights.map((weight) => weight * factor),
        ),
      )
      agrees(id, {
        ...mean,
        deff_kish: mean.deffKish,
        n_eff: mean.nEffKish,
        n_counted: mean.nCounted,
      })
    }
  })

  it.each([
    ['edge-weight-negative', 'negative_weight'],
    ['edge-weight-missing', 'missing_weight'],
  ])('%s is refused', (id, code) => {
    const { values, weights } = edge(id).input as { values: number[]; weights: (number | null)[] }
    expect(weightedMean(values, weights)).toMatchObject({ ok: false, problem: { code } })
  })

  it('says that a full count has no sampling error, and shows no interval', () => {
    const { values, N } = edge('edge-census').input as { values: number[]; N: number }
    const y = Float64Array.from(values)
    const mean = unwrap(designMean(tallyNumbers(y, oneCell(y.length)), simpleFrame(y.length, N)))
    agrees('edge-census', { ...mean })
    expect(mean).toMatchObject({ status: 'census', ciLow: null, ciHigh: null })
  })

  it('refuses a population smaller than the sample', () => {
    const { values, N } = edge('edge-fpc-too-small').input as { values: number[]; N: number }
    const population = new Float64Array(values.length).fill(N)
    const design = surveyDesign({ rows: values.length, population })
    expect(design).toMatchObject({ ok: false, problem: { code: 'population_smaller_than_sample' } })
  })
})

describe.skipIf(!haveReference)('a stratum with a single sampled unit', () => {
  interface Row {
    readonly stratum: string
    readonly y: number
    readonly N_stratum: number
    readonly w: number
  }
  const meanWith = (lonely: LonelyUnits, corrected: boolean) => {
    const { rows } = edge('edge-lonely-stratum').input as { rows: Row[] }
    const design = unwrap(
      surveyDesign({
        rows: rows.length,
        weights: Float64Array.from(rows, ({ w }) => w),
        strata: rows.map(({ stratum }) => stratum),
        population: corrected ? Float64Array.from(rows, (row) => row.N_stratum) : null,
        lonely,
      }),
    )
    const y = Float64Array.from(rows, (row) => row.y)
    return designMean(tallyNumbers(y, oneCell(y.length), design), design.frame)
  }

  it('is refused by name unless the caller says how to count it', () => {
    expect(meanWith('refuse', false)).toMatchObject({
      ok: false,
      problem: { code: 'single_unit_stratum', values: { stratum: 'C' } },
    })
  })

  it.each([
    ['certainty', 'with_fpc'],
    ['certainty', 'without_fpc'],
    ['adjust', 'with_fpc'],
    ['adjust', 'without_fpc'],
    ['average', 'with_fpc'],
    ['average', 'without_fpc'],
  ] as const)('gives the known numbers for %s %s', (lonely, correction) => {
    const known = edge('edge-lonely-stratum').r_behaviour as Record<
      string,
      Record<string, { value: { mean: number; se: number; df: number } }>
    >
    const mean = unwrap(meanWith(lonely, correction === 'with_fpc'))
    const wanted = known[lonely]?.[correction]?.value
    near(mean.mean, wanted?.mean ?? Number.NaN, 'mean')
    near(mean.se, wanted?.se ?? Number.NaN, 'se')
    expect(mean.df).toBe(wanted?.df)
  })
})

describe.skipIf(!haveReference)('edge cases of proportions', () => {
  it.each([
    'edge-prop-0of12',
    'edge-prop-12of12',
    'edge-prop-0of1',
    'edge-prop-1of1',
    'edge-prop-1of2',
  ])('%s', (id) => {
    const { x, n } = edge(id).input as { x: number; n: number }
    const plain = plainProportion(x, n)
    const y = Float64Array.from({ length: n }, (_, at) => (at < x ? 1 : 0))
    const design = unwrap(designProportion(tallyNumbers(y, oneCell(n)), simpleFrame(n)))
    agrees(id, {
      wilson_low: plain.wilson?.low,
      wilson_high: plain.wilson?.high,
      clopper_pearson_low: plain.clopperPearson?.low,
      clopper_pearson_high: plain.clopperPearson?.high,
      beta_low: design.beta?.low,
      beta_high: design.beta?.high,
      beta_n_eff: design.nEffKornGraubard,
      logit: design.logit,
      mean: design.mean,
    })
  })
})

describe.skipIf(!haveReference)('edge cases of groups', () => {
  const groups = (id: string) => {
    const { x, y } = edge(id).input as { x: number[]; y: number[] }
    return twoGroups(x, y)
  }

  it('names an empty group and gives no difference', () => {
    const { difference, welch, status } = groups('edge-empty-group')
    agrees('edge-empty-group', { p: welch?.p ?? null, difference })
    expect(status).toBe('empty_group')
  })

  it('has no Welch test for a group of one', () => {
    const { welch, status } = groups('edge-group-n1')
    agrees('edge-group-n1', { welch_p: welch?.p ?? null })
    expect(status).toBe('group_too_small')
  })

  it('has no p-value where everyone answered the same', () => {
    const { mannWhitney, status } = groups('edge-mw-all-tied')
    agrees('edge-mw-all-tied', {
      U: mannWhitney?.u1,
      cliffs_delta: mannWhitney?.cliffsDelta,
      p: mannWhitney?.pContinuity,
    })
    expect(status).toBe('zero_variance')
  })

  it('gives a finite interval with one degree of freedom', () => {
    const { values, group, weights } = edge('edge-svyttest-df1').input as {
      values: number[]
      group: number[]
      weights: number[]
    }
    const design = unwrap(surveyDesign({ rows: 3, weights: Float64Array.from(weights) }))
    const levelOf = Int16Array.from(group)
    const tally = tallyNumbers(Float64Array.from(values), { levelOf, levels: 2 }, design)
    const means = unwrap(domainMeans(tally, design.frame))
    const { test, df } = designDifference(tally, design.frame, means, [0, 1])
    agrees('edge-svyttest-df1', { t: test?.t, df, p: test?.p, ci_low: test?.ciLow, ci_high: test?.ciHigh })
  })

  it('has nothing to test where nobody changed', () => {
    const counts = edge('edge-mcnemar-no-change').input as Record<string, number>
    const { change, mcnemarExactP, mcnemarChi2, status } = pairedProportion({
      both: counts.both ?? 0,
      onlyWave1: counts.only_wave1 ?? 0,
      onlyWave2: counts.only_wave2 ?? 0,
      neither: counts.neither ?? 0,
    })
    agrees('edge-mcnemar-no-change', { change, exact_p: mcnemarExactP, chi2: mcnemarChi2 })
    expect(status).toBe('no_discordant_pairs')
  })
})

describe.skipIf(!haveReference)('edge cases of tables', () => {
  const countsOf = (id: string) => (edge(id).input as { counts: number[][] }).counts

  it('takes a zero cell for what it is', () => {
    const counts = countsOf('edge-zero-cell')
    const { pearsonChi2, p, likelihoodRatioG2, status } = association(counts)
    const fisher = fisherExact(counts)
    agrees('edge-zero-cell', {
      pearson_chi2: pearsonChi2,
      p,
      g2: likelihoodRatioG2,
      fisher_p: fisher?.pTwoSided,
      odds_ratio_conditional: fisher?.oddsRatioConditionalMle,
      or_ci_low: fisher?.orCiLow,
      or_ci_high: fisher?.orCiHigh,
    })
    expect(status).toBe('low_expected_counts')
  })

  it('tests without an empty row and shows it without percentages', () => {
    const counts = countsOf('edge-empty-row')
    const { pearsonChi2, df, p, cramersV, status } = association(counts)
    agrees('edge-empty-row', {
      pearson_chi2: pearsonChi2,
      df,
      p,
      cramers_v: cramersV,
      row_pct_of_empty_row: percentages(counts, (row) => rowTotals(counts)[row] ?? 0)[1]?.[0],
    })
    expect(status).toBe('empty_row_dropped')
  })

  it('never tests a single row against equal shares', () => {
    const { pearsonChi2, status } = association(countsOf('edge-one-row'))
    agrees('edge-one-row', { pearson_chi2: pearsonChi2 })
    expect(status).toBe('needs_2x2')
  })
})

describe.skipIf(!haveReference)('edge cases of margins', () => {
  const raked = (id: string) => {
    const { rows, targets } = edge(id).input as {
      rows: Record<string, string>[]
      targets: Record<string, Record<string, number>>
    }
    const margins = Object.entries(targets).map(([name, cells]): Margin => {
      const categories = Object.entries(cells).map(([own, target]) => ({ name: own, target }))
      const categoryOf = Int16Array.from(rows, (row) =>
        categories.findIndex((category) => category.name === row[name]),
      )
      return { name, categories, categoryOf }
    })
    return rake(new Float64Array(rows.length).fill(1), margins)
  }

  it.each([
    ['edge-rake-empty-cell', 'target_without_respondents', 'x'],
    ['edge-rake-zero-target', 'zero_target_with_respondents', 'm'],
  ])('%s names the group', (id, code, group) => {
    expect(raked(id)).toMatchObject({ ok: false, problem: { code, values: { group } } })
  })

  it.each([
    ['edge-rake-inconsistent', 'margin_totals_differ'],
    ['edge-rake-no-solution', 'not_converged'],
  ])('%s is refused', (id, code) => {
    expect(raked(id)).toMatchObject({ ok: false, problem: { code } })
  })
})

describe.skipIf(!haveReference)('edge cases of coders, scales and choices', () => {
  it('has no kappa where both coders used one category', () => {
    const { table } = edge('edge-kappa-one-category').input as { table: number[][] }
    const { percentAgreement, unweighted, status } = coderAgreement(table)
    agrees('edge-kappa-one-category', { percent_agreement: percentAgreement, kappa: unweighted.kappa })
    expect(status).toBe('undefined_no_variation')
  })

  it.each(['edge-krippendorff-no-variation', 'edge-krippendorff-one-coder'])('%s', (id) => {
    const { coders_by_units: coders } = edge(id).input as { coders_by_units: (number | null)[][] }
    const units = (coders[0] ?? []).map((_, unit) => coders.flatMap((codes) => codes[unit] ?? []))
    const { alpha, nPairable, status } = krippendorffAlpha(units, 'nominal')
    agrees(id, { alpha, n_pairable: nPairable })
    expect(status).toBe(edge(id).recommended.status)
  })

  it('keeps an item without variance in alpha, and flags it', () => {
    const { items, rows } = edge('edge-alpha-constant-item').input as { items: string[]; rows: number[][] }
    const columns = items.map((item, at) => ({
      item,
      reversed: false,
      values: Float64Array.from(rows, (row) => row[at] ?? Number.NaN),
    }))
    const result = alphaListwise(columns, { min: 1, max: 5 })
    agrees('edge-alpha-constant-item', {
      alpha: result.alpha,
      alpha_standardized: result.alphaStandardized,
      r_item_rest_of_constant_item: result.items[1]?.rItemRest,
    })
    expect(result.status).toBe('item_without_variance')
  })

  it('counts those who answered though nobody chose anything', () => {
    const { items, rows } = edge('edge-multi-nobody').input as { items: string[]; rows: number[][] }
    const columns = items.map((item, at) => ({
      item,
      chosen: Float64Array.from(rows, (row) => row[at] ?? Number.NaN),
    }))
    const result = multipleResponse(columns, rows.length)
    agrees('edge-multi-nobody', {
      n_answered: result.nAnswered,
      n_at_least_one: result.nAtLeastOne,
      total_responses: result.totalResponses,
      items: result.items.map((item) => ({
        item: item.item,
        count: item.count,
        pct_of_answered: item.pctOfAnswered,
        pct_of_cases: item.pctOfCases,
        pct_of_responses: item.pctOfResponses,
      })),
    })
  })
})
