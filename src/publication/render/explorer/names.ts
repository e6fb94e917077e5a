/** How the explorer calls background variables and their groups. */
import { type Language, textIn } from '#shared'
import { partsOf } from '../../domain/explorer/hypercube.ts'
import type { Explored } from '../../domain/explorer/look-up.ts'
import type { GroupOf } from '../../domain/explorer/request.ts'
import { fill, pageTexts } from '../texts/index.ts'

/** Short where one is known, else the question's own text; of crossed variables both. */
export function dimensionName(
  by: string,
  { dimensions }: Pick<Explored, 'dimensions'>,
  language: Language,
): string {
  const { names, crossed } = pageTexts(language).explorer
  const [one = '', other] = partsOf(by).map((part) => {
    const label = dimensions.find((dimension) => dimension.by === part)?.label
    return names[part] ?? (label == null ? part : textIn(label, language).text)
  })
  return other === undefined ? one : fill(crossed, { one, other: lowerFirst(other, language) })
}

/** As it stands inside a sentence. */
export function lowerFirst(text: string, language: Language): string {
  const [first = ''] = text
  return first.toLocaleLowerCase(language) + text.slice(first.length)
}

export function groupName(
  { by, group }: GroupOf,
  { dimensions }: Pick<Explored, 'dimensions'>,
  language: Language,
): string {
  const found = dimensions.find((dimension) => dimension.by === by)?.groups.find(({ key }) => key === group)
  return found === undefined ? group : textIn(found.label, language).text
}
