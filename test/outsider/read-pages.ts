/** Reads the figures out of pages as a person would: tables by their headings, charts by their labels. */
import type { Fact } from './told.ts'

/** What the words of a page stand for, from `labels.csv`. */
interface Words {
  /** Codes of a question's answers in their order, by their text. */
  answers(question: string): ReadonlyMap<string, string>
  items(question: string): ReadonlyMap<string, string>
  groups(by: string): ReadonlyMap<string, string>
}

export function wordsIn(labels: readonly Readonly<Record<string, string>>[], language: string): Words {
  const by = (kind: string, column: 'question' | 'item' | 'code' | 'key', about: string) =>
    new Map(
      labels
        .filter((line) => line.kind === kind && line.question === about)
        .map((line) => [plain(line[language] ?? ''), line[column] ?? '']),
    )
  return {
    answers: (question) => by('answer', 'code', question),
    items: (question) => by('item', 'item', question),
    groups: (name) => by('group', 'key', name),
  }
}

interface Grid {
  readonly id: string
  /** Everything that stands before the table since the heading of its question or chapter. */
  readonly heads: readonly string[]
  readonly lines: readonly { readonly label: string; readonly cells: readonly string[] }[]
}

/** All tables of a piece of a page, as text; what only screen readers hear is left out. */
export function gridsIn(html: string): readonly Grid[] {
  return [...html.matchAll(/<table([^>]*)>(.*?)<\/table>/gsu)].map(([, attributes = '', inside = '']) => {
    const rows = [...inside.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<(?:th|td)[^>]*>(.*?)<\/(?:th|td)>/gsu)].map(([, cell = '']) => textOf(cell)),
    )
    const [heads = [], ...lines] = rows
    return {
      id: /id="([^"]*)"/u.exec(attributes)?.[1] ?? '',
      heads,
      lines: lines.map(([label = '', ...cells]) => ({ label, cells })),
    }
  })
}

export function textOf(html: string): string {
  const shown = html.replaceAll(/<span class="hide">.*?<\/span>/gsu, '').replaceAll(/<[^>]*>/gu, ' ')
  return plain(
    shown
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )
}

/** White space and soft hyphens are looks. */
const plain = (text: string): string => text.replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ').trim()

/** The number at the start of a cell; null for a dash; undefined where there is none. */
export function numberIn(cell: string | undefined): number | null | undefined {
  if (cell === undefined) return undefined
  if (cell === '–' || cell.startsWith('– ')) return null
  const found = /^[−-]?\d[\d \u00A0\u202F]*(?:[.,]\d+)?/u.exec(cell)?.[0]
  if (found === undefined) return undefined
  return Number(
    found
      .replaceAll(/[ \u00A0\u202F]/gu, '')
      .replace(',', '.')
      .replace('−', '-'),
  )
}

/** `Public sector (n = 224)` and `Public sector n = 224` */
function groupIn(head: string, groups: ReadonlyMap<string, string>) {
  const [, label = head, base] = /^(.*?)\s*\(?n = ([^)]*)\)?$/u.exec(head) ?? []
  return { group: groups.get(label), base: base === undefined ? undefined : numberIn(base) }
}

export interface Reading {
  readonly question: string
  readonly words: Words
  /** Names of columns that hold a mean and a number of respondents. */
  readonly columns: { readonly mean: readonly string[]; readonly n: string }
}

type Value = number | null | undefined

function fact(place: Partial<Fact> & Pick<Fact, 'question' | 'figure'>, value: Value): readonly Fact[] {
  const nothing = { item: '', by: '', group: 'total', code: '' }
  return value === undefined ? [] : [{ ...nothing, ...place, value }]
}

/** A table of everyone's answers: `answer, n, share`, or an item a line with shares, mean and number of respondents. */
export function factsForEveryone(grid: Grid, { question, words, columns }: Reading): readonly Fact[] {
  const items = words.items(question)
  const answers = words.answers(question)
  if (items.size === 0) {
    return grid.lines.flatMap(({ label, cells }) => {
      const code = answers.get(label)
      if (code === undefined) return []
      return [
        ...fact({ question, code, figure: 'n' }, numberIn(cells[0])),
        ...fact({ question, code, figure: 'percent' }, numberIn(cells[1])),
      ]
    })
  }
  const codes = [...answers.values()]
  return grid.lines.flatMap(({ label, cells }) => {
    const item = items.get(label)
    if (item === undefined) return []
    return grid.heads.slice(1).flatMap((head, at) => {
      const value = numberIn(cells[at])
      if (at < codes.length) return fact({ question, item, code: codes[at] ?? '', figure: 'percent' }, value)
      if (columns.mean.includes(head)) return fact({ question, item, figure: 'mean' }, value)
      return head === columns.n ? fact({ question, item, figure: 'base' }, value) : []
    })
  })
}

/** The counts behind it, as in the appendix of a report: an answer a line, or an item a line and an answer a column. */
export function factsOfCounts(grid: Grid, { question, words }: Reading): readonly Fact[] {
  const items = words.items(question)
  const answers = words.answers(question)
  const codes = [...answers.values()]
  return grid.lines.flatMap(({ label, cells }) => {
    if (items.size === 0) {
      const code = answers.get(label)
      return code === undefined ? [] : fact({ question, code, figure: 'n' }, numberIn(cells[0]))
    }
    const item = items.get(label)
    if (item === undefined) return []
    return codes.flatMap((code, at) => fact({ question, item, code, figure: 'n' }, numberIn(cells[at])))
  })
}

/** Shares by group, or for items means by group; shares of two answers together are read as `top`. */
export function factsByGroup(
  grid: Grid,
  { question, words }: Reading,
  by: string,
  top: readonly string[],
): readonly Fact[] {
  const items = words.items(question)
  const answers = words.answers(question)
  const heads = grid.heads.slice(1).map((head) => groupIn(head, words.groups(by)))
  const bases = heads.flatMap(({ group, base }) =>
    group === undefined || items.size > 0 ? [] : fact({ question, by, group, figure: 'base' }, base),
  )
  const cells = grid.lines.flatMap(({ label, cells: values }) =>
    heads.flatMap(({ group }, at): readonly Fact[] => {
      if (group === undefined) return []
      const value = numberIn(values[at])
      const code = answers.get(label)
      if (items.size === 0) {
        return code === undefined ? [] : fact({ question, by, group, code, figure: 'percent' }, value)
      }
      const item = items.get(label)
      if (item === undefined || top.includes(question)) return []
      return fact({ question, item, by, group, figure: 'mean' }, value)
    }),
  )
  return [...bases, ...cells]
}

/** Bars of a chart with their labels: what is written beside each, and how long it is. */
export function barsIn(svg: string) {
  const pieces = [
    ...svg.matchAll(
      /<text(?![^>]*class="v")[^>]*>(.*?)<\/text>|<rect([^>]*)\/>|<text[^>]*class="v"[^>]*>(.*?)<\/text>/gsu,
    ),
  ]
  return pieces.flatMap(([, , rect], at) => {
    const label = pieces[at - 1]?.[1]
    const value = pieces[at + 1]?.[3]
    if (rect === undefined || label === undefined || value === undefined) return []
    const width = Number(/ width="([\d.]+)"/u.exec(rect)?.[1])
    return [{ label: textOf(label.replaceAll(/<\/?tspan[^>]*>/gu, '')), value: textOf(value), width }]
  })
}
