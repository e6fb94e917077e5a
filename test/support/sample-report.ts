/** A document with every kind of block, for the tests of printing. All numbers and names are invented. */
import type { Block, Chart, DataTable, ReportDocument } from '../../src/publication/domain/report-document.ts'

const texts = {
  fi: {
    title: 'Kumppanuusbarometrin raportti',
    subtitle: 'Aallon 2022 tulokset',
    notice: 'Esimerkkiaineisto: vastaukset ovat keksittyjä.',
    contents: 'Sisällys',
    chapter: 'Yhteistyö ja sen edellytykset',
    paragraph:
      'Valtionavustustoiminnan kehittämisohjelman kumppanuusverkoston yhteistyömahdollisuudet ovat vastaajien mielestä parantuneet edelliseen kyselyyn verrattuna.',
    question: 'Kuinka hyvin yhteistyö toimii?',
    alternative: 'Palkkikuvio: valtio 62 %, kunnat 48 %, järjestöt 55 %.',
    groups: ['Kaikki', 'Valtio', 'Kunnat', 'Järjestöt'],
  },
  sv: {
    title: 'Rapport om partnerskapsbarometern',
    subtitle: 'Resultat av omgången 2022',
    notice: 'Exempelmaterial: svaren är påhittade.',
    contents: 'Innehåll',
    chapter: 'Samarbetet och dess förutsättningar',
    paragraph:
      'Enligt respondenterna har samarbetsmöjligheterna inom utvecklingsprogrammets partnerskapsnätverk förbättrats jämfört med den föregående enkäten.',
    question: 'Hur väl fungerar samarbetet?',
    alternative: 'Stapeldiagram: staten 62 %, kommunerna 48 %, organisationerna 55 %.',
    groups: ['Alla', 'Staten', 'Kommunerna', 'Organisationerna'],
  },
  en: {
    title: 'Partnership Barometer report',
    subtitle: 'Results of wave 2022',
    notice: 'Demonstration data: the responses are invented.',
    contents: 'Contents',
    chapter: 'Cooperation and what it needs',
    paragraph:
      'According to the respondents, the opportunities for cooperation in the partnership network of the development programme have improved since the previous survey.',
    question: 'How well does cooperation work?',
    alternative: 'Bar chart: central government 62%, municipalities 48%, organisations 55%.',
    groups: ['All', 'Central government', 'Municipalities', 'Organisations'],
  },
} as const

export type SampleLanguage = keyof typeof texts

/** @param questions how many questions with chart and tables, to measure long reports */
export function sampleReport(language: SampleLanguage, questions = 2): ReportDocument {
  const own = texts[language]
  return {
    language,
    title: own.title,
    subtitle: own.subtitle,
    publisher: 'Barometer Office',
    description: own.paragraph,
    keywords: ['barometer', own.subtitle],
    published: '4.9.2023',
    publishedAt: '2023-09-04T06:00:00.000Z',
    notices: [own.notice],
    contentsTitle: own.contents,
    chapters: [
      { id: 'cooperation', title: [own.chapter], blocks: opening(language) },
      {
        id: 'results',
        title: [own.subtitle],
        blocks: Array.from({ length: questions }, (_, index) => question(language, index)).flat(),
      },
    ],
  }
}

function opening(language: SampleLanguage): readonly Block[] {
  const own = texts[language]
  return [
    {
      kind: 'paragraph',
      text: [
        own.paragraph,
        ' ',
        { text: own.question, strong: true, href: '#question-0' },
        ' ',
        { text: 'suomi.fi', href: 'https://www.suomi.fi/' },
      ],
    },
    { kind: 'note', title: own.notice, text: [own.paragraph] },
    {
      kind: 'facts',
      rows: [
        { name: own.subtitle, text: ['1.3.–30.4.2022'] },
        { name: own.question, text: ['n = 412'] },
      ],
    },
    { kind: 'list', ordered: false, items: own.groups.map((group) => [group]) },
    {
      kind: 'list',
      ordered: true,
      items: [['≥ 10 → 12'], [{ text: 'العربية', language: 'ar' }, ' ', { text: own.title, emphasis: true }]],
    },
    { kind: 'heading', level: 2, id: 'groups', text: [own.subtitle] },
    { kind: 'heading', level: 3, id: 'groups-part', text: [own.question] },
    { kind: 'paragraph', text: [own.paragraph] },
  ]
}

function question(language: SampleLanguage, index: number): readonly Block[] {
  const own = texts[language]
  return [
    { kind: 'heading', level: 2, id: `question-${index}`, text: [`${index + 1}. ${own.question}`] },
    { kind: 'paragraph', text: [own.paragraph] },
    {
      kind: 'figure',
      id: `figure-${index}`,
      chart: barChart(own.groups),
      alternative: own.alternative,
      caption: [own.question],
    },
    table(`table-${index}`, own.question, own.groups, 5),
    table(
      `wide-${index}`,
      own.subtitle,
      [...own.groups, ...Array.from({ length: 16 }, (_, place) => `${own.groups[2]} ${place + 1}`)],
      6,
    ),
    table(`long-${index}`, own.chapter, own.groups, 40),
  ]
}

function table(id: string, caption: string, groups: readonly string[], rows: number): DataTable {
  return {
    kind: 'table',
    id,
    caption: [caption],
    columns: [[caption], ...groups.map((group) => [group])],
    rows: Array.from({ length: rows }, (_, row) => [
      [`${groups[row % groups.length]} – ${caption} ${row + 1}`],
      ...groups.map((_, column) => [column === 2 && row === 1 ? '–' : `${(row * 7 + column * 13) % 100} %`]),
    ]),
    notes: [[`${groups[0]}: n = 412.`]],
  }
}

function barChart(groups: readonly string[]): Chart {
  const bars = groups.map(
    (group, row) =>
      `<text x="0" y="${row * 32 + 20}" fill="#1d2329">${group} å ä ö é</text><rect x="240" y="${row * 32 + 4}" width="${300 - row * 60}" height="22" fill="#00357a"/>`,
  )
  const height = groups.length * 32 + 8
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="${height}" viewBox="0 0 640 ${height}" font-family="Noto Sans, Noto Sans Arabic, sans-serif" font-size="14"><rect width="640" height="${height}" fill="#fff"/>${bars.join('')}<text x="560" y="20" font-weight="700">العربية</text></svg>`
  return { svg, width: 640, height }
}
