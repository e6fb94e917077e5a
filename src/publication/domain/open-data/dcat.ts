/**
 * DCAT-AP 3 as JSON-LD, for catalogues of open data: the data set with a distribution for each file. Files are named by
 * their permanent addresses, or relative to this one where the site's address is not known.
 * https://semiceu.github.io/DCAT-AP/releases/3.0.0/
 */
import type { Wave } from '#fieldwork'
import { type Language, type LocalisedText, textIn } from '#shared'
import { addressOf } from '../addresses.ts'
import type { OpenDataInput } from './data-file.ts'
import { inEach, licenceOf, noticesOf, readingNotes, titleOf } from './nature.ts'
import type { NamedFile } from './readme.ts'
import { dataTexts } from './texts/index.ts'

const authority = 'http://publications.europa.eu/resource/authority'
const languageCodes: Readonly<Record<Language, string>> = { fi: 'FIN', sv: 'SWE', en: 'ENG' }

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

export function dcatOf(input: OpenDataInput, files: readonly NamedFile[]): string {
  const { released, languages, published, origin } = input
  const { wave, results } = released
  const document = {
    '@context': context,
    '@id': `${urlOf(input, 'data/dcat.jsonld')}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:title': tagged(inEach(languages, (language) => titleOf(wave, language))),
    'dct:description': tagged(inEach(languages, (language) => readingNotes(wave, language).join(' '))),
    'dct:identifier': results.dataSet,
    'dct:accessRights': { '@id': `${authority}/access-right/PUBLIC` },
    'dct:language': languages.map(languageOf),
    'dct:temporal': period(wave),
    'dcat:theme': { '@id': `${authority}/data-theme/SOCI` },
    'dcat:keyword': tagged(inEach(languages, (language) => dataTexts(language).subject)),
    ...(published === null
      ? {}
      : { 'dct:issued': { '@type': 'xsd:dateTime', '@value': published.toISOString() } }),
    ...publisherOf(input),
    ...provenanceOf(wave, languages),
    ...(origin === null
      ? {}
      : {
          'dcat:landingPage': languages.map((language) => ({
            '@id': `${origin}${addressOf.results(language, wave.id)}`,
          })),
        }),
    'dcat:distribution': files.map((file) => distribution(input, file)),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

function distribution(input: OpenDataInput, { path, about, mediaType, language }: NamedFile) {
  const { languages, released } = input
  const { name, url } = licenceOf(released.wave)
  const iana = isRegistered(mediaType) ? `https://www.iana.org/assignments/media-types/${mediaType}` : null
  const address = { '@id': urlOf(input, path) }
  return {
    '@id': `${urlOf(input, 'data/dcat.jsonld')}#${encodeURIComponent(path)}`,
    '@type': 'dcat:Distribution',
    'dct:title': tagged(
      inEach(languages, (tag) => `${path.replace(/^data\//u, '')}: ${dataTexts(tag).files[about]}`),
    ),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    ...(iana === null ? {} : { 'dcat:mediaType': { '@id': iana } }),
    'dct:license': url === null ? { 'rdfs:label': name } : { '@id': url },
    'dct:language': (language === null ? languages : [language]).map(languageOf),
  }
}

/** Types of IANA's register; the others are in common use, but have no address there. */
function isRegistered(mediaType: string): boolean {
  return !/\/x-/u.test(mediaType)
}

/** This file stands in `data/`, like the ones it names. */
function urlOf({ origin, released }: OpenDataInput, path: string): string {
  return origin === null ? path.replace(/^data\//u, '') : `${origin}${addressOf.file(released.wave.id, path)}`
}

function languageOf(language: Language) {
  return { '@id': `${authority}/language/${languageCodes[language] ?? 'MUL'}` }
}

function period({ field }: Wave) {
  const day = (value: string) => ({ '@type': 'xsd:date', '@value': value })
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': day(field.start),
    ...(field.end === null ? {} : { 'dcat:endDate': day(field.end) }),
  }
}

function publisherOf({ publisher, released, languages }: OpenDataInput) {
  if (publisher === undefined || released.wave.credit !== null) return {}
  const name = tagged(inEach(languages, (language) => textIn(publisher, language).text))
  return { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': name } }
}

function provenanceOf(wave: Wave, languages: readonly Language[]) {
  if (!wave.synthetic && wave.credit === null) return {}
  const label = tagged(inEach(languages, (language) => noticesOf(wave, language).join(' ')))
  return { 'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': label } }
}

function tagged(text: LocalisedText) {
  return Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language }))
}
