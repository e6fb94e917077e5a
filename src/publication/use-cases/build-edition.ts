/** Makes every file of an edition, in memory: all of them, or none. */
import type { Context } from '#platform/context'
import { inTurns, turnForOthers } from '#platform/work'
import { done, type Problem, type Result, refused } from '#shared'
import type { Edition } from '../domain/edition.ts'
import type { BuiltFile } from '../domain/edition-file.ts'
import type { NewsItem } from '../domain/news/news-item.ts'
import { printAll } from '../printing/index.ts'
import { boundIn } from './bound-texts.ts'
import {
  type BuildOptions,
  dataFiles,
  feedFilesOf,
  pageFiles,
  pressPictures,
  printedFiles,
} from './edition-files.ts'
import { manifestFile } from './manifest.ts'
import type { Material } from './material.ts'
import { easyOf, newsOf, reportOf, type Said } from './said-in.ts'

export interface BuiltEdition {
  /** `manifest.json` last. */
  readonly files: readonly BuiltFile[]
  /** One per language. */
  readonly news: readonly NewsItem[]
}

/**
 * Pages are served meanwhile: printing has threads of its own, and everything else takes turns with requests.
 * Problems: those of `boundIn`, and `renderer_failed` with the language and what was being made.
 */
export async function buildEdition(
  ctx: Context,
  material: Material,
  edition: Edition,
  options: BuildOptions,
): Promise<Result<BuiltEdition>> {
  const work = { material, options }
  const said: Said[] = []
  for (const language of options.languages) {
    const bound = boundIn(edition, material, language)
    if (!bound.ok) return bound
    await turnForOthers()
    const of = { material, edition }
    const news = newsOf(language, bound.value, of, options.at)
    const report = reportOf(language, bound.value, of, options.at)
    said.push({ language, news, report, easy: easyOf(language, bound.value, of) })
    await turnForOthers()
  }
  // Threads print while this one writes pages and data.
  const printing = printAll(said.map((one) => ({ document: one.report, pictures: pressPictures(one) })))
  const data = await dataFiles(ctx, { ...work, edition })
  const printed = await printing
  if (!printed.ok) return rendererFailed(printed.problem)
  const pages = await inTurns(
    said
      .values()
      .map((one, place) => [
        ...pageFiles(one, work),
        ...printedFiles(one, printed.value[place]),
        ...feedFilesOf(one, work),
      ]),
  )
  const files = [...pages, ...data]
  const manifest = manifestFile(material.released, edition, files, options.at)
  return done({ files: [...files, manifest], news: said.map(({ news }) => news) })
}

function rendererFailed({ code, message, values = {} }: Problem): Result<never> {
  const language = String(values.language ?? '')
  return refused('renderer_failed', `Nothing was released: ${message} (${code})`, language, {
    ...values,
    problem: code,
  })
}
