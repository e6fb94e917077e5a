/** The charts of one breakdown of a question: a map for regions, dots for means, otherwise a table of shades. */
import type { AskedQuestion, ReleasedTable } from '#analysis'
import type { Language, LocalisedText } from '#shared'
import { meanInterval } from '../../domain/findings/mean-interval.ts'
import type { Figure } from '../../domain/report-document.ts'
import { dotChart } from '../charts/dots.tsx'
import { wide } from '../charts/drawing.tsx'
import { heatTableChart, mostGroups } from '../charts/heat-table.tsx'
import { type RegionFigure, tileMap } from '../charts/tile-map.tsx'
import { named } from '../results/question-chart.ts'
import { fill, pageTexts } from '../texts/index.ts'
import { count, mean } from '../wording/numbers.ts'
import { figureOf } from './figure-of.ts'
import {
  type BreakdownLines,
  breakdownLines,
  figureWritten,
  type Line,
  type Figure as LineFigure,
  shownGroups,
  shownIn,
} from './tables/breakdown-lines.ts'
import { asSentence, plainOf, textOf, together } from './text.ts'
import { reportTexts } from './texts/index.ts'

export interface BreakdownRequest {
  readonly question: AskedQuestion
  readonly tables: readonly ReleasedTable[]
  /** Name of the breakdown, for addresses in the document. */
  readonly by: string
  readonly heading: string
  /** National code of a region by its key; null where the groups are no regions. */
  readonly regions: ReadonlyMap<string, number> | null
  readonly language: Language
}

/** As many lines as are still read at a glance. */
const mostLines = 14

/** @param lines what is shown of it, and `id` its name in the document */
export function breakdownFigures(
  request: BreakdownRequest,
  lines: BreakdownLines,
  id: string,
): readonly Figure[] {
  if (request.regions !== null) return maps(request, lines, id, request.regions)
  if (isNumericScale(request.question) && lines.lines.length <= 3) return dots(request, id)
  if (lines.lines.length > mostLines || lines.groups.length > mostGroups.wide) return []
  const heat = heatTable(request, lines, id)
  return heat === null ? [] : [heat]
}

function isNumericScale(question: AskedQuestion): boolean {
  return 'scale' in question && question.scale.kind === 'numeric'
}

function heatTable(
  { question, heading, language }: BreakdownRequest,
  lines: BreakdownLines,
  id: string,
): Figure | null {
  const texts = reportTexts(language).question
  const levelOf = levels(lines.lines.flatMap(({ figures }) => figures))
  const { hidden } = pageTexts(language)
  return figureOf({
    id: `f-${id}`,
    title: `${plainOf(asSentence(textOf(question.text, language)))} ${heading}. ${lines.measure}`,
    description: extremes(lines, language),
    caption: together(asSentence(textOf(question.text, language)), [
      `${heading}. ${lines.measure}. ${texts.darker}`,
    ]),
    draw: (frame) => {
      if (frame.width < wide && lines.groups.length > mostGroups.narrow) return null
      return heatTableChart(frame, {
        groups: lines.groups.map(({ label }) => named(label, language)),
        rows: lines.lines.map(({ label, figures }) => ({
          ...named(label, language),
          cells: figures.map((figure) => ({
            level: levelOf(figure),
            value: figureWritten(figure, language) ?? hidden,
          })),
        })),
      })
    },
  })
}

/** Where a figure lies between the smallest and the largest, which are taken to be at least this far apart. */
const leastSpread = { share: 0.3, mean: 1 }

function levels(figures: readonly LineFigure[]): (figure: LineFigure) => number | null {
  const values = figures.flatMap(({ value, base }) => (value === null || base === null ? [] : [value]))
  const low = Math.min(...values)
  const spread = Math.max(Math.max(...values) - low, leastSpread[figures[0]?.kind ?? 'share'])
  return ({ value, base }) => (value === null || base === null ? null : (value - low) / spread)
}

