/** A results page as one file: nothing to load, no script, printable, and a policy that forbids anything else. */
import { baseCss, factsOf, tokensCss, wholeRangesInMarkup } from '#shared'
import { resultsCss } from './results/results-css.ts'
import { type ResultsProps, resultsFragment, resultsTitle } from './results/results-page.tsx'

/** Everything a stand-alone document needs to look right. */
export const documentCss = `${tokensCss}${baseCss}${resultsCss}`

/** @param cssHash base64 of the SHA-256 of `documentCss`, so that no other style is allowed */
export function resultsDocument(props: ResultsProps, cssHash: string): string {
  const { tag, direction } = factsOf(props.language)
  const policy = `default-src 'none'; style-src 'sha256-${cssHash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(resultsTitle(props))}</title>
<style>${documentCss}</style>
</head>
<body>
<main class="page wide">${wholeRangesInMarkup(resultsFragment(props))}</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
