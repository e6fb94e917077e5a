/** `README.fi.md` and its siblings: what the files are, how to read them, the licence and how to cite, in one language. */
import { missingMarks } from '#analysis'
import type { Wave } from '#fieldwork'
import type { MissingKind } from '#questionnaire'
import { type Day, factsOf, type Language, textIn } from '#shared'
import type { DataFile, OpenDataInput } from './data-file.ts'
import { licenceOf, noticesOf, titleOf } from './nature.ts'
import type { DataTexts, FileName } from './texts/data-texts.ts'
import { dataTexts } from './texts/index.ts'

/** A file with what the texts call it. */
export interface NamedFile extends DataFile {
  readonly about: FileName
}

export function readmeOf(input: OpenDataInput, files: readonly NamedFile[], language: Language): string {
  const texts = dataTexts(language)
  const { readme } = texts
  const { wave } = input.released
  const notices = noticesOf(wave, language).map((notice) => `> **${plain(notice)}**`)
  const parts = [
    `# ${plain(titleOf(wave, language))}`,
    ...notices,
    readme.intro,
    surveyFacts(input, readme, language).join('\n'),
    `## ${readme.files}`,
    fileLines(files, texts).join('\n'),
    `## ${readme.hidden}`,
    readme.hiddenText,
    `## ${readme.bases}`,
    `${readme.basesText} ${texts.percentNote} ${texts.respondentsNote}`,
    `## ${readme.missing}`,
    readme.missingText,
    kindLines(texts),
    `## ${readme.microdata}`,
    ...microdataParts(input, texts),
    `## ${readme.licence}`,
    licenceText(wave, readme),
    `## ${readme.cite}`,
    citation(input, language),
  ]
  return `${parts.join('\n\n')}\n`
}

function surveyFacts(
  { released }: OpenDataInput,
  readme: DataTexts['readme'],
  language: Language,
): readonly string[] {
  const { wave, results } = released
  const { start, end } = wave.field
  const period =
    end === null
      ? readme.fieldOpen.replace('{start}', dayIn(start, language))
      : [start, end].map((day) => dayIn(day, language)).join(language === 'en' ? ' – ' : '–')
  return [
    `- ${readme.field}: ${period}`,
    `- ${readme.responses}: ${results.responses}`,
    `- ${readme.dataSet}: \`${results.dataSet}\``,
  ]
}

/** `4.11.2022`, `4 November 2022`. */
function dayIn(day: Day, language: Language): string {
  const month = language === 'en' ? 'long' : 'numeric'
  const style = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(factsOf(language).locale, style).format(new Date(day))
}

/** One line for files of the same kind. */
export function fileLines(files: readonly NamedFile[], texts: DataTexts): readonly string[] {
  const kinds = [...new Set(files.map(({ about }) => about))]
  return kinds.map((about) => {
    const paths = files.filter((file) => file.about === about).map(({ path }) => path.replace(/^data\//u, ''))
    const named = about === 'px' ? ['px/*.px'] : paths
    return `- ${named.map((path) => `\`${path}\``).join(', ')}: ${texts.files[about]}`
  })
}

function kindLines(texts: DataTexts): string {
  return linesOf(texts, (kind) => kind)
}

/** The numbers that stand for missing answers in files of responses. */
export function missingLines(texts: DataTexts): string {
  return linesOf(texts, (kind) => missingMarks[kind])
}

function linesOf(texts: DataTexts, code: (kind: MissingKind) => string | number): string {
  return Object.entries(texts.missing)
    .map(([kind, label]) => `- \`${code(kind as MissingKind)}\`: ${label}`)
    .join('\n')
}

function microdataParts({ microdata }: OpenDataInput, texts: DataTexts): readonly string[] {
  if (microdata === null) return [texts.readme.microdataClosed]
  return [texts.readme.microdataOpen, missingLines(texts)]
}

export function licenceText(wave: Wave, readme: DataTexts['readme']): string {
  const { name, url } = licenceOf(wave)
  return readme.licenceText
    .replace('{licence}', () => plain(name))
    .replace('{url}', () => (url === null ? '' : `<${encodeURI(url)}>`))
    .trim()
}

function citation(input: OpenDataInput, language: Language): string {
  const { readme } = dataTexts(language)
  const { wave, results } = input.released
  if (wave.synthetic) return readme.citeSynthetic
  const by = wave.credit === null ? input.publisher : wave.credit.text
  const publisher = by === undefined ? '' : `${textIn(by, language).text}. `
  const published = input.published === null ? '' : `, ${input.published.toISOString().slice(0, 10)}`
  return readme.citation
    .replace('{publisher}', () => plain(publisher))
    .replace('{title}', () => plain(textIn(wave.title, language).text))
    .replace('{published}', published)
    .replace('{hash}', `\`${results.dataSet}\``)
}

/** A text of others as Markdown that means nothing but itself. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|]/gu, '\\$&')
}
