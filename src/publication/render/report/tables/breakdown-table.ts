/** A breakdown as tables that fit a page: groups as columns, or as rows where there are many, or in several tables. */
import type { Language } from '#shared'
import type { DataTable, Text } from '../../../domain/report-document.ts'
import { pageTexts } from '../../texts/index.ts'
import { count } from '../../wording/numbers.ts'
import { textOf, together } from '../text.ts'
import { reportTexts } from '../texts/index.ts'
import { type BreakdownLines, type Figure, figureWritten, type Line } from './breakdown-lines.ts'
import { hiddenMark } from './written.ts'

/** More groups than this have no room beside each other on a page. */
const mostColumns = 6

interface BreakdownTableRequest {
  readonly id: string
  readonly caption: Text
  readonly lines: BreakdownLines
  readonly notes: readonly Text[]
  readonly language: Language
}

export function breakdownTables(request: BreakdownTableRequest): readonly DataTable[] {
  const { lines } = request
  if (lines.groups.length > mostColumns && lines.lines.length <= mostColumns) return [byGroup(request)]
  return inParts(lines).map((part, index) => byLine(request, part, index))
}

/** Everyone stands first in each part. */
function inParts(lines: BreakdownLines): readonly BreakdownLines[] {
  const others = lines.groups.length - 1
  const parts = Math.max(1, Math.ceil(others / (mostColumns - 1)))
  const size = Math.ceil(others / parts)
  return Array.from({ length: parts }, (_, part) => {
    const kept = lines.groups
      .map((_, group) => group)
      .filter((group) => group === 0 || Math.floor((group - 1) / Math.max(1, size)) === part)
    const pick = <Value>(values: readonly Value[]) => kept.flatMap((group) => values[group] ?? [])
    return {
      ...lines,
      groups: pick(lines.groups),
      lines: lines.lines.map((line) => ({ ...line, figures: pick(line.figures) })),
    }
  })
}

function byLine(request: BreakdownTableRequest, part: BreakdownLines, index: number): DataTable {
  const { id, caption, notes, language } = request
  const { columns } = pageTexts(language)
  const more = index === 0 ? [] : [reportTexts(language).question.continued]
  return {
    kind: 'table',
    id: index === 0 ? id : `${id}-${index + 1}`,
    caption: together(caption, more),
    columns: [
      [part.sameBases ? columns.answer : columns.item],
      ...part.groups.map(({ label }, group) =>
        part.sameBases
          ? together(textOf(label, language), [baseOf(part.lines[0]?.figures[group], language)])
          : textOf(label, language),
      ),
    ],
    rows: part.lines.map((line) => [
      textOf(line.label, language),
      ...line.figures.map((figure) => cell(figure, part.sameBases, language)),
    ]),
    notes,
  }
}

/** Groups as rows, with their bases in a column where all lines share them. */
function byGroup({ id, caption, notes, lines, language }: BreakdownTableRequest): DataTable {
  const texts = pageTexts(language)
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      [reportTexts(language).question.group],
      ...lines.lines.map(({ label }) => textOf(label, language)),
      ...(lines.sameBases ? [[texts.columns.n]] : []),
    ],
    rows: lines.groups.map(({ label }, group) => [
      textOf(label, language),
      ...lines.lines.map(({ figures }) => cell(figures[group], lines.sameBases, language)),
      ...(lines.sameBases ? [groupBase(lines.lines, group, language)] : []),
    ]),
    notes,
  }
}

function groupBase(lines: readonly Line[], group: number, language: Language): Text {
  const base = lines[0]?.figures[group]?.base ?? null
  return [base === null ? hiddenMark : count(base, language)]
}

function cell(figure: Figure | undefined, sameBases: boolean, language: Language): Text {
  const written = figure === undefined ? null : figureWritten(figure, language)
  if (figure === undefined || written === null) return [hiddenMark]
  return [sameBases ? written : `${written} ${baseOf(figure, language)}`]
}

function baseOf(figure: Figure | undefined, language: Language): string {
  const base = figure?.base ?? null
  return base === null ? `(n = ${hiddenMark})` : `(n\u00a0=\u00a0${count(base, language)})`
}
