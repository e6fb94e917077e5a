/** A chart as a picture of points, and as outlines without fonts. */
import { Resvg } from '@resvg/resvg-js'
import type { Chart } from '../domain/report-document.ts'
import { arabicFonts, latinFonts } from './fonts.ts'

/** @param scale points per CSS pixel */
export function pngOf(chart: Chart, scale: number): Uint8Array {
  return drawing(chart, { fitTo: { mode: 'zoom', value: scale }, background: '#fff' })
    .render()
    .asPng()
}

/** The same drawing with its letters as shapes, for readers that have no font for them. */
export function outlinesOf(chart: Chart): string {
  return drawing(chart, {}).toString()
}

function drawing(chart: Chart, options: NonNullable<ConstructorParameters<typeof Resvg>[1]>): Resvg {
  const fontFiles = [...latinFonts, ...(/\p{Script=Arabic}/u.test(chart.svg) ? arabicFonts : [])]
  return new Resvg(chart.svg, {
    ...options,
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans' },
  })
}
