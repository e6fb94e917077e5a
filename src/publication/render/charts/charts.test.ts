import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import regions from '../../../questionnaire/content/regions.json' with { type: 'json' }
import type { Chart } from '../../domain/report-document.ts'
import { barChart } from './bars.tsx'
import { distributionChart } from './distributions.tsx'
import { dotChart } from './dots.tsx'
import { narrow, wide } from './drawing.tsx'
import { heatTableChart } from './heat-table.tsx'
import { pressChart } from './press-chart.tsx'
import { regionTiles } from './region-tiles.ts'
import { stackedBarChart } from './stacked-bars.tsx'
import { tileMap } from './tile-map.tsx'
import { waveLineChart } from './wave-lines.tsx'

const frame = (width: number) => ({ title: 'Mitä?', description: 'Useimmin “kyllä” (62 %).', width })
const hostile = '<script>alert("1")</script> & \u0000 \ud800'
const labels = ['Kunta', hostile, 'هل تعمل الشراكة؟', 'Kotoutumispalvelujärjestelmäkehittämishanke'.repeat(3)]
const rows = labels.map((label, index) => ({ label, language: index === 2 ? 'ar' : undefined }))

/** Every chart of the set, each with something hidden in it. */
const charts: Readonly<Record<string, (width: number) => Chart>> = {
  bars: (width) =>
    barChart(
      frame(width),
      rows.map((row, index) => ({ ...row, share: index === 1 ? null : index / 4, value: `${index}` })),
    ),
  stacked: (width) =>
    stackedBarChart(frame(width), {
      legend: rows.slice(0, 3),
      order: 'sided',
      hiddenLabel: 'Peitetty',
      asideLabel: 'En osaa sanoa',
      bars: rows.map((row) => ({
        ...row,
        segments: [{ level: 0, share: 0.3, value: '30 %' }],
        aside: { share: null, value: '–' },
      })),
    }),
  dots: (width) =>
    dotChart(frame(width), {
      dots: rows.map((row, index) => ({
        ...row,
        at: index === 1 ? null : index,
        interval: { low: index - 1, high: index + 1 },
        value: `${index}`,
        full: true,
      })),
      scale: { min: -1, max: 4, ticks: [-1, 4], line: 0, write: String },
    }),
  distributions: (width) =>
    distributionChart(frame(width), {
      ends: rows.slice(0, 2),
      first: 1,
      distributions: rows.map((row) => ({
        ...row,
        columns: [
          { name: '1', share: null },
          { name: '2', share: 0.5 },
        ],
        mean: null,
      })),
    }),
  lines: (width) =>
    waveLineChart(frame(width), {
      waves: ['2020', '2022'],
      hidden: 'peitetty',
      min: 0,
      max: 4,
      lines: rows.map((row, index) => ({
        ...row,
        values: [{ at: index, value: `${index}` }, index === 1 ? null : { at: index, value: `${index}` }],
      })),
    }),
  heat: (width) =>
    heatTableChart(frame(width), {
      groups: rows,
      rows: rows.map((row) => ({
        ...row,
        cells: rows.map((_, at) => ({ level: at ? at / 4 : null, value: '–' })),
      })),
    }),
  map: (width) =>
    tileMap(
      frame(width),
      regionTiles.map(({ code }, index) => ({
        code,
        label: labels[index % 4] ?? '',
        level: index === 0 ? null : 1,
        value: '1',
      })),
    ),
}

describe.each(Object.entries(charts))('the chart of %s', (_name, chartOf) => {
  it.each([narrow, wide])('is well-formed and complete in itself, %i wide', (width) => {
    const { svg, height } = chartOf(width)
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).not.toMatch(/<script|<style|\sid=|href=|url\(|NaN|undefined|Infinity/u)
    expect(svg).toContain('aria-label="Mitä? Useimmin “kyllä” (62 %)."')
    expect(height).toBeGreaterThan(0)
  })

  it('is the same bytes for the same figures', () => expect(chartOf(wide)).toEqual(chartOf(wide)))
})

describe('what is hidden', () => {
  it('is an empty box with its word, and no bar', () => {
    const { svg } = barChart(frame(wide), [{ label: 'Yritys', share: null, value: 'peitetty' }])
    expect(svg).toContain('class="h"')
    expect(svg).toContain('>peitetty<')
    expect(svg).not.toContain('class="b"')
  })

  it('is not drawn as zero: zero has a bar of its own', () => {
    const { svg } = barChart(frame(wide), [{ label: 'Yritys', share: 0, value: '0 %' }])
    expect(svg).toContain('class="b"')
    expect(svg).not.toContain('class="h"')
  })

  it('belongs to no side of a battery, but stands at the end', () => {
    const { svg } = charts.stacked?.(wide) ?? { svg: '' }
    expect(svg.lastIndexOf('class="h"')).toBeGreaterThan(svg.lastIndexOf('class="n0"'))
  })

  it('breaks a line over waves, and is said beside it', () => {
    const { svg } = charts.lines?.(wide) ?? { svg: '' }
    expect(svg).toContain('(peitetty)')
  })
})

describe('the map of tiles', () => {
  it('has a place for each region, and no two in one', () => {
    const codes = regions.regions.map(({ code }) => Number(code)).sort((one, other) => one - other)
    expect(regionTiles.map(({ code }) => code).sort((one, other) => one - other)).toEqual(codes)
    expect(new Set(regionTiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(codes.length)
  })
})

describe('a picture for the press', () => {
  it('says what it shows, where it is from, and that its data are invented', () => {
    const chart = charts.bars?.(wide) ?? { svg: '', width: 0, height: 0 }
    const { svg } = pressChart(
      { chart, caption: ['Kuvio 1. Mitä?'], alternative: 'Useimmin kyllä.' },
      { title: 'Barometri 2022', publisher: 'Virasto', notices: ['Luvut ovat keksittyjä.'] },
    )
    expect(XMLValidator.validate(svg)).toBe(true)
    for (const text of ['Kuvio 1. Mitä?', 'Barometri 2022, Virasto', 'Luvut ovat keksittyjä.'])
      expect(svg).toContain(`>${text}`)
  })
})
