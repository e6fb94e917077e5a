/** A results page as one file, printable. */
import { baseCss, tokensCss } from '#shared'
import { resultsCss } from './results/results-css.ts'
import { type ResultsProps, resultsFragment, resultsTitle } from './results/results-page.tsx'
import { standAlone } from './stand-alone.ts'

/** Everything a stand-alone document needs to look right. */
export const documentCss = `${tokensCss}${baseCss}${resultsCss}`

/** @param cssHash base64 of the SHA-256 of `documentCss`, so that no other style is allowed */
export function resultsDocument(props: ResultsProps, cssHash: string): string {
  return standAlone({
    language: props.language,
    title: resultsTitle(props),
    css: documentCss,
    cssHash,
    wide: true,
    main: resultsFragment(props),
  })
}
