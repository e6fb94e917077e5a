/** The files of an edition, each made from released values and bound texts. */
import { createHash } from 'node:crypto'
import { type DataSet, type Released, releaseMicrodata } from '#analysis'
import { loadDataSet } from '#analysis/use-cases'
import type { Context } from '#platform/context'
import { inTurns } from '#platform/work'
import { type Language, textIn } from '#shared'
import type { Edition } from '../domain/edition.ts'
import { type BuiltFile, easyPath } from '../domain/edition-file.ts'
import { openDataSteps } from '../domain/open-data/open-data-files.ts'
import type { Figure } from '../domain/report-document.ts'
import type { Picture, Printed } from '../printing/index.ts'
import { pressChart } from '../render/charts/press-chart.tsx'
import { documentCss, resultsDocument } from '../render/document.ts'
import { easyFile, easyFileCss } from '../render/easy/easy-page.tsx'
import { feedFiles } from '../render/feeds/feed-files.ts'
import { newsFile, newsFileCss } from '../render/news/news-file.ts'
import { reportHtml } from '../render/report/report-html.ts'
import { builtFile } from './manifest.ts'
import type { Material } from './material.ts'
import type { Said } from './said-in.ts'

export interface BuildOptions {
  readonly languages: readonly Language[]
  /** The moment everything becomes public. */
  readonly at: Date
  /** The address people use; null where that is not known. */
  readonly origin: string | null
}

interface Work {
  readonly material: Material
  readonly options: BuildOptions
}

export function pageFiles(
  { language, news, report, easy }: Said,
  { material, options }: Work,
): readonly BuiltFile[] {
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
    ...(easy === null
      ? []
      : [
          builtFile(
            { ...page, path: easyPath(language), kind: 'results' },
            easyFile(easy, styleHash(easyFileCss)),
          ),
        ]),
  ]
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** @param printed what was made of `pressPictures` among others */
export function printedFiles(
  { language, report: document }: Said,
  printed: Printed | undefined,
): readonly BuiltFile[] {
  if (printed === undefined) return []
  const { pdf, word, pictures } = printed
  const report = { language, kind: 'report' } as const
  return [
    builtFile({ ...report, path: `${language}/report.pdf`, mediaType: 'application/pdf' }, pdf),
    builtFile({ ...report, path: `${language}/report.docx`, mediaType: wordType }, word),
    ...pressFigures(document).flatMap(({ id }, place) => {
      const picture = pictures[place]
      const path = `${language}/charts/${id}.png`
      return picture === undefined ? [] : [builtFile({ ...report, path, mediaType: 'image/png' }, picture)]
    }),
  ]
}

/** Feeds need whole addresses: where that of the site is not known, the one of a first start stands in. */
const firstStart = 'http://localhost:3000'

/** The edition as an entry of feeds. */
export function feedFilesOf({ language, news }: Said, { material, options }: Work): readonly BuiltFile[] {
  const { wave } = material.released
  const entry = {
    wave: wave.id,
    waveTitle: textIn(wave.title, language).text,
    releasedAt: options.at,
    item: news,
    withdrawn: null,
  }
  return feedFiles([entry], language, options.origin ?? firstStart).map(({ name, mediaType, text }) =>
    builtFile({ path: `${language}/${name}`, language, kind: 'feed', mediaType }, text),
  )
}

/** For the press: the first chart of each chapter as a picture. */
export function pressPictures({ report }: Said): readonly Picture[] {
  return pressFigures(report).map((figure) => ({
    chart: pressChart(figure, report),
    words: wordsOf(figure),
  }))
}

function pressFigures({ chapters }: Said['report']): readonly Figure[] {
  return chapters.flatMap(
    ({ blocks }) => blocks.find((block): block is Figure => block.kind === 'figure') ?? [],
  )
}

/** A picture tells what it shows also to those who cannot see it, wherever it goes. */
function wordsOf({ caption, alternative }: Figure): Picture['words'] {
  return {
    title: caption.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    description: alternative,
  }
}

export async function dataFiles(
  ctx: Context,
  { material, edition, options }: Work & { readonly edition: Edition },
): Promise<readonly BuiltFile[]> {
  const { released } = material
  const { languages, at: published, origin } = options
  const microdata = await openMicrodata(ctx, material)
  const publisher = edition.facts.programme?.owner.name
  const files = await inTurns(
    openDataSteps({
      released,
      languages,
      published,
      origin,
      microdata,
      ...(publisher !== undefined && { publisher }),
    }),
  )
  return files.map(({ content, ...about }) => builtFile({ ...about, kind: 'data' }, content))
}

/** The responses themselves, where the policy of the wave says that they are public. */
async function openMicrodata(ctx: Context, { released }: Material): Promise<Released<DataSet> | null> {
  if (released.policy.microdata !== 'open') return null
  const loaded = await loadDataSet({ ...ctx, actor: { kind: 'disclosure-control' } }, released.wave.id)
  if (!loaded.ok) return null
  const microdata = releaseMicrodata(loaded.value.dataSet, released.policy)
  return microdata.ok ? microdata.value : null
}

function styleHash(css: string): string {
  return createHash('sha256').update(css).digest('base64')
}
