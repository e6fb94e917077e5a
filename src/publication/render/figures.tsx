/** The chart of a question as part of a page. */
import type { Chart } from '../domain/report-document.ts'
import { narrow } from './charts/drawing.tsx'
import { type ChartRequest, questionChart } from './question-chart.ts'

export function Figure(props: Omit<ChartRequest, 'width'>) {
  const chart = questionChart({ ...props, width: narrow })
  return chart === null ? null : <Drawn chart={chart} />
}

/** A chart's drawing as it is: `drawing` has escaped every text in it. */
export function Drawn({ chart }: { readonly chart: Chart }) {
  return <div class="drawn" dangerouslySetInnerHTML={{ __html: chart.svg }} />
}
