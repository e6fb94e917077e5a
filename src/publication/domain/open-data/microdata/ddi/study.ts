/** The study in DDI: what it is called, whom it is of, how and when it was done, and what may be done with it. */
import { type Language, type LocalisedText, textIn } from '#shared'
import { inEach, licenceOf } from '../../nature.ts'
import { dataTexts } from '../../texts/index.ts'
import { type Microdata, warningsOf } from '../microdata.ts'
import { element, inLanguages, textElement } from './xml.ts'

export function studyDescription(input: Microdata): string {
  return element('stdyDscr', {}, citation(input), scope(input), method(input), access(input))
}

function scope(input: Microdata): string {
  const { languages, wave } = input
  const say = (name: string, text: (language: Language) => string, attributes = {}) =>
    inLanguages(name, inEach(languages, text), attributes)
  const { start, end } = wave.field
  return element(
    'stdyInfo',
    {},
    element(
      'subject',
      {},
      say('keyword', (language) => dataTexts(language).subject),
    ),
    say('abstract', (language) => [...warningsOf(input, language), abstractIn(input, language)].join(' ')),
    element(
      'sumDscr',
      {},
      textElement('collDate', { date: start, event: 'start' }, start),
      end === null ? null : textElement('collDate', { date: end, event: 'end' }, end),
      say('anlyUnit', (language) => dataTexts(language).study.unit),
      say('universe', (language) => dataTexts(language).study.universe, { clusion: 'I' }),
      say('dataKind', (language) => dataTexts(language).study.kind),
    ),
  )
}

/** How others collected their data is not ours to say. */
function method({ languages, wave }: Microdata): string {
  const say = (name: string, text: (language: Language) => string) =>
    inLanguages(name, inEach(languages, text))
  return element(
    'method',
    {},
    element(
      'dataColl',
      {},
      say('sampProc', (language) => dataTexts(language).respondentsNote),
      wave.credit === null ? say('collMode', (language) => dataTexts(language).study.mode) : null,
      say('weight', (language) => dataTexts(language).study.weights),
    ),
  )
}

function access(input: Microdata): string {
  return element(
    'dataAccs',
    {},
    input.languages.map((language) => useStatement(input, language)),
  )
}

function abstractIn({ wave }: Microdata, language: Language): string {
  return dataTexts(language).study.abstract.replace('{wave}', () => textIn(wave.title, language).text)
}

function citation({ wave, dataSet, languages, published, publisher }: Microdata): string {
  const [first = '', ...others] = languages
  const titleIn = (language: Language) => textIn(wave.title, language).text
  const producer = wave.credit === null ? publisher : wave.credit.text
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      textElement('titl', { 'xml:lang': first }, titleIn(first)),
      others.map((language) => textElement('parTitl', { 'xml:lang': language }, titleIn(language))),
      textElement('IDNo', { agency: 'SHA-256' }, dataSet.hash),
    ),
    producer === undefined
      ? null
      : element('prodStmt', {}, inLanguages('producer', onlyIn(producer, languages))),
    published === null
      ? null
      : element('distStmt', {}, textElement('distDate', { date: dayOf(published) }, dayOf(published))),
  )
}

function onlyIn(text: LocalisedText, languages: readonly Language[]): LocalisedText {
  return inEach(languages, (language) => textIn(text, language).text)
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** The format has one statement of use for a language. */
function useStatement({ wave, standing }: Microdata, language: Language): string {
  const { study, readme } = dataTexts(language)
  const { name, url } = licenceOf(wave)
  const conditions = readme.licenceText
    .replace('{licence}', () => name)
    .replace('{url}', () => url ?? '')
    .trim()
  return standing === 'deposit'
    ? element('useStmt', {}, textElement('restrctn', { 'xml:lang': language }, study.confidential))
    : element('useStmt', {}, textElement('conditions', { 'xml:lang': language }, conditions))
}
