/** The study in DDI: what it is called, whom it is of, how and when it was done, and what may be done with it. */
import { type Language, type LocalisedText, textIn } from '#shared'
import { inEach, licenceOf } from '../../nature.ts'
import { dataTexts } from '../../texts/index.ts'
import { type Microdata, warningsOf } from '../microdata.ts'
import { element, inLanguages, textElement } from './xml.ts'

export function studyDescription(input: Microdata): string {
  const { languages, wave } = input
  const say = (text: (language: Language) => string): LocalisedText => inEach(languages, text)
  const texts = dataTexts
  return element(
    'stdyDscr',
    {},
    citation(input),
    element(
      'stdyInfo',
      {},
      element(
        'subject',
        {},
        inLanguages(
          'keyword',
          say((language) => texts(language).subject),
        ),
      ),
      inLanguages(
        'abstract',
        say((language) => [...warningsOf(input, language), abstractIn(input, language)].join(' ')),
      ),
      element(
        'sumDscr',
        {},
        textElement('collDate', { date: wave.field.start, event: 'start' }, wave.field.start),
        wave.field.end === null
          ? null
          : textElement('collDate', { date: wave.field.end, event: 'end' }, wave.field.end),
        inLanguages(
          'anlyUnit',
          say((language) => texts(language).study.unit),
        ),
        inLanguages(
          'universe',
          say((language) => texts(language).study.universe),
          { clusion: 'I' },
        ),
        inLanguages(
          'dataKind',
          say((language) => texts(language).study.kind),
        ),
      ),
    ),
    element(
      'method',
      {},
      element(
        'dataColl',
        {},
        inLanguages(
          'sampProc',
          say((language) => texts(language).respondentsNote),
        ),
        wave.credit === null
          ? inLanguages(
              'collMode',
              say((language) => texts(language).study.mode),
            )
          : null,
        inLanguages(
          'weight',
          say((language) => texts(language).study.weights),
        ),
      ),
    ),
    element(
      'dataAccs',
      {},
      languages.map((language) => useStatement(input, language)),
    ),
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