/** The largest and the smallest figure of the groups with their names: what a chart of many figures says. */
function extremes({ lines, groups }: BreakdownLines, language: Language): string {
  const figures = lines.flatMap(({ label, figures }) =>
    figures.flatMap((figure, group) => {
      const written = group === 0 ? null : figureWritten(figure, language)
      const name = nameOf(groups[group]?.label, lines.length > 1 ? label : undefined, language)
      return written === null ? [] : [{ value: figure.value ?? 0, written, name }]
    }),
  )
  const sorted = figures.toSorted((one, other) => other.value - one.value)
  const [high] = sorted
  const low = sorted.at(-1)
  const texts = reportTexts(language).question
  if (high === undefined || low === undefined) return texts.allHidden
  if (high === low) return fill(texts.single, { high: high.written, highName: high.name })
  return fill(texts.extremes, {
    high: high.written,
    highName: high.name,
    low: low.written,
    lowName: low.name,
  })
}

function nameOf(group: LocalisedText | undefined, line: LocalisedText | undefined, language: Language) {
  return [group, line]
    .flatMap((label) => (label === undefined ? [] : [plainOf(textOf(label, language))]))
    .join(': ')
}

/** One map a line, where enough regions are shown to make one worth drawing. */
const fewestRegions = 8

function maps(
  request: BreakdownRequest,
  lines: BreakdownLines,
  id: string,
  regions: ReadonlyMap<string, number>,
): readonly Figure[] {
  if (lines.lines.length > 3) return []
  const worth = lines.lines.filter(({ figures }) => shownIn(figures.slice(1)) >= fewestRegions)
  return worth.flatMap((line) => map(request, lines, line, id, regions) ?? [])
}

function map(
  { heading, tables, language }: BreakdownRequest,
  lines: BreakdownLines,
  line: Line,
  id: string,
  regions: ReadonlyMap<string, number>,
): Figure | null {
  const levelOf = levels(line.figures.slice(1))
  const shown = new Map(lines.groups.map(({ key }, group) => [key, line.figures[group]]))
  const { hidden } = pageTexts(language)
  // Every region has its tile, also those the table leaves out.
  const figures = (tables[0]?.groups ?? []).flatMap(({ key, label }): readonly RegionFigure[] => {
    const code = regions.get(key)
    if (code === undefined) return []
    const figure = shown.get(key) ?? { kind: 'share', value: null, base: null }
    const value = figureWritten(figure, language) ?? hidden
    return [{ ...named(label, language), code, level: levelOf(figure), value }]
  })
  const item = plainOf(asSentence(textOf(line.label, language)))
  return figureOf({
    id: `f-${id}-${line.key}`,
    title: `${item} ${heading}. ${lines.measure}`,
    description: extremes({ ...lines, lines: [line] }, language),
    caption: together(asSentence(textOf(line.label, language)), [
      `${heading}. ${lines.measure}. ${reportTexts(language).question.darker}`,
    ]),
    draw: (frame) => tileMap(frame, figures),
  })
}

/** Means of an item by group with their intervals, one chart an item. */
function dots({ question, tables, heading, language }: BreakdownRequest, id: string): readonly Figure[] {
  const scale = 'scale' in question && question.scale.kind === 'numeric' ? question.scale : null
  if (scale === null) return []
  const texts = reportTexts(language).question
  return tables.flatMap((table) => {
    const item = plainOf(asSentence(textOf(table.label, language)))
    const lines = breakdownLines(question, [table], texts.share, language)
    const { shown } = shownGroups(lines ?? { groups: [], lines: [], measure: texts.share, sameBases: false })
    if (shown.groups.length < 3) return []
    const figure = figureOf({
      id: `f-${id}-${table.item ?? 'mean'}`,
      title: `${item} ${heading}. ${shown.measure}`,
      description: extremes(shown, language),
      caption: together(asSentence(textOf(table.label, language)), [`${heading}. ${texts.interval}`]),
      draw: (frame) =>
        dotChart(frame, {
          dots: table.groups.flatMap((group, index) => {
            if (!shown.groups.some(({ key }) => key === group.key)) return []
            return {
              ...named(group.label, language),
              at: group.mean,
              interval: meanInterval(table, index),
              value: group.mean === null ? pageTexts(language).hidden : mean(group.mean, language),
              full: true,
            }
          }),
          scale: {
            min: scale.min,
            max: scale.max,
            ticks: [scale.min, scale.max, Math.round((scale.min + scale.max) / 2)],
            line: null,
            write: (value) => count(value, language),
          },
        }),
    })
    return figure ?? []
  })
}
