/** Reads the figures out of the open data, format by format, with nothing of the product's own. */
import type { Fact } from './told.ts'

/** Lines of a CSV file by the names in its first line (RFC 4180). */
export function csvLines(text: string): readonly Readonly<Record<string, string>>[] {
  const lines: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy
  for (const [, written = '', end] of text.replace(/^\uFEFF/u, '').matchAll(cell)) {
    lines.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written)
    if (end === '\r\n') lines.push([])
    if (end === '') break
  }
  const [head = [], ...rest] = lines
  return rest
    .filter((line) => line.length === head.length)
    .map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])))
}

const numberIn = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text)

export function factsInTablesCsv(text: string): readonly Fact[] {
  return csvLines(text).flatMap(
    ({ question = '', item = '', by = '', group = '', code = '', ...figures }) => {
      const place = { question, item, by, group }
      return [
        { ...place, code, figure: 'n' as const, value: numberIn(figures.n) },
        { ...place, code, figure: 'percent' as const, value: numberIn(figures.percent) },
        { ...place, code: '', figure: 'base' as const, value: numberIn(figures.base) },
      ]
    },
  )
}

export function factsInBasesCsv(text: string): readonly Fact[] {
  return csvLines(text).flatMap(({ question = '', item = '', by = '', group = '', base, mean }) => {
    const place = { question, item, by, group, code: '' }
    return [
      { ...place, figure: 'base' as const, value: numberIn(base) },
      { ...place, figure: 'mean' as const, value: numberIn(mean) },
    ]
  })
}

export function factsInMissingCsv(text: string): readonly Fact[] {
  return csvLines(text).map(({ question = '', item = '', kind = '', n }) => ({
    ...{ question, item, by: '', group: 'total', code: '' },
    figure: `missing ${kind}` as const,
    value: numberIn(n),
  }))
}

interface JsonTables {
  readonly tables: readonly {
    readonly question: string
    readonly item: string | null
    readonly by: { readonly name: string } | null
    readonly groups: readonly {
      readonly key: string
      readonly base: number | null
      readonly mean: number | null
    }[]
    readonly rows: readonly {
      readonly code: number
      readonly cells: readonly {
        readonly group: string
        readonly n: number | null
        readonly percent: number | null
      }[]
    }[]
    readonly missing: Readonly<Record<string, number | null>>
  }[]
}

export function factsInTablesJson(text: string): readonly Fact[] {
  const { tables } = JSON.parse(text) as JsonTables
  return tables.flatMap(({ question, item, by, groups, rows, missing }): readonly Fact[] => {
    const place = { question, item: item ?? '', by: by?.name ?? '' }
    const kinds = by === null ? Object.entries(missing) : []
    return [
      ...groups.flatMap(({ key: group, base, mean }): readonly Fact[] => [
        { ...place, group, code: '', figure: 'base', value: base },
        { ...place, group, code: '', figure: 'mean', value: mean },
      ]),
      ...rows.flatMap(({ code, cells }) =>
        cells.flatMap(({ group, n, percent }): readonly Fact[] => [
          { ...place, group, code: String(code), figure: 'n', value: n },
          { ...place, group, code: String(code), figure: 'percent', value: percent },
        ]),
      ),
      ...kinds.map(
        ([kind, n]): Fact => ({ ...place, group: 'total', code: '', figure: `missing ${kind}`, value: n }),
      ),
    ]
  })
}

/** A cube as JSON-stat and PX have it: the ids of each dimension, and what is in each place, the last dimension fastest. */
interface Cube {
  readonly question: string
  readonly dimensions: readonly { readonly name: string; readonly ids: readonly string[] }[]
  /** Null: hidden. Undefined: there is no figure. */
  readonly values: readonly (number | null | undefined)[]
}

function factsInCube({ question, dimensions, values }: Cube): readonly Fact[] {
  return values.flatMap((value, at): readonly Fact[] => {
    if (value === undefined) return []
    const chosen = new Map<string, string>()
    let rest = at
    for (const { name, ids } of dimensions.toReversed()) {
      chosen.set(name, ids[rest % ids.length] ?? '')
      rest = Math.floor(rest / ids.length)
    }
    const figure = chosen.get('figure')
    const answer = chosen.get('answer') ?? ''
    // 100 per cent of everyone.
    if (answer === 'base' && figure === 'percent') return []
    const [by = '', group] = (chosen.get('group') ?? '').split('=')
    return [
      {
        question,
        item: chosen.get('item') ?? '',
        by: group === undefined ? '' : by,
        group: group ?? by,
        code: answer === 'base' ? '' : answer,
        figure: answer === 'base' ? 'base' : figure === 'percent' || figure === 'mean' ? figure : 'n',
        value,
      },
    ]
  })
}

interface JsonStat {
  readonly link: {
    readonly item: readonly {
      readonly extension: { readonly id: string }
      readonly id: readonly string[]
      readonly dimension: Readonly<
        Record<string, { readonly category: { readonly index: readonly string[] } }>
      >
      readonly value: readonly (number | null)[]
      readonly status: Readonly<Record<string, string>>
    }[]
  }
}

export function factsInJsonStat(text: string): readonly Fact[] {
  const { link } = JSON.parse(text) as JsonStat
  return link.item.flatMap(({ extension, id, dimension, value, status }) =>
    factsInCube({
      question: extension.id.replace(/-means$/u, ''),
      dimensions: id.map((name) => ({ name, ids: dimension[name]?.category.index ?? [] })),
      values: value.map((one, at) => (one === null && status[at] === 'm' ? undefined : one)),
    }),
  )
}

/** @param file `coop_rating.px` or `coop_rating-means.px` */
export function factsInPx(file: string, text: string): readonly Fact[] {
  const said = new Map<string, readonly string[]>()
  const statement = /([A-Z][A-Z0-9-]*)(\[[a-z-]+\])?(?:\(((?:"[^"]*",?)+)\))?=((?:"[^"]*"|[^";])*);/gu
  for (const [, keyword = '', language, about = '', value = ''] of text.matchAll(statement)) {
    if (language !== undefined) continue
    const words = [...value.matchAll(/"([^"]*)"|([^\s,"]+)/gu)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    )
    said.set(`${keyword}${about}`, words)
  }
  const titles = [...(said.get('STUB') ?? []), ...(said.get('HEADING') ?? [])]
  const isOfMeans = /-means\.px$/u.test(file)
  // Dimensions have titles only; which is which follows from their number and order.
  const names = (isOfMeans ? ['item', 'group', 'figure'] : ['item', 'answer', 'group', 'figure']).slice(
    -titles.length,
  )
  return factsInCube({
    question: file.replace(/^.*\//u, '').replace(/(?:-means)?\.px$/u, ''),
    dimensions: titles.map((title, at) => ({
      name: names[at] ?? '',
      ids: said.get(`CODES"${title}"`) ?? [],
    })),
    values: (said.get('DATA') ?? []).map((word) =>
      word === '..' ? null : word === '.' ? undefined : Number(word),
    ),
  })
}
