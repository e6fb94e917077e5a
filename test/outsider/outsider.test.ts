/**
 * Everything that `publish` wrote, as somebody gets hold of it who wants to know about people: reads the figures out of every
 * file, puts them together, and lets the attacker reckon. Only the verdict knows the responses.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDataSet } from '#analysis/use-cases'
import { publishWave } from '#publication/use-cases'
import { type Question, questionsOf } from '#questionnaire'
import { unwrap } from '#shared'
import type { Interval } from '../../src/analysis/domain/disclosure/attacker/attack.ts'
import { audit, type Secret } from '../../src/analysis/domain/disclosure/attacker/verdict.ts'
import type { Solver } from '../../src/analysis/domain/disclosure/solver.ts'
import { loadSolver } from '../../src/analysis/solver/index.ts'
import { contextFor, type FreshDatabase } from '../support/database.ts'
import { demonstrationDatabase } from '../support/demonstration.ts'
import { knowledgeOf, viewsOf } from './knowledge.ts'
import {
  csvLines,
  factsInBasesCsv,
  factsInJsonStat,
  factsInMissingCsv,
  factsInPx,
  factsInTablesCsv,
  factsInTablesJson,
} from './read-data.ts'
import {
  barsIn,
  factsByGroup,
  factsForEveryone,
  factsOfCounts,
  gridsIn,
  numberIn,
  type Reading,
  textOf,
  wordsIn,
} from './read-pages.ts'
import { type Fact, type Notebook, nameOf, together } from './told.ts'
import { secretsIn, typesWithin } from './verdict.ts'

/** Where it is not installed the text of PDF files is not read. */
const hasPdfText = spawnSync('pdftotext', ['-v']).error === undefined

const languages = ['fi', 'sv', 'en'] as const
const columns = {
  fi: { mean: ['Keskiarvo', 'Keskimääräinen sija'], n: 'Vastaajia' },
  sv: { mean: ['Medelvärde', 'Genomsnittlig placering'], n: 'Antal svarande' },
  en: { mean: ['Mean', 'Mean rank'], n: 'Respondents' },
} as const

type Files = ReadonlyMap<string, Uint8Array>

interface Published {
  readonly wave: string
  readonly files: Files
  readonly questions: ReadonlyMap<string, Question>
  readonly facts: ReadonlyMap<string, readonly Fact[]>
  /** All files together. */
  readonly notebook: Notebook
}

let database: FreshDatabase
let solver: Solver
let editions: readonly Published[]
beforeAll(async () => {
  database = await demonstrationDatabase()
  solver = await loadSolver()
  editions = [await edition('2020'), await edition('2022')]
}, 600_000)
afterAll(() => database.drop())

async function edition(wave: string): Promise<Published> {
  const ctx = contextFor(database.database, { day: '2024-05-15' })
  const files = new Map<string, Uint8Array>()
  const writeFile = async (path: string, content: Uint8Array) => {
    files.set(path, content)
  }
  unwrap(await publishWave(ctx, { wave, languages, writeFile, finish: async () => undefined }))
  const { questionnaire } = unwrap(await loadDataSet(ctx, wave))
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id as string, question]))
  const facts = factsIn(files, questions)
  return { wave, files, questions, facts, notebook: together(facts) }
}

const textIn = (files: Files, path: string): string => strFromU8(files.get(path) ?? new Uint8Array())

function factsIn(files: Files, questions: Published['questions']): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, readonly Fact[]>()
  const read = (path: string, reader: (text: string) => readonly Fact[]) =>
    facts.set(path, reader(textIn(files, path)))
  read('data/tables.csv', factsInTablesCsv)
  read('data/bases.csv', factsInBasesCsv)
  read('data/missing.csv', factsInMissingCsv)
  read('data/tables.json', factsInTablesJson)
  for (const language of languages) read(`data/tables.${language}.json-stat.json`, factsInJsonStat)
  for (const path of files.keys()) if (path.endsWith('.px')) read(path, (text) => factsInPx(path, text))
  const labels = csvLines(textIn(files, 'data/labels.csv'))
  for (const language of languages) {
    const reading = (question: string): Reading => ({
      question,
      words: wordsIn(labels, language),
      columns: columns[language],
    })
    read(`${language}/results.html`, (html) => factsInResults(html, reading, questions))
    read(`${language}/report.html`, (html) => factsInReport(html, reading, questions))
  }
  return facts
}

