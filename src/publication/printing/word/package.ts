/** The parts of a Word file besides its body and styles (ISO/IEC 29500, Open Packaging Conventions). */
import { factsOf, type Language } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'
import { bullets, type Parts } from './parts.ts'
import { declaration, escaped, namespaces } from './xml.ts'

const formats = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'

/** The parts beside `word/document.xml`, by the name of their file and of their kind. */
const kinds = ['styles', 'numbering', 'settings', 'header', 'footer'] as const

export function contentTypes(): string {
  const parts = kinds.map(
    (kind) => `<Override PartName="/word/${kind}.xml" ContentType="${formats}.${kind}+xml"/>`,
  )
  return `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${formats}.document.main+xml"/>${parts.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
}

export function packageRelations(): string {
  return relationships([
    `Id="document" Type="${relations}/officeDocument" Target="word/document.xml"`,
    `Id="core" Type="${packaging}/relationships/metadata/core-properties" Target="docProps/core.xml"`,
  ])
}

export function documentRelations({ links, pictures }: Parts): string {
  return relationships([
    ...kinds.map((kind) => `Id="${kind}" Type="${relations}/${kind}" Target="${kind}.xml"`),
    ...pictures.map(
      (_, place) =>
        `Id="picture${place + 1}" Type="${relations}/image" Target="media/picture${place + 1}.png"`,
    ),
    ...[...links].map(
      ([url, id]) =>
        `Id="${id}" Type="${relations}/hyperlink" Target="${escaped(url)}" TargetMode="External"`,
    ),
  ])
}

function relationships(all: readonly string[]): string {
  const list = all.map((attributes) => `<Relationship ${attributes}/>`)
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${list.join('')}</Relationships>`
}

/** What the file says about itself: dated by the publication, never by the clock. */
export function coreProperties(document: ReportDocument): string {
  const { title, subtitle, publisher, description, keywords, language, publishedAt } = document
  const date = (name: string, moment: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`
  const moment = publishedAt === null ? null : new Date(publishedAt).toISOString()
  const dates = moment === null ? '' : `${date('created', moment)}${date('modified', moment)}`
  return `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subtitle)}</dc:subject><dc:creator>${escaped(publisher)}</dc:creator><cp:keywords>${escaped(keywords.join(', '))}</cp:keywords><dc:description>${escaped(description)}</dc:description><dc:language>${factsOf(language).locale}</dc:language>${dates}</cp:coreProperties>`
}

/** Today's layout rules, and words broken at the end of a line as their language does. */
export function settings(language: Language): string {
  const mode =
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
  return `${declaration}<w:settings ${namespaces}><w:autoHyphenation/><w:compat>${mode}</w:compat><w:themeFontLang w:val="${factsOf(language).locale}"/></w:settings>`
}

/** One numbering without numbers, and one for each numbered list. */
export function numbering({ orderedLists }: Parts): string {
  const lists = Array.from({ length: orderedLists() }, (_, place) => bullets + 1 + place)
  const abstract = [level(1, 'bullet', '•'), level(2, 'decimal', '%1.')]
  const ordered = lists.map(
    (id) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `${declaration}<w:numbering ${namespaces}>${abstract.join('')}<w:num w:numId="${bullets}"><w:abstractNumId w:val="1"/></w:num>${ordered.join('')}</w:numbering>`
}

function level(id: number, format: string, text: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="400" w:hanging="280"/></w:pPr></w:lvl></w:abstractNum>`
}
