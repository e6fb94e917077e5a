/**
 * A chart inside a page of the site: the same drawing as in report and picture, without what the page says already. Its
 * paints come from the page's style sheet by class, and its text alternative is the heading and sentence it stands beside.
 */
import type { Chart } from '../../domain/report-document.ts'

export function PageChart(props: {
  readonly chart: Chart
  /** Ids of elements of the page that together say what the chart shows; null where the drawing says it itself. */
  readonly labelledBy: string | null
}) {
  const __html = lean(props.chart.svg, props.labelledBy)
  // The drawing is our own and has escaped every text in it.
  return <div class="drawn" dangerouslySetInnerHTML={{ __html }} />
}

const paint = / (?:fill|stroke|stroke-width|stroke-dasharray|stroke-linecap)="[^"]*"/gu
const frame = / (?:xmlns|width|height|font-family|font-size|fill)="[^"]*"/gu
const label = / aria-label="[^"]*"/u
const hatching = /<path class="z"[^>]*><\/path>/gu

/** In markup every `<` begins a tag: texts have theirs escaped. How high bars of answers are, the style sheet says once (`r`). */
function lean(svg: string, labelledBy: string | null): string {
  const named = labelledBy === null ? svg : svg.replace(label, ` aria-labelledby="${labelledBy}"`)
  return named
    .replace(/^<svg[^>]*>/u, (tag) => tag.replace(frame, ''))
    .replace(hatching, '')
    .replace(/<[a-z]+ [^>]*class="[^>]*>/gu, (tag) => tag.replace(paint, ''))
    .replace(
      / text-anchor="middle" font-size="13"(?: class="(.)")?/gu,
      (_, more = '') => ` class="c${more === '' ? '' : ` ${more}`}"`,
    )
    .replace(/ font-weight="600"/gu, ' class="v"')
    .replace(/<(text|rect) x="0"/gu, '<$1')
    .replace(/ height="24" class="(\w+)"/gu, ' class="$1 r"')
    .replace(/<text x="(\d+)\.\d"/gu, '<text x="$1"')
    .replace(/><\/(?:rect|path|circle)>/gu, '/>')
    .replace(/<\/?g>/gu, '')
}

/** The hatching of the side that disagrees, once a page: `pageChartsCss` fills with it. */
export function Hatching() {
  return (
    <svg class="hide" aria-hidden="true">
      {['n0', 'n1'].map((name) => (
        <pattern
          key={name}
          id={name}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <path class={name} d="M0 0h6v6H0z" />
          <path class="z" d="M0 3h6" />
        </pattern>
      ))}
    </svg>
  )
}
