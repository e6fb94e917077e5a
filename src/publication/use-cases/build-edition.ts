/** Makes every file of an edition, in memory: all of them, or none. */
import { createHash } from 'node:crypto'
import { type DataSet, type Released, releaseMicrodata } from '#analysis'
import { loadDataSet } from '#analysis/use-cases'
import type { Context } from '#platform/context'
import { done, type Language, type Problem, type Result, refused, textIn } from '#shared'
import type { Edition } from '../domain/edition.ts'
import type { BuiltFile } from '../domain/edition-file.ts'
import type { FoundStatement } from '../domain/found-statement.ts'
import type { NewsItem } from '../domain/news/news-item.ts'
import { openDataFiles } from '../domain/open-data/open-data-files.ts'
import type { Figure, ReportDocument } from '../domain/report-document.ts'
import { type Printed, printAll, printPng } from '../printing/index.ts'
import { documentCss, resultsDocument } from '../render/document.ts'
import { newsFile, newsFileCss } from '../render/news/news-file.ts'
import { newsItem } from '../render/news/news-item.ts'
import { composeReport } from '../render/report/compose-report.ts'
import { reportHtml } from '../render/report/report-html.ts'
import { type BoundEdition, boundIn } from './bound-texts.ts'
import { builtFile, manifestFile } from './manifest.ts'
import type { Material } from './material.ts'

export interface BuiltEdition {
  /** `manifest.json` last. */
  readonly files: readonly BuiltFile[]
  /** One per language. */
  readonly news: readonly NewsItem[]
}

export interface BuildOptions {
  readonly languages: readonly Language[]
  /** The moment everything becomes public. */
  readonly at: Date
  readonly origin: string | null
}

/** What the parts of the work have in common. */
interface Work {
  readonly material: Material
  readonly edition: Edition
  readonly options: BuildOptions
}

/** Problems: those of `boundIn`, and `renderer_failed` with the language and what was being made. */
export async function buildEdition(
  ctx: Context,
  material: Material,
  edition: Edition,
  options: BuildOptions,
): Promise<Result<BuiltEdition>> {
  const work = { material, edition, options }
  const said: Said[] = []
  for (const language of options.languages) {
    const bound = boundIn(edition, material, language)
    if (!bound.ok) return bound
    const news = newsOf(language, bound.value, work, options.at)
    said.push({ language, news, report: reportOf(language, bound.value, work, options.at) })
  }
  const printed = await printAll(said.map(({ report }) => report))
  if (!printed.ok) return rendererFailed(printed.problem)
  const files: BuiltFile[] = []
  for (const [place, one] of said.entries()) {
    const pictures = await chartFiles(one)
    if (!pictures.ok) return rendererFailed(pictures.problem)
    files.push(
      ...pageFiles(one, work),
      ...printedFiles(one.language, printed.value[place]),
      ...pictures.value,
    )
  }
  files.push(...(await dataFiles(ctx, work)))
  const manifest = manifestFile(material.released, edition, files, options.at)
  return done({ files: [...files, manifest], news: said.map(({ news }) => news) })
}

/** What an edition says in one language. */
interface Said {
  readonly language: Language
  readonly news: NewsItem
  readonly report: ReportDocument
}

type Ingredients = Pick<Work, 'material' | 'edition'>

/** @param at null in a preview, before the moment is known */
export function newsOf(
  language: Language,
  { news }: Pick<BoundEdition, 'news'>,
  { material, edition }: Ingredients,
  at: Date | null,
): NewsItem {
  return newsItem({
    wave: material.released.wave,
    facts: edition.facts,
    language,
    text: news,
    releasedAt: at,
    openAnswers: material.statements.some(
      ({ statement }) => statement.kind === 'open_answers' && statement.n > 0,
    ),
    corrected: edition.corrects,
    withdrawn: null,
  })
}