type ReadingOf = (question: string) => Reading

/** Of batteries on a scale of words the pages show by group how many chose the two highest points; of others the mean. */
const inWords = (questions: Published['questions']): readonly string[] =>
  [...questions.values()]
    .filter((question) => question.kind === 'battery' && question.scale.kind === 'ordinal')
    .map(({ id }) => id)

const articles = (html: string) => [
  ...html.matchAll(/<article class="result" id="q-([^"]+)">(.*?)<\/article>/gsu),
]

function factsInResults(
  html: string,
  readingOf: ReadingOf,
  questions: Published['questions'],
): readonly Fact[] {
  return articles(html).flatMap(([, question = '', inside = '']) => {
    const reading = readingOf(question)
    const [own = ''] = inside.split('<section class="change')
    const [everyone, byType] = gridsIn(own)
    return [
      ...(everyone === undefined ? [] : factsForEveryone(everyone, reading)),
      ...(byType === undefined ? [] : factsByGroup(byType, reading, 'org_type:group', inWords(questions))),
      ...factsInBars(own, reading),
    ]
  })
}

/** Bars of single answers; those of items stand for shares or means, as the tables beside them. */
function factsInBars(html: string, { question, words }: Reading): readonly Fact[] {
  if (words.items(question).size > 0) return []
  return barsIn(html).flatMap(({ label, value }): readonly Fact[] => {
    const code = words.answers(question).get(label)
    const percent = /^\d/u.test(value) ? numberIn(value) : null
    if (code === undefined || percent === undefined) return []
    return [{ question, item: '', by: '', group: 'total', code, figure: 'percent', value: percent }]
  })
}

function factsInReport(
  html: string,
  readingOf: ReadingOf,
  questions: Published['questions'],
): readonly Fact[] {
  return gridsIn(html).flatMap((grid) => {
    const [, kind = '', question = '', by] =
      /^(t|ta)-(.+?)(?:-(organisation|region)(?:-\d+)?)?$/u.exec(grid.id) ?? []
    if (!questions.has(question)) return []
    const reading = readingOf(question)
    if (kind === 'ta') return factsOfCounts(grid, reading)
    if (by === undefined) return factsForEveryone(grid, reading)
    return factsByGroup(grid, reading, by === 'region' ? 'region' : 'org_type:group', inWords(questions))
  })
}

const everyFact = (one: Published) => [...one.notebook.known.values()]

/** Facts that a file should at least have, by the end of its path. */
const least: readonly (readonly [string, number])[] = [
  ['tables.csv', 10_000],
  ['bases.csv', 1000],
  ['missing.csv', 100],
  ['tables.json', 10_000],
  ['.json-stat.json', 10_000],
  ['.px', 1],
  ['results.html', 300],
  ['report.html', 700],
]

