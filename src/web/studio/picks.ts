/** What pressing a button does to the list of picked findings. Only `renew` and `add` take the numbers as they are now. */
import type { DeskPick, Picks } from '#publication/use-cases'
import type { LocalisedText } from '#shared'

type Pick = Picks['picks'][number]

/** @param own the sentences written beside the button; null where it has none */
export function changedPicks(
  picked: readonly DeskPick[],
  act: string,
  id: string,
  own: LocalisedText | null,
): readonly Pick[] {
  const list = picked.map(
    (pick): Pick => ({
      id: pick.id,
      texts: pick.id === id && own !== null ? own : pick.texts,
      asPicked: pick.id !== id || act !== 'renew',
    }),
  )
  const at = list.findIndex((pick) => pick.id === id)
  switch (act) {
    case 'add':
      return [...list, { id, texts: null }]
    case 'remove':
      return list.filter((pick) => pick.id !== id)
    case 'up':
      return moved(list, at, at - 1)
    case 'down':
      return moved(list, at, at + 1)
    default:
      return list
  }
}

function moved(list: readonly Pick[], from: number, to: number): readonly Pick[] {
  const pick = list[from]
  if (pick === undefined || to < 0 || to >= list.length) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, pick)
}
