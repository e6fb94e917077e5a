/** One released figure of the wave, as the language writes it. */
import type { ReleasedResults, ReleasedTable } from '#analysis'
import { done, type Language, type Result, refused } from '#shared'
import type { Binding } from '../../domain/bound-text/binding.ts'
import type { Bound } from '../../domain/bound-text/bound-text.ts'
import { count, mean, percent } from '../wording/numbers.ts'

type FigureBinding = Extract<Binding, { kind: 'figure' }>

/** Problems: `figure_unknown`, `figure_hidden`; both name what is missing. */
export function figureBound(
  binding: FigureBinding,
  { wave, results }: ReleasedResults,
  language: Language,
): Result<Bound> {
  const { kind: _, ...pointer } = binding
  const asked = results.sections
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question.id === binding.question)
  if (asked === undefined) return unknown(`question ${binding.question}`)
  const tables =
    binding.by === null ? asked.tables : asked.breakdowns.find(({ by }) => by === binding.by)?.tables
  if (tables === undefined) return unknown(`breakdown of ${binding.question} by ${binding.by}`)
  const table = tables.map(({ value }) => value).find(({ item }) => item === binding.item)
  if (table === undefined) return unknown(`item ${binding.item ?? '(none)'} of ${binding.question}`)
  const written = figureIn(table, binding, language)
  if (!written.ok) return written
  return done({ text: [written.value], cells: [{ wave: wave.id, ...pointer }] })
}

function figureIn(
  { groups, rows }: ReleasedTable,
  { group: key, row: rowKey, figure }: FigureBinding,
  language: Language,
): Result<string> {
  const at = groups.findIndex((group) => group.key === key)
  const group = groups[at]
  if (group === undefined) return unknown(`group ${key}`)
  if (figure === 'base') return group.base === null ? hidden() : done(count(group.base, language))
  if (figure === 'mean') return group.mean === null ? hidden() : done(mean(group.mean, language))
  const row = rows.find((one) => one.key === rowKey)
  if (row === undefined) return unknown(`answer ${rowKey}`)
  const cell = row.cells[at]
  const value = figure === 'count' ? cell?.n : cell?.percent
  if (value == null) return hidden()
  return done(figure === 'count' ? count(value, language) : percent(value / 100, language))
}

function unknown(what: string): Result<never> {
  return refused(
    'figure_unknown',
    `There is no ${what} in the released results: look it up in the tables.`,
    '',
    {
      what,
    },
  )
}

function hidden(): Result<never> {
  return refused(
    'figure_hidden',
    'This figure is hidden to protect respondents, or has no base: say it without the figure, or choose another.',
  )
}
