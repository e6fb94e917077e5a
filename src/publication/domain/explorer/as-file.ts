/** The table a reader has before them, as CSV with the words of their language or as JSON with those of all. */
import type { Wave } from '#fieldwork'
import { type Language, textIn } from '#shared'
import { type Column, csvOf } from '../open-data/csv.ts'
import { natureOf } from '../open-data/nature.ts'
import type { Explored } from './look-up.ts'
import { groupWritten } from './request.ts'

export interface ExploredFile {
  readonly wave: Wave
  readonly explored: Explored
  readonly language: Language
}

/** Null where there is no table: what was asked for was not released. */
export function exploredCsv({ wave, explored, language }: ExploredFile): string | null {
  const { answer, request } = explored
  if (answer.kind !== 'found') return null
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language).text
  const filter = request.filter === null ? '' : groupWritten(request.filter)
  const lines = answer.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.map((cell, index) => {
        const group = table.groups[index]
        return [
          wave.id,
          natureOf(wave),
          table.question,
          say(table.questionText),
          table.item === null ? '' : say(table.label),
          request.by,
          filter,
          group === undefined ? '' : say(group.label),
          group?.base ?? '',
          say(row.label),
          cell.n ?? '',
          cell.percent === null ? '' : Math.round(cell.percent * 100) / 100,
          cell.hidden ? 1 : 0,
        ]
      }),
    ),
  )
  return csvOf({ file: 'explored.csv', columns: columnsIn(language), key: [], lines })
}

function columnsIn(language: Language): readonly Column[] {
  return [
    { name: 'wave', type: 'string' },
    { name: 'data', type: 'string' },
    { name: 'question', type: 'string' },
    { name: 'text', type: 'string', language },
    { name: 'item', type: 'string', language },
    { name: 'by', type: 'string' },
    { name: 'filter', type: 'string' },
    { name: 'group', type: 'string', language },
    { name: 'base', type: 'integer' },
    { name: 'answer', type: 'string', language },
    { name: 'n', type: 'integer' },
    { name: 'percent', type: 'number' },
    { name: 'hidden', type: 'flag' },
  ]
}

/** Null as for CSV. */
export function exploredJson({ wave, explored }: ExploredFile): string | null {
  const { answer, request, question } = explored
  if (answer.kind !== 'found') return null
  const document = {
    wave: wave.id,
    title: wave.title,
    data: natureOf(wave),
    synthetic: wave.synthetic,
    credit: wave.credit,
    question: question.id,
    text: question.text,
    by: request.by === '' ? null : request.by,
    filter: request.filter,
    tables: answer.tables.map(({ item, label, groups, rows }) => ({ item, label, groups, rows })),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
