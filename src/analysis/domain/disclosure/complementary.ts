/**
 * Further cells of a single table to hide, so that none of the hidden ones follows from its totals.
 *
 * A two-way table with its totals is a network: every cell is an edge between its line and its group, every total an
 * edge that closes the circle. A hidden count cannot be worked out exactly when there is another table with the same
 * shown numbers, which is when a circle through hidden edges can be raised and lowered by one in turn without any count
 * falling below zero. For each sensitive cell the circle that hides the fewest respondents is found (a shortest
 * path), and its cells are hidden.
 *
 * Guarantee: of this table alone, knowing everything shown of it, no sensitive count of 1 or more can be told exactly.
 * Not guaranteed: the same across several tables, or that a count stays uncertain by more than one.
 * Source: the network approach for two-way tables, Handbook on Statistical Disclosure Control, chapter 4,
 * https://sdctools.github.io/HandbookSDC/
 */
import type { Pattern } from './primary.ts'

/** One cell or group total. Raising it by one takes one from `from` to `to`. */
interface Edge {
  readonly from: number
  readonly to: number
  readonly n: number
  readonly sensitive: boolean
  hidden: boolean
  /** Totals may be used when hidden already, but are never hidden for others' sake. */
  readonly mayHide: boolean
  /** Where it stands in the pattern; null for a group's base. */
  readonly place: { readonly line: number; readonly group: number } | null
}

/**
 * @param pattern primary suppression; `totalsFixed` keeps what is shown of everyone together as it is
 * @param paired lines that come as "chosen" and "not chosen": one tells the other, so both are hidden
 * @returns what to hide, by line and group
 */
export function complement(
  pattern: Pattern,
  options: { readonly totalsFixed: boolean; readonly paired: boolean },
): readonly (readonly boolean[])[] {
  const edges = edgesOf(pattern, options.totalsFixed)
  if (options.paired) hidePartners(edges)
  for (const edge of edges) {
    if (!edge.sensitive) continue
    const circle = cheapestCircle(edges, edge)
    // Without a circle nothing of the breakdown is left that could be shown safely.
    for (const used of circle ?? edges.filter(({ mayHide }) => mayHide)) used.hidden = true
    if (options.paired) hidePartners(edges)
  }
  const hidden = pattern.hidden.map((line) => [...line])
  for (const { place, hidden: isHidden } of edges) {
    const line = place === null ? undefined : hidden[place.line]
    if (place !== null && line !== undefined) line[place.group] = isHidden
  }
  return hidden
}

/** Nodes: 0 everyone, 1 … groups, then the bases' line, then the lines (all one where there are no groups). */
function edgesOf({ counts, hidden, hiddenGroups }: Pattern, totalsFixed: boolean): Edge[] {
  const groups = hiddenGroups.length
  const basesLine = groups
  const cells = counts.flatMap((line, index) => {
    const node = basesLine + 1 + (groups > 1 ? index : 0)
    return line.map((n, group) => {
      const isHidden = hidden[index]?.[group] === true
      return {
        ...(group === 0 ? { from: 0, to: node } : { from: node, to: group }),
        n,
        hidden: isHidden,
        sensitive: isHidden && n > 0,
        mayHide: group > 0 || !totalsFixed,
        place: { line: index, group },
      }
    })
  })
  const bases = hiddenGroups.flatMap((isHidden, group) => {
    if (group === 0 || !isHidden) return []
    const n = counts.reduce((sum, line) => sum + (line[group] ?? 0), 0)
    return [{ from: group, to: basesLine, n, hidden: true, sensitive: n > 0, mayHide: false, place: null }]
  })
  return [...cells, ...bases]
}

function hidePartners(edges: readonly Edge[]): void {
  for (const edge of edges) {
    if (!edge.hidden || edge.place === null) continue
    const { group } = edge.place
    for (const other of edges) if (other.place?.group === group) other.hidden = true
  }
}

/** The edges of the circle through `edge` that costs the fewest respondents, raising it or lowering it by one. */
function cheapestCircle(edges: readonly Edge[], edge: Edge): readonly Edge[] | null {
  const raised = cheapestPath(edges, edge, edge.to, edge.from)
  const lowered = cheapestPath(edges, edge, edge.from, edge.to)
  if (raised === null || lowered === null) return (raised ?? lowered)?.path ?? null
  return raised.cost <= lowered.cost ? raised.path : lowered.path
}

interface Reached {
  readonly cost: number
  readonly path: readonly Edge[]
}

/** Dijkstra's shortest path; along an edge raises its count, against it lowers it, which needs somebody to be there. */
function cheapestPath(edges: readonly Edge[], without: Edge, start: number, goal: number): Reached | null {
  const reached = new Map<number, Reached>([[start, { cost: 0, path: [] }]])
  const settled = new Set<number>()
  for (;;) {
    const [node, here] = nearest(reached, settled)
    if (node === null || here === null) return null
    if (node === goal) return here
    settled.add(node)
    for (const edge of edges) {
      const next = otherEnd(edge, node)
      if (edge === without || next === null || !(edge.hidden || edge.mayHide)) continue
      const cost = here.cost + (edge.hidden ? 0 : 1 + edge.n)
      if (cost < (reached.get(next)?.cost ?? Number.POSITIVE_INFINITY)) {
        reached.set(next, { cost, path: [...here.path, edge] })
      }
    }
  }
}

function otherEnd(edge: Edge, node: number): number | null {
  if (edge.from === node) return edge.to
  return edge.to === node && edge.n > 0 ? edge.from : null
}

function nearest(
  reached: ReadonlyMap<number, Reached>,
  settled: ReadonlySet<number>,
): [number, Reached] | [null, null] {
  let best: [number, Reached] | [null, null] = [null, null]
  for (const [node, found] of reached) {
    if (!settled.has(node) && (best[1] === null || found.cost < best[1].cost)) best = [node, found]
  }
  return best
}
