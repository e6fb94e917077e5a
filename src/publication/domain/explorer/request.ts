/**
 * What a reader asks of the explorer, as the query of an address: `question=coop_rating&by=region&filter=role.manager`.
 * Whatever stands in the address becomes a request; whether it can be answered is for `lookUp` to say.
 */

export interface ExplorerRequest {
  /** Id of a question; empty for the first. */
  readonly question: string
  /** Item of a battery or ranking, or an option of a multiple choice; empty for all. */
  readonly item: string
  /** Name of a breakdown; empty for none. */
  readonly by: string
  /** One group of a breakdown; null for everyone. */
  readonly filter: GroupOf | null
  readonly view: 'chart' | 'table'
}

export interface GroupOf {
  readonly by: string
  readonly group: string
}

export function readExplorerRequest(query: ReadonlyMap<string, string>): ExplorerRequest {
  const one = (name: string) => query.get(name)?.slice(0, longestValue) ?? ''
  return {
    question: one('question'),
    item: one('item'),
    by: one('by'),
    filter: readGroup(one('filter')),
    view: one('view') === 'table' ? 'table' : 'chart',
  }
}

/** No name of ours is longer. */
const longestValue = 200

function readGroup(text: string): GroupOf | null {
  const dot = text.indexOf('.')
  return dot <= 0 ? null : { by: text.slice(0, dot), group: text.slice(dot + 1) }
}

/** `region.uusimaa`: names of variables hold no dot. */
export function groupWritten({ by, group }: GroupOf): string {
  return `${by}.${group}`
}

/** The one way to write a request, so that the same view always has the same address. */
export function explorerQuery(request: Partial<ExplorerRequest>): string {
  const { question = '', item = '', by = '', filter = null, view = 'chart' } = request
  const parts: readonly [string, string][] = [
    ['question', question],
    ['item', item],
    ['by', by],
    ['filter', filter === null ? '' : groupWritten(filter)],
    ['view', view === 'table' ? 'table' : ''],
  ]
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
