/** A document that is one file: nothing to load, no script, and a policy that forbids anything but its own style. */
import { factsOf, type Language, wholeRangesInMarkup } from '#shared'

export interface StandAlone {
  readonly language: Language
  readonly title: string
  readonly css: string
  /** Base64 of the SHA-256 of `css`. */
  readonly cssHash: string
  readonly wide?: boolean
  /** Markup for `<main>`. */
  readonly main: string
}

export function standAlone({ language, title, css, cssHash, wide = false, main }: StandAlone): string {
  const { tag, direction } = factsOf(language)
  const policy = `default-src 'none'; style-src 'sha256-${cssHash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body>
<main class="page${wide ? ' wide' : ''}">${wholeRangesInMarkup(main)}</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