describe.each(['2020', '2022'])('of the edition of %s', (wave) => {
  const one = () => {
    const found = editions.find((edition) => edition.wave === wave)
    if (found === undefined) throw new Error('it was published')
    return found
  }

  test('figures are read in every file, so that nothing is found true of nothing', () => {
    for (const [path, facts] of one().facts) {
      const [, wanted = Infinity] = least.find(([end]) => path.endsWith(end)) ?? []
      expect(facts.length, path).toBeGreaterThanOrEqual(wanted)
    }
  })

  test('no file tells another figure than the next, or shows what that hides', () => {
    expect(one().notebook.disputes).toEqual([])
  })

  test('no count of 1 to 4, and no base under 10, stands in any file', () => {
    const small = everyFact(one()).filter(({ figure, value }) => {
      if (value === null || figure === 'percent' || figure === 'mean') return false
      return value > 0 && value < (figure === 'base' ? 10 : 5)
    })
    expect(small).toEqual([])
  })

  test('percentages are whole, means have one decimal, and no percentage stands beside a hidden count', () => {
    const { known } = one().notebook
    for (const fact of known.values()) {
      if (fact.value === null) continue
      if (fact.figure === 'percent') {
        expect(Number.isInteger(fact.value), nameOf(fact)).toBe(true)
        expect(known.get(nameOf({ ...fact, figure: 'n' }))?.value, nameOf(fact)).not.toBeNull()
      }
      if (fact.figure === 'mean')
        expect(Math.abs(10 * fact.value - Math.round(10 * fact.value))).toBeLessThan(1e-9)
    }
  })

  test('bars are as long as the whole percentage beside them says, and hidden ones all the same', () => {
    for (const language of languages) {
      for (const [, question = '', inside = ''] of articles(
        textIn(one().files, `${language}/results.html`),
      )) {
        const bars = barsIn(inside.split('<section class="change')[0] ?? '')
        const hidden = bars.filter(({ value }) => !/\d/u.test(value)).map(({ width }) => width)
        expect(new Set(hidden).size, question).toBeLessThanOrEqual(1)
        const shown = bars.filter(({ value }) => /^\d+\s?%/u.test(value))
        const scales = shown.flatMap(({ value, width }) => {
          const percent = numberIn(value) ?? 0
          return percent === 0 ? [] : [{ low: (width - 0.06) / percent, high: (width + 0.06) / percent }]
        })
        const common =
          Math.max(...scales.map(({ low }) => low)) <= Math.min(...scales.map(({ high }) => high))
        expect(scales.length === 0 || common, `${language} ${question}`).toBe(true)
      }
    }
  })

  test('the Word report has the tables of the page, line for line', () => {
    for (const language of languages) {
      const lines = new Set(linesIn(gridsIn(textIn(one().files, `${language}/report.html`))))
      const word = wordLines(one().files.get(`${language}/report.docx`) ?? new Uint8Array())
      expect(word.length).toBeGreaterThan(200)
      expect(word.filter((line) => /\d/u.test(line) && !lines.has(line))).toEqual([])
    }
  })

  test.skipIf(!hasPdfText)(
    'the PDF report says no percentage that the page does not',
    () => {
      for (const language of languages) {
        const percentages = (text: string) =>
          new Set(text.match(/\d+(?:[.,]\d+)?\s?%/gu)?.map((one) => one.replace(/\s/u, '')))
        const page = percentages(textOf(textIn(one().files, `${language}/report.html`)))
        const printed = percentages(pdfText(one().files.get(`${language}/report.pdf`) ?? new Uint8Array()))
        expect(printed.size).toBeGreaterThan(20)
        expect([...printed].filter((percent) => !page.has(percent))).toEqual([])
      }
    },
    120_000,
  )

  test.each(['news', 'easy'])('%s names no precise percentage, and no few respondents', (page) => {
    const shown = new Set(everyFact(one()).map(({ value }) => value))
    for (const language of languages) {
      const html = textIn(one().files, `${language}/${page}.html`)
      const news = textOf(/<main.*<\/main>/su.exec(html)?.[0] ?? '')
      const found = [...news.matchAll(/(\d+(?:[.,]\d+)?)\s?(?:%|procent|prosent|per\scent)/gu)]
      expect(found.length).toBeGreaterThan(0)
      for (const [, percent = ''] of found)
        expect(shown.has(Number(percent.replace(',', '.'))), percent).toBe(true)
      expect(news).not.toMatch(/(?:^|\s)[1-4] (?:vastaaj|respondent|svar)/u)
    }
  })

  test('the change since the wave before shows no share of an answer that is hidden, in either wave', () => {
    const change = csvLines(textIn(one().files, 'data/change.csv'))
    const codes = codesIn(one().files)
    for (const line of change.filter(
      ({ figure, comparison }) => figure === 'share' && comparison === 'identical',
    )) {
      for (const [edition, value] of [
        [editions.find((other) => other.wave === line.since), line.earlier],
        [one(), line.later],
      ] as const) {
        const code = codes.get(`${line.question}|${line.key}`) ?? ''
        const place = { question: line.question ?? '', item: '', by: '', group: 'total', code }
        const known = edition?.notebook.known
        if (known?.get(nameOf({ ...place, figure: 'n' }))?.value === null) expect(value, line.key).toBe('')
      }
    }
  })

  test('the attacker finds nothing', async () => {
    const { exposed, hidden, secrets } = await exposedBy(one(), one().notebook)
    expect(exposed).toEqual([])
    expect(hidden).toBeGreaterThan(2000)
    expect(secrets).toBeGreaterThan(1000)
  }, 600_000)
})

