/** The dictionary of an SPSS system file: header, variables, value labels, documents and what newer readers add to them. */

import { utf8 } from '../../../utf8.ts'
import { cutTo, float64, int32, joined, padded, roundedUp } from './bytes.ts'
import type { Placed, Segment } from './layout.ts'
import type { SavFile, SavSet, SavVariable } from './sav-file.ts'

/** Smallest and largest number the format tells from "missing". */
const systemMissing = -Number.MAX_VALUE
const lowest = -1.7976931348623155e308

export const bias = 100

export function dictionaryOf(file: SavFile, layout: readonly Placed[]): Uint8Array {
  const elements = layout.flatMap(({ segments }) => segments).reduce((sum, one) => sum + one.elements, 0)
  return joined([
    header(file, elements),
    ...layout.flatMap(({ variable, segments }) =>
      segments.map((segment, at) => variableRecord(variable, segment, at === 0)),
    ),
    ...layout.map(valueLabels),
    documents(file.documents),
    extension(3, 4, int32(1, 0, 0, -1, 1, 1, 2, 65_001)),
    extension(4, 8, float64(systemMissing, Number.MAX_VALUE, lowest)),
    multipleResponseSets(file.sets, layout),
    extension(11, 4, int32(...layout.flatMap(display))),
    extension(13, 1, utf8(longNames(layout))),
    veryLongTexts(layout),
    extension(16, 8, caseCount(file.cases)),
    extension(20, 1, utf8('UTF-8')),
    int32(999, 0),
  ])
}

function header({ label, created, cases }: SavFile, elements: number): Uint8Array {
  const [day = '', time = ''] = [dayOf(created), created.toISOString().slice(11, 19)]
  return joined([
    utf8('$FL2'),
    padded('@(#) SPSS DATA FILE partnership-barometer', 60),
    int32(2, elements, 1, 0, cases),
    float64(bias),
    padded(day, 9),
    padded(time, 8),
    padded(oneLine(label), 64),
    new Uint8Array(3),
  ])
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `04 Sep 23`, in UTC. */
function dayOf(moment: Date): string {
  const day = String(moment.getUTCDate()).padStart(2, '0')
  return `${day} ${months[moment.getUTCMonth()]} ${String(moment.getUTCFullYear() % 100).padStart(2, '0')}`
}

function variableRecord(variable: SavVariable, segment: Segment, isFirst: boolean): Uint8Array {
  const format = formatOf(variable, segment)
  const label = isFirst ? utf8(cutTo(oneLine(variable.label), 255)) : new Uint8Array()
  const missing = isFirst && variable.kind === 'number' ? variable.missing : null
  return joined([
    int32(2, segment.width, label.length > 0 ? 1 : 0, missing === null ? 0 : -2, format, format),
    padded(segment.shortName, 8),
    ...(label.length > 0 ? [int32(label.length), padded(label, roundedUp(label.length, 4))] : []),
    ...(missing === null ? [] : [float64(missing.low, missing.high)]),
    // The elements of a text after its first.
    ...Array.from({ length: segment.elements - 1 }, () => joined([int32(2, -1, 0, 0, 0, 0), padded('', 8)])),
  ])
}

/** Type, width and decimals in one number: A for texts, F for numbers. */
function formatOf(variable: SavVariable, { width }: Segment): number {
  const [type, size, decimals] = variable.kind === 'text' ? [1, width, 0] : [5, 8, variable.decimals]
  return (type << 16) | (size << 8) | decimals
}

function valueLabels({ variable, segments }: Placed): Uint8Array {
  const [first] = segments
  if (variable.kind === 'text' || variable.labels.length === 0 || first === undefined) return new Uint8Array()
  const labels = variable.labels.map(({ value, label }) => {
    const text = utf8(cutTo(oneLine(label), 120))
    return joined([
      float64(value),
      Uint8Array.of(text.length),
      padded(text, roundedUp(text.length + 1, 8) - 1),
    ])
  })
  return joined([int32(3, labels.length), ...labels, int32(4, 1, first.index)])
}

/** Lines of 80 bytes, broken between words where that is possible. */
function documents(texts: readonly string[]): Uint8Array {
  const lines = texts.flatMap((text) => brokenIntoLines(oneLine(text)))
  if (lines.length === 0) return new Uint8Array()
  return joined([int32(6, lines.length), ...lines.map((line) => padded(line, 80))])
}

function brokenIntoLines(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (utf8(longer).length <= 80) line = longer
    else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** `$name=D1 1 LENGTH LABEL variable variable`: lengths in bytes, variables by their short names. */
function multipleResponseSets(sets: readonly SavSet[], layout: readonly Placed[]): Uint8Array {
  if (sets.length === 0) return new Uint8Array()
  const shortNames = new Map(
    layout.map(({ variable, segments }) => [variable.name, segments[0]?.shortName.toLowerCase() ?? '']),
  )
  const lines = sets.map(({ name, label, counted, variables }) => {
    const value = String(counted)
    const text = cutTo(oneLine(label), 255)
    const names = variables.map((variable) => shortNames.get(variable) ?? '').join(' ')
    return `$${name}=D${value.length} ${value} ${utf8(text).length} ${text} ${names}\n`
  })
  return extension(7, 1, utf8(lines.join('')))
}

/** Measurement level, width in columns and alignment (texts left, numbers right), for every segment. */
function display({ variable, segments }: Placed): readonly number[] {
  const level = { nominal: 1, ordinal: 2, scale: 3 }[variable.measure]
  return segments.flatMap(({ width }) =>
    variable.kind === 'text' ? [level, Math.min(Math.max(width, 1), 32), 0] : [level, 8, 1],
  )
}

function longNames(layout: readonly Placed[]): string {
  return layout.map(({ variable, segments }) => `${segments[0]?.shortName}=${variable.name}`).join('\t')
}

function veryLongTexts(layout: readonly Placed[]): Uint8Array {
  const long = layout.filter(({ segments }) => segments.length > 1)
  if (long.length === 0) return new Uint8Array()
  const entries = long.map(
    ({ width, segments }) => `${segments[0]?.shortName}=${String(width).padStart(5, '0')}\0\t`,
  )
  return extension(14, 1, utf8(entries.join('')))
}

function caseCount(cases: number): Uint8Array {
  return joined([int32(1, 0), int32(cases, 0)])
}

function extension(subtype: number, size: number, data: Uint8Array): Uint8Array {
  return joined([int32(7, subtype, size, data.length / size), data])
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
