/**
 * What an outsider knows: the published tables, how their cells add up, and our rules, which are public.
 *
 * This folder shares no code with the protector, so that one mistake cannot hide another: it links tables, writes
 * down equations and finds intervals in its own way, from what is published alone.
 */
import { done, type Result, refused } from '#shared'

export interface PublishedCell {
  /** One category per dimension, `Total` for margins. */
  readonly key: readonly string[]
  /** Null: hidden. */
  readonly value: number | null
  /** The least a hidden value can be, where the rules tell otherwise than `Knowledge.least`. */
  readonly least?: number
  /** The most a hidden value can be, where the number of people it is a part of is told elsewhere. */
  readonly most?: number
}

export interface PublishedTable {
  readonly id: string
  readonly dimensions: readonly { readonly name: string; readonly categories: readonly string[] }[]
  readonly cells: readonly PublishedCell[]
}

/** A percentage shown beside or in place of a count: 100 × part / base, rounded to `decimals`. */
export interface PublishedShare {
  readonly table: string
  readonly part: readonly string[]
  readonly base: readonly string[]
  readonly percent: number
  readonly decimals: number
}

/** A mean shown of a group, rounded to `decimals`: of `scores`, one for each of `parts`, over the cell `base`. */
export interface PublishedMean {
  readonly table: string
  readonly parts: readonly (readonly string[])[]
  readonly scores: readonly number[]
  readonly base: readonly string[]
  readonly mean: number
  readonly decimals: number
}

/** Cells that readers know the sum of by the way the question works: each place of a ranking is given once. */
export interface KnownSum {
  readonly parts: readonly { readonly table: string; readonly key: readonly string[] }[]
  readonly sum: number
}

export interface Knowledge {
  readonly tables: readonly PublishedTable[]
  /** Counts of people are whole; sums of money are not. */
  readonly whole: boolean
  /** 1 where readers know that zeros are always shown, else 0. */
  readonly least: number
  readonly shares?: readonly PublishedShare[]
  readonly means?: readonly PublishedMean[]
  readonly sums?: readonly KnownSum[]
  /** Earlier releases of the same respondents: what was shown once stays known. */
  readonly earlier?: readonly PublishedTable[]
  /** `category` of `dimension` is the sum of `parts` of dimension `of`. */
  readonly aggregates?: readonly {
    readonly dimension: string
    readonly category: string
    readonly of: string
    readonly parts: readonly string[]
  }[]
}

