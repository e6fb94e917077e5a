/**
 * A report as one file of HTML: nothing to load, no script, readable on a phone and on paper, and a policy that forbids
 * anything else.
 */

import { baseCss, factsOf, tokensCss, wholeRangesInMarkup } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'
import { chartsCss } from '../charts/charts-css.ts'
import { reportCss } from './report-css.ts'
import { reportMarkup } from './report-view.tsx'

/** Everything the file needs to look right. */
const reportFileCss = `${tokensCss}${baseCss}${chartsCss}${reportCss}`

export function reportHtml(document: ReportDocument): string {
  const { tag, direction } = factsOf(document.language)
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escaped(document.description)}">
<meta name="keywords" content="${escaped(document.keywords.join(', '))}">
<title>${escaped(document.title)}</title>
<style>${reportFileCss}</style>
</head>
<body>
${wholeRangesInMarkup(reportMarkup(document))}
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}
