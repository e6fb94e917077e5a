/** What lists of pages need to know of published results, without the results themselves. */
import type { Context } from '#platform/context'
import { officialLanguages } from '#shared'
import { pagesOf } from './pages-of.ts'
import { resultsFor } from './results-for.ts'

/** How many responses a published wave has; null where its results are not out, not ready, or withdrawn. */
export async function responsesOf(ctx: Context, wave: string): Promise<number | null> {
  const released = await resultsFor(ctx, { wave, language: officialLanguages[0] ?? 'fi' })
  return released.ok ? released.value.results.responses : null
}

/** The pages of the chapters of a wave's results; none where they are not out or not ready. */
export async function chaptersOf(
  ctx: Context,
  wave: string,
): Promise<readonly { readonly section: string; readonly part: number }[]> {
  const released = await resultsFor(ctx, { wave, language: officialLanguages[0] ?? 'fi' })
  return released.ok
    ? pagesOf(released.value).map(({ section, part }) => ({ section: section.id, part }))
    : []
}
