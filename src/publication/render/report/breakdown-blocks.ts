/** One breakdown of a question: chart, table, and how many groups cannot be shown; in a sentence where none can. */
import type { Language } from '#shared'
import type { Block, Text } from '../../domain/report-document.ts'
import { pageTexts } from '../texts/index.ts'
import { count } from '../wording/numbers.ts'
import { list, quoted, voiceOf } from '../wording/say.ts'
import { type BreakdownRequest, breakdownFigures } from './breakdown-figures.ts'
import { type BreakdownLines, breakdownLines, shownGroups, shownIn } from './tables/breakdown-lines.ts'
import { breakdownTables } from './tables/breakdown-table.ts'
import { asSentence, filled, textOf, textOfSentence, together } from './text.ts'
import { reportTexts } from './texts/index.ts'

export function breakdownBlocks(request: BreakdownRequest): readonly Block[] {
  const { question, tables, by, heading, language } = request
  const texts = reportTexts(language).question
  const all = breakdownLines(question, tables, texts.share, language)
  if (all === null) return []
  const id = `${question.id}-${by.replaceAll(/[^a-z0-9]+/giu, '-')}`
  const { shown, left } = shownGroups(all)
  const title: Block = { kind: 'heading', level: 3, id: `b-${id}`, text: [heading] }
  const summary = inShort(shown, left, language)
  if (summary !== null) return [title, { kind: 'paragraph', text: summary }]
  const counted = { shown: count(shown.groups.length - 1, language), hidden: count(left, language) }
  const notes: readonly Text[] = [
    ...(left > 0 ? [filled(texts.partlyHidden, counted)] : []),
    ...(someHidden(shown) ? [[pageTexts(language).hiddenNote]] : []),
  ]
  const caption = together(asSentence(textOf(question.text, language)), [`${heading}. ${shown.measure}.`])
  return [
    title,
    ...breakdownFigures(request, shown, id),
    ...breakdownTables({ id: `t-${id}`, caption, lines: shown, notes, language }),
  ]
}

/** Fewer groups than this beside many hidden ones would be a table of dashes. */
const fewestGroups = 2
const leastShown = 0.2

/** Said instead of a table that would be empty or nearly so; null where a table is worth it. */
function inShort({ groups, lines }: BreakdownLines, left: number, language: Language): Text | null {
  const texts = reportTexts(language).question
  const others = groups.slice(1)
  if (others.length === 0) return [texts.allHidden]
  const figures = lines.flatMap(({ figures: own }) => own.slice(1))
  const share = shownIn(figures)
  const places = (others.length + left) * lines.length
  if (others.length >= fewestGroups && share / places >= leastShown) return null
  if (left === 0 && share / places >= leastShown) return null
  const voice = voiceOf(language)
  const names = list(
    others.map(({ label }) => quoted(label, voice)),
    voice,
  )
  const { one, many } = texts.almostHidden
  return filled(others.length === 1 ? one : many, { groups: textOfSentence(names, language) })
}

function someHidden({ lines }: BreakdownLines): boolean {
  return lines.some(({ figures }) => figures.some(({ value, base }) => value === null || base === null))
}
