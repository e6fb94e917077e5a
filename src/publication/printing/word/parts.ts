/** What the body of a Word file points to: addresses, pictures, numbered lists. Numbered in the order they are met. */

export interface Parts {
  /** The relationship of a web address. */
  readonly link: (url: string) => string
  /** The relationship and the number of a picture. */
  readonly picture: (png: Uint8Array) => { readonly relation: string; readonly number: number }
  /** The numbering of a list that begins at 1; lists without numbers share `bullets`. */
  readonly orderedList: () => number
  readonly links: ReadonlyMap<string, string>
  readonly pictures: readonly Uint8Array[]
  readonly orderedLists: () => number
}

/** The numbering of lists without numbers; ordered lists come after it. */
export const bullets = 1

export function newParts(): Parts {
  const links = new Map<string, string>()
  const pictures: Uint8Array[] = []
  let lists = 0
  return {
    links,
    pictures,
    orderedLists: () => lists,
    link: (url) => {
      const relation = links.get(url) ?? `link${links.size + 1}`
      links.set(url, relation)
      return relation
    },
    picture: (png) => {
      const number = pictures.push(png)
      return { relation: `picture${number}`, number }
    },
    orderedList: () => {
      lists += 1
      return bullets + lists
    },
  }
}