describe('were there a leak', () => {
  const question = 'org_type'
  const only = (edition: Published, more: readonly Fact[]) =>
    new Map(
      [...edition.facts, ['leak', more] as const].map(([path, facts]) => [
        path,
        facts.filter((fact) => fact.question === question),
      ]),
    )
  const later = () => {
    const found = editions.find(({ wave }) => wave === '2022')
    if (found === undefined) throw new Error('it was published')
    return found
  }
  const secretCell = { question, item: '', by: '', group: 'total', code: '9' } as const

  test('a hidden count in one file would be found, and the file named', async () => {
    const leaking = only(later(), [{ ...secretCell, figure: 'n', value: 4 }])
    expect(together(leaking).disputes).toEqual([expect.stringContaining('in leak')])
    expect((await exposedBy(later(), together(only(later(), [])))).exposed).toEqual([])
    expect((await exposedBy(later(), together(leaking))).exposed.length).toBeGreaterThan(0)
  })

  test('a percentage of a hidden count would be found, though rounded', async () => {
    const leaking = only(later(), [{ ...secretCell, figure: 'percent', value: 1.09 }])
    expect((await exposedBy(later(), together(leaking))).exposed.length).toBeGreaterThan(0)
  })
})

const linesIn = (grids: ReturnType<typeof gridsIn>): readonly string[] =>
  grids.flatMap(({ heads, lines }) => [
    inLine(heads),
    ...lines.map(({ label, cells }) => inLine([label, ...cells])),
  ])

const inLine = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replaceAll(/\s/gu, '')).join('|')

function wordLines(docx: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gsu)].map(([row]) =>
    inLine(
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => textOf(cell.replaceAll(/<[^>]*>/gu, ''))),
    ),
  )
}

function pdfText(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], { input: pdf, maxBuffer: 64 * 1024 * 1024 }).toString()
}

/** Codes of answers by question and key. */
const codesIn = (files: Files): ReadonlyMap<string, string> =>
  new Map(
    csvLines(textIn(files, 'data/tables.csv')).map(({ question, key, code = '' }) => [
      `${question}|${key}`,
      code,
    ]),
  )

interface Found {
  readonly secrets: number
  readonly hidden: number
  readonly exposed: readonly { readonly secret: Secret; readonly interval: Interval | undefined }[]
}

async function exposedBy({ wave, questions }: Published, notebook: Notebook): Promise<Found> {
  const views = viewsOf(notebook, questions)
  const knowledge = knowledgeOf(views, notebook, typesWithin(questions))
  const { dataSet, questionnaire } = unwrap(await loadDataSet(contextFor(database.database), wave))
  const secrets = secretsIn(views, dataSet, questionnaire)
  const audited = unwrap(audit(knowledge, secrets, solver, false))
  return { secrets: secrets.length, hidden: audited.attack.intervals.length, exposed: audited.exposures }
}
