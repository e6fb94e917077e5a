/** What a file of open data is, in a language, told by its place. */
import type { Language } from '#shared'
import type { FileName } from './texts/data-texts.ts'
import { dataTexts } from './texts/index.ts'

const kinds: readonly (readonly [RegExp, FileName])[] = [
  [/\.json-stat\.json$/u, 'json-stat'],
  [/^README\./u, 'readme'],
  [/^microdata\..+\.sav$/u, 'microdata.sav'],
  [/^microdata\.ddi\./u, 'microdata.ddi'],
  [/^dcat\./u, 'dcat'],
]
const ofQuestion = /^px\/(.+?)(-means)?\.px$/u

/**
 * @param path `data/tables.csv`
 * @param questions texts of the wave's questions by id: a PX file is about one
 * @returns the name of the file where nothing is known about it
 */
export function aboutDataFile(
  path: string,
  questions: ReadonlyMap<string, string>,
  language: Language,
): string {
  const texts = dataTexts(language)
  const name = path.replace(/^data\//u, '')
  const [, id = '', means] = ofQuestion.exec(name) ?? []
  const question = questions.get(id)
  if (question !== undefined)
    return means === undefined ? question : texts.meansOf.replace('{question}', question)
  const kind = kinds.find(([place]) => place.test(name))?.[1] ?? name
  return isFileName(kind, texts.files) ? texts.files[kind] : name
}

function isFileName(name: string, files: Readonly<Record<FileName, string>>): name is FileName {
  return Object.hasOwn(files, name)
}
