/**
 * Other worlds: movements of the whole system that prove its sensitive cells uncertain.
 *
 * Each is a claim that anybody can check by adding up: truth plus movement fits everything published. The attacker
 * checks them, trusting nothing, and needs no search where they hold.
 */
import type { Move } from './system-block.ts'

/** What one part does: follows each move felt at its border, and moves its own cells, some of them on top of a move. */
export interface PartMovements {
  readonly followed: readonly Move[]
  readonly own: readonly { readonly movement: Move; readonly onMove: number | null }[]
}

/** `feels[k]`: which of the part's own moves it feels when move k of the core happens; null for none. */
export interface PlacedPart extends PartMovements {
  readonly feels: readonly (number | null)[]
}

export function composeWorlds(coreMoves: readonly Move[], parts: readonly PlacedPart[]): readonly Move[] {
  const worldOf = (move: number, without?: PlacedPart): Map<number, number> => {
    const world = new Map(coreMoves[move])
    for (const part of parts) {
      const felt = part.feels[move] ?? null
      if (part === without || felt === null) continue
      for (const [position, amount] of part.followed[felt] ?? []) world.set(position, amount)
    }
    return world
  }
  const ofCore = coreMoves.map((_, move) => worldOf(move))
  const ofParts = parts.flatMap((part) =>
    part.own.map(({ movement, onMove }) => {
      const move = onMove === null ? -1 : part.feels.indexOf(onMove)
      const beneath = move < 0 ? [] : worldOf(move, part)
      return new Map([...beneath, ...movement])
    }),
  )
  return [...ofCore, ...ofParts]
}
