/** Cells a policy hides whatever their own count: groups under the minimum base, and zeros beside hidden cells. */
import type { DisclosurePolicy } from './policy.ts'
import { isSensitive } from './rule.ts'
import type { System } from './system.ts'
import { keyText, total } from './table.ts'

export type WithholdPolicy = Pick<
  DisclosurePolicy,
  'breakdowns' | 'cellThreshold' | 'minimumBase' | 'sensitive' | 'sensitiveMinimumBase' | 'zeros'
>

export interface WithheldCells {
  /** Of groups under the minimum base, by position in the system. */
  readonly smallBase: ReadonlySet<number>
  readonly zeros: ReadonlySet<number>
}

export function withheldCells(system: System, policy: WithholdPolicy): WithheldCells {
  const smallBase = new Set(system.tables.keys().flatMap((table) => smallGroups(system, table, policy)))
  return {
    smallBase,
    zeros: policy.zeros === 'hidden' ? zerosBesideHidden(system, policy, smallBase) : new Set(),
  }
}

/** The base of a group itself stays shown unless it is below the cell threshold. */
function smallGroups(system: System, index: number, policy: WithholdPolicy): readonly number[] {
  const table = system.tables[index]
  if (table === undefined) return []
  const isBreakdown = table.dimensions.map(({ name }) => policy.breakdowns.includes(name))
  const sensitive = table.dimensions.some(({ name }) => policy.sensitive.includes(name))
  const least = sensitive ? policy.sensitiveMinimumBase : policy.minimumBase
  const groupOf = (key: readonly string[]) =>
    key.map((category, place) => (isBreakdown[place] === true ? category : total))
  const bases = new Map(table.cells.map(({ key, value }) => [keyText(key), value]))
  return table.cells.flatMap(({ key }, order) => {
    const group = groupOf(key)
    const isGroup = group.some((category) => category !== total)
    const isBase = keyText(group) === keyText(key)
    const small = (bases.get(keyText(group)) ?? 0) < least
    return isGroup && !isBase && small ? [system.positions[index]?.[order] ?? -1] : []
  })
}

/** A table that hides a count hides its zeros; one that hides nothing has nothing to blur. */
function zerosBesideHidden(
  system: System,
  { cellThreshold }: WithholdPolicy,
  smallBase: ReadonlySet<number>,
): ReadonlySet<number> {
  const rule = { kind: 'threshold', n: cellThreshold } as const
  return new Set(
    system.positions.flatMap((positions) => {
      const hides = positions.some((position) => {
        const cell = system.cells[position]
        return cell !== undefined && (isSensitive(cell, rule) || smallBase.has(position))
      })
      const isInnerZero = (position: number) => {
        const cell = system.cells[position]
        return cell !== undefined && cell.value === 0 && cell.order > 0
      }
      return hides ? positions.filter(isInnerZero) : []
    }),
  )
}
