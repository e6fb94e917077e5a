/** What lists of pages need to know of published results, without the results themselves. */
import { releaseResults } from '#analysis/use-cases'
import type { Context } from '#platform/context'

/** How many responses a published wave has; null where its results are not out or not ready. */
export async function responsesOf(ctx: Context, wave: string): Promise<number | null> {
  const released = await releaseResults(ctx, { wave })
  return released.ok ? released.value.results.responses : null
}

/** Ids of the sections of a wave's results; none where they are not out or not ready. */
export async function chaptersOf(ctx: Context, wave: string): Promise<readonly string[]> {
  const released = await releaseResults(ctx, { wave })
  return released.ok ? released.value.results.sections.map(({ section }) => section.id) : []
}
