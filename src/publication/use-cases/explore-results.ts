/** The explorer over the released tables of a wave: as a page, and the table shown as a file. */
import type { Context } from '#platform/context'
import { done, type Language, type Result, refused } from '#shared'
import { exploredCsv, exploredJson } from '../domain/explorer/as-file.ts'
import { lookUp } from '../domain/explorer/look-up.ts'
import { type ExplorerRequest, readExplorerRequest } from '../domain/explorer/request.ts'
import { explorerFragment, explorerTitle } from '../render/explorer/explorer-page.tsx'
import { resultsFor } from './results-for.ts'
import { type ResultsPage, sourceOf } from './results-page.ts'

interface ExplorerQuestion {
  readonly wave: string
  readonly language: Language
  /** Of the address; anything may stand in it. */
  readonly query: ReadonlyMap<string, string>
}

/** Problems: `nothing_to_explore`, and those of `resultsFor`. What was not released is said on the page. */
export async function exploreResults(ctx: Context, asked: ExplorerQuestion): Promise<Result<ResultsPage>> {
  const found = await explored(ctx, asked)
  if (!found.ok) return found
  const props = { ...found.value, language: asked.language }
  return done({ title: explorerTitle(props), html: explorerFragment(props), source: sourceOf(found.value) })
}

/** The table that is shown, as a file. Problems: `combination_not_released`, and those of `exploreResults`. */
export async function exploredFile(
  ctx: Context,
  asked: ExplorerQuestion & { readonly format: 'csv' | 'json' },
): Promise<Result<string>> {
  const found = await explored(ctx, asked)
  if (!found.ok) return found
  const { wave, explored: answer } = found.value
  const file = { wave, explored: answer, language: asked.language }
  const text = asked.format === 'csv' ? exploredCsv(file) : exploredJson(file)
  return text === null
    ? refused('combination_not_released', 'This combination of choices has not been published.')
    : done(text)
}

async function explored(ctx: Context, { wave, language, query }: ExplorerQuestion) {
  const released = await resultsFor(ctx, { wave, language })
  if (!released.ok) return released
  const request: ExplorerRequest = readExplorerRequest(query)
  const answer = lookUp(released.value.results, request)
  if (answer === null) return refused('nothing_to_explore', `Wave ${wave} has no results to explore.`, wave)
  return done({ ...released.value, explored: answer })
}