/** `Σ values · unknowns` lies from `lower` to `upper`. */
export interface Condition {
  readonly unknowns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

export interface Unknown {
  /** Table and key under which it is published first. */
  readonly table: string
  readonly key: readonly string[]
  readonly least: number
  readonly most: number
}

export interface Riddle {
  readonly unknowns: readonly Unknown[]
  readonly conditions: readonly Condition[]
  readonly whole: boolean
  /** The unknown behind a cell of a published table; undefined for a cell that is shown. */
  unknownOf(table: string, key: readonly string[]): number | undefined
}

/** Writes down everything known as conditions on the hidden cells. Refuses publications that contradict themselves. */
export function writeRiddle(knowledge: Knowledge): Result<Riddle> {
  const published = [...knowledge.tables, ...(knowledge.earlier ?? [])]
  const kin = kinship(published, knowledge.aggregates ?? [])
  const naming = (table: PublishedTable, key: readonly string[]) => descriptionOf(table, key, kin)
  const read = readCells(published, naming, knowledge.least)
  if (!read.ok) return read
  const { shown, hidden } = read.value
  const open = [...hidden.keys()].filter((name) => !shown.has(name))
  const numbers = new Map(open.map((name, number) => [name, number]))
  const byId = new Map(published.map((table) => [table.id, table]))
  const nameIn = (id: string, key: readonly string[]) => {
    const table = byId.get(id)
    return table === undefined ? '' : naming(table, key)
  }
  const about = { nameIn, numbers, shown }
  return done({
    unknowns: open.flatMap((name) => hidden.get(name) ?? []),
    conditions: [
      ...balances(published, knowledge.aggregates ?? [], naming, about),
      ...(knowledge.shares ?? []).flatMap((share) => shareConditions(share, about)),
      ...(knowledge.means ?? []).flatMap((mean) => meanConditions(mean, about)),
      ...(knowledge.sums ?? []).flatMap((sum) => sumConditions(sum, about)),
    ],
    whole: knowledge.whole,
    unknownOf: (table, key) => numbers.get(nameIn(table, key)),
  })
}

type Naming = (table: PublishedTable, key: readonly string[]) => string

interface Cells {
  readonly shown: ReadonlyMap<string, number>
  readonly hidden: ReadonlyMap<string, Unknown>
}

/** The cells by whom they count; one that is shown anywhere is known. */
function readCells(published: readonly PublishedTable[], naming: Naming, leastOfAll: number): Result<Cells> {
  const shown = new Map<string, number>()
  const hidden = new Map<string, Unknown>()
  for (const table of published) {
    for (const { key, value, least = leastOfAll, most = Infinity } of table.cells) {
      const name = naming(table, key)
      if (value === null) {
        const known = hidden.get(name)
        hidden.set(name, {
          table: table.id,
          key,
          least: Math.max(known?.least ?? -Infinity, least),
          most: Math.min(known?.most ?? Infinity, most),
        })
      } else if (Math.abs((shown.get(name) ?? value) - value) > 1e-6 * Math.max(1, Math.abs(value))) {
        const at = `${table.id}: ${key.join(', ')}`
        return refused('published_values_differ', `Two published tables show different values for ${at}.`, at)
      } else shown.set(name, value)
    }
  }
  return done({ shown, hidden })
}

/** Where cells stand among the unknowns, and what is known of the others. */
interface Known {
  readonly nameIn: (table: string, key: readonly string[]) => string
  readonly numbers: ReadonlyMap<string, number>
  readonly shown: ReadonlyMap<string, number>
}

/** Every "parts add up to the whole" that leaves something unknown, each once. */
function balances(
  published: readonly PublishedTable[],
  aggregates: NonNullable<Knowledge['aggregates']>,
  naming: Naming,
  { numbers, shown }: Known,
): readonly Condition[] {
  const conditions = new Map<string, Condition>()
  const note = (whole: string, parts: readonly string[]) => {
    const condition = balance(whole, parts, numbers, shown)
    if (condition !== undefined) {
      conditions.set([...condition.unknowns, '=', condition.lower].join(' '), condition)
    }
  }
  for (const table of published) noteSums(table, naming, note)
  noteAggregates(published, aggregates, naming, note)
  return [...conditions.values()]
}

/** Dimensions that occur together speak of the same respondents; each gets the name of its family. */
function kinship(
  tables: readonly PublishedTable[],
  aggregates: NonNullable<Knowledge['aggregates']>,
): ReadonlyMap<string, string> {
  const family = new Map<string, string>()
  const unite = (names: readonly string[]) => {
    const old = new Set(names.map((name) => family.get(name) ?? name))
    const joint = [...old].sort()[0] ?? ''
    for (const [name, current] of family) if (old.has(current)) family.set(name, joint)
    for (const name of names) family.set(name, joint)
  }
  for (const table of tables) unite(table.dimensions.map(({ name }) => name))
  for (const { dimension, of } of aggregates) unite([dimension, of])
  return family
}

/** Whom a cell counts, in words: equal for equal groups of respondents in whatever table. */
function descriptionOf(
  table: PublishedTable,
  key: readonly string[],
  kin: ReadonlyMap<string, string>,
): string {
  const facts: string[] = []
  for (const [place, { name }] of table.dimensions.entries()) {
    if (key[place] !== 'Total') facts.push(JSON.stringify([name, key[place]]))
  }
  const family = kin.get(table.dimensions[0]?.name ?? '') ?? ''
  return `${family}|${facts.sort().join('&')}`
}

function noteSums(
  table: PublishedTable,
  naming: (table: PublishedTable, key: readonly string[]) => string,
  note: (whole: string, parts: readonly string[]) => void,
): void {
  for (const { key } of table.cells) {
    for (const [place, dimension] of table.dimensions.entries()) {
      if (key[place] !== 'Total') continue
      const parts = dimension.categories.map((category) => naming(table, replaced(key, place, category)))
      note(naming(table, key), parts)
    }
  }
}

const replaced = (key: readonly string[], place: number, category: string): readonly string[] =>
  key.map((old, index) => (index === place ? category : old))

function noteAggregates(
  tables: readonly PublishedTable[],
  aggregates: NonNullable<Knowledge['aggregates']>,
  naming: (table: PublishedTable, key: readonly string[]) => string,
  note: (whole: string, parts: readonly string[]) => void,
): void {
  for (const { dimension, category, of, parts } of aggregates) {
    for (const table of tables) {
      const place = table.dimensions.findIndex(({ name }) => name === dimension)
      if (place < 0) continue
      const dimensions = table.dimensions.map((old, index) =>
        index === place ? { name: of, categories: parts } : old,
      )
      const finer: PublishedTable = { ...table, dimensions }
      for (const { key } of table.cells) {
        if (key[place] !== category) continue
        note(
          naming(table, key),
          parts.map((part) => naming(finer, replaced(key, place, part))),
        )
      }
    }
  }
}

/** Known values go to the right-hand side. Undefined where a cell is not published anywhere, or nothing is unknown. */
function balance(
  whole: string,
  parts: readonly string[],
  numbers: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, number>,
): Condition | undefined {
  let known = 0
  const terms: [number, number][] = []
  for (const [name, sign] of [
    ...parts.map((part): [string, number] => [part, 1]),
    [whole, -1] as [string, number],
  ]) {
    const value = shown.get(name)
    const unknown = numbers.get(name)
    if (value !== undefined) known -= sign * value
    else if (unknown !== undefined) terms.push([unknown, sign])
    else return undefined
  }
  if (terms.length === 0) return undefined
  terms.sort((a, b) => a[0] - b[0])
  return {
    unknowns: terms.map(([u]) => u),
    values: terms.map(([, sign]) => sign),
    lower: known,
    upper: known,
  }
}

/** A rounded percentage says: part × 100 lies between base × (percent ∓ half a unit of the last decimal). */
function shareConditions({ table, part, base, percent, decimals }: PublishedShare, known: Known) {
  const parts = [{ table, key: part, factor: 100 }]
  return ratioConditions(parts, { table, key: base }, percent, decimals, known)
}

/** A rounded mean says the same of the sum of scores. */
function meanConditions({ table, parts, scores, base, mean, decimals }: PublishedMean, known: Known) {
  const weighted = parts.map((key, place) => ({ table, key, factor: scores[place] ?? 0 }))
  return ratioConditions(weighted, { table, key: base }, mean, decimals, known)
}

interface Term {
  readonly table: string
  readonly key: readonly string[]
  readonly factor: number
}

function ratioConditions(
  parts: readonly Term[],
  base: Omit<Term, 'factor'>,
  ratio: number,
  decimals: number,
  known: Known,
): readonly Condition[] {
  const half = 0.5 * 10 ** -decimals + 1e-9
  return [
    ...conditionOn([...parts, { ...base, factor: -(ratio - half) }], 0, Infinity, known),
    ...conditionOn([...parts, { ...base, factor: -(ratio + half) }], -Infinity, 0, known),
  ]
}

function sumConditions({ parts, sum }: KnownSum, known: Known): readonly Condition[] {
  return conditionOn(
    parts.map((part) => ({ ...part, factor: 1 })),
    sum,
    sum,
    known,
  )
}

/** The condition on what is unknown of the terms; none where everything is known. */
function conditionOn(
  terms: readonly Term[],
  lower: number,
  upper: number,
  { nameIn, numbers, shown }: Known,
): readonly Condition[] {
  let constant = 0
  const open: (readonly [number, number])[] = []
  for (const { table, key, factor } of terms) {
    const name = nameIn(table, key)
    const unknown = numbers.get(name)
    if (unknown !== undefined) open.push([unknown, factor])
    else constant += factor * (shown.get(name) ?? 0)
  }
  if (open.length === 0) return []
  return [
    {
      unknowns: open.map(([unknown]) => unknown),
      values: open.map(([, factor]) => factor),
      lower: lower - constant,
      upper: upper - constant,
    },
  ]
}
