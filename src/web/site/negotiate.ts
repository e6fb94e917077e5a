/** The official language a reader would rather have, from `Accept-Language`; Finnish where nothing tells. */
import { type Language, officialLanguages } from '#shared'

export function preferredLanguage(header: string): Language {
  const wishes = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))
      return { tag: tag.split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q.slice(2)) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
  const wish = wishes.find(({ tag }) => officialLanguages.includes(tag))
  if (wish !== undefined) return wish.tag
  return wishes.length === 0 || wishes[0]?.tag === '*' ? 'fi' : 'en'
}