/** @param at null in a preview, before the moment is known */
export function reportOf(
  language: Language,
  { summary, chapters }: Pick<BoundEdition, 'summary' | 'chapters'>,
  { material, edition }: Ingredients,
  at: Date | null,
): ReportDocument {
  return composeReport({
    released: material.released,
    statements: pickedFirst(edition, material.statements),
    facts: edition.facts,
    texts: {
      summary: summary?.blocks ?? null,
      chapters: new Map([...chapters].map(([section, { blocks }]) => [section, blocks])),
    },
    published: at,
    notices: edition.corrects === null ? [] : [textIn(edition.corrects, language).text],
    language,
  })
}

function pickedFirst({ picks }: Edition, statements: readonly FoundStatement[]): readonly FoundStatement[] {
  const picked = picks.flatMap(({ id }) => statements.filter((found) => found.id === id))
  return [...picked, ...statements.filter((found) => !picked.includes(found))]
}

function pageFiles({ language, news, report }: Said, { material, options }: Work): readonly BuiltFile[] {
  const page = { language, mediaType: 'text/html' } as const
  const { at: now, origin } = options
  return [
    builtFile(
      { ...page, path: `${language}/news.html`, kind: 'news' },
      newsFile(news, { now, origin, cssHash: styleHash(newsFileCss) }),
    ),
    builtFile({ ...page, path: `${language}/report.html`, kind: 'report' }, reportHtml(report)),
    builtFile(
      { ...page, path: `${language}/results.html`, kind: 'results' },
      resultsDocument({ ...material.released, language }, styleHash(documentCss)),
    ),
  ]
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function printedFiles(language: Language, printed: Printed | undefined): readonly BuiltFile[] {
  if (printed === undefined) return []
  const { pdf, word } = printed
  const report = { language, kind: 'report' } as const
  return [
    builtFile({ ...report, path: `${language}/report.pdf`, mediaType: 'application/pdf' }, pdf),
    builtFile({ ...report, path: `${language}/report.docx`, mediaType: wordType }, word),
  ]
}

/** For the press: the first chart of each chapter as a picture. */
async function chartFiles({ language, report }: Said): Promise<Result<readonly BuiltFile[]>> {
  const files: BuiltFile[] = []
  for (const { blocks } of report.chapters) {
    const figure = blocks.find((block): block is Figure => block.kind === 'figure')
    if (figure === undefined) continue
    const png = await printPng(figure.chart)
    if (!png.ok) return png
    const path = `${language}/charts/${figure.id}.png`
    files.push(builtFile({ language, kind: 'report', path, mediaType: 'image/png' }, png.value))
  }
  return done(files)
}

async function dataFiles(ctx: Context, { material, options }: Work): Promise<readonly BuiltFile[]> {
  const { released } = material
  const { languages, at: published, origin } = options
  const microdata = await openMicrodata(ctx, material)
  const files = openDataFiles({ released, languages, published, origin, microdata })
  const protection = `${JSON.stringify(released.protection, null, 2)}\n`
  return [
    ...files.map(({ content, ...about }) => builtFile({ ...about, kind: 'data' }, content)),
    builtFile(
      { path: 'data/protection.json', language: null, kind: 'data', mediaType: 'application/json' },
      protection,
    ),
  ]
}

/** The responses themselves, where the policy of the wave says that they are public. */
async function openMicrodata(ctx: Context, { released }: Material): Promise<Released<DataSet> | null> {
  if (released.policy.microdata !== 'open') return null
  const loaded = await loadDataSet({ ...ctx, actor: { kind: 'disclosure-control' } }, released.wave.id)
  if (!loaded.ok) return null
  const microdata = releaseMicrodata(loaded.value.dataSet, released.policy)
  return microdata.ok ? microdata.value : null
}

function rendererFailed({ code, message, values = {} }: Problem): Result<never> {
  const language = String(values.language ?? '')
  return refused('renderer_failed', `Nothing was released: ${message} (${code})`, language, {
    ...values,
    problem: code,
  })
}

function styleHash(css: string): string {
  return createHash('sha256').update(css).digest('base64')
}
