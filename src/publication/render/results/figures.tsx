/** The chart of a question as part of a page. */
import { narrow } from '../charts/drawing.tsx'
import { PageChart } from './page-chart.tsx'
import { type ChartRequest, questionChart } from './question-chart.ts'

export function QuestionFigure(props: Omit<ChartRequest, 'width'> & { readonly labelledBy: string | null }) {
  const chart = questionChart({ ...props, width: narrow })
  return chart === null ? null : <PageChart chart={chart} labelledBy={props.labelledBy} />
}
