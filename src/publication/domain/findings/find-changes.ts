/** What changed since the wave before, question by question, with the probability that chance alone shows as much. */
import {
  type AskedQuestion,
  type ComparedQuestion,
  changeOfProportions,
  normalTwoSided,
  type ReleasedResults,
  type TrendFigure,
  type TrendRow,
} from '#analysis'
import { yearsOf } from '../change-since.ts'
import type { Compared } from './candidate.ts'
import { changeFindingOf } from './find-change.ts'

/** The clearest row of a question stands for its statement that something changed; all others are compared all the same. */
export function changesIn({ wave, questionnaire, results, change }: ReleasedResults): readonly Compared[] {
  if (change === null) return []
  const year = yearsOf(change.since, wave).earlier
  const asked = new Map(
    results.sections
      .flatMap(({ questions }) => questions)
      .map(({ question }) => [question.id as string, question]),
  )
  return change.trend.value.questions.flatMap((trend) => {
    const question = asked.get(trend.question)
    if (trend.kind === 'not_compared' || question === undefined) return []
    return changesOf(trend, question, { questionnaire: questionnaire.id, year })
  })
}

function changesOf(
  trend: ComparedQuestion,
  question: AskedQuestion,
  { questionnaire, year }: { readonly questionnaire: string; readonly year: string },
): readonly Compared[] {
  const finding = changeFindingOf(trend)
  if (finding.compared === 0) return []
  const rows = trend.rows.filter(({ change }) => change !== null)
  const ps = rows.map((row) => chanceOf(row, trend.figure)).sort((one, other) => (one ?? 1) - (other ?? 1))
  const moved = finding.rose.length + finding.fell.length > 0
  const largest = Math.max(...rows.map(({ change }) => Math.abs(change?.change ?? 0)))
  return [
    {
      id: `change:${trend.question}`,
      question: trend.question,
      statement: {
        kind: 'change',
        about: { questionnaire, question: trend.question, text: question.text },
        figure: trend.figure,
        scale: question.kind === 'battery' ? question.scale.id : null,
        year,
        ...finding,
      },
      size: moved ? Math.min(1, trend.figure === 'mean' ? largest : 5 * largest) : 0.2,
      p: moved ? (ps[0] ?? null) : null,
      mustBeCertain: moved,
    },
    ...ps.slice(moved ? 1 : 0).map((p) => ({ statement: null, p })),
  ]
}

/** Of shares from the counts behind them; of a mean from its shown interval. */
function chanceOf({ earlier, later, change }: TrendRow, figure: TrendFigure): number | null {
  if (figure === 'mean') {
    if (change === null || change.high <= change.low) return null
    return normalTwoSided((2 * 1.96 * change.change) / (change.high - change.low))
  }
  if (earlier.value === null || later.value === null || earlier.n === null || later.n === null) return null
  const [one, two] = [Math.round(earlier.value * earlier.n), Math.round(later.value * later.n)]
  return changeOfProportions(one, earlier.n, two, later.n).pPooled
}
