/** What the server does besides serving: publishes waves that are out without an edition, and ends embargoes. */
import { setTimeout as pause } from 'node:timers/promises'
import { releasePublishedWaves } from '#analysis/use-cases'
import type { Context } from '#platform/context'
import { withLock } from '#platform/database'
import { publishDemonstration, releaseDue } from '#publication/use-cases'
import type { Problem } from '#shared'

const second = 1000

interface Surroundings {
  /** The address people use; null where it is not known. */
  readonly origin: string | null
  /** Hears one line at a time. */
  readonly tell: (line: string) => void
  /** Milliseconds until publishing that was cut off is tried again. */
  readonly again?: number
}

/**
 * Begins at once and goes on until it is stopped. Trouble is told and does not end the serving.
 */
export function workBeside(
  console: Context,
  { origin, tell, again = 5 * second }: Surroundings,
): { stop(): Promise<void> } {
  const trouble = ({ code, message }: Problem) => tell(`error ${code}: ${message}`)
  const unexpected = (error: unknown) =>
    tell(`error ${error instanceof Error ? error.message : String(error)}`)
  const stopped = new AbortController()
  const publishing = untilDone(() => publish(console, { origin, tell }), {
    trouble,
    unexpected,
    again,
    signal: stopped.signal,
  })
  const endEmbargoes = async () => {
    const released = await releaseDue(console)
    if (!released.ok) trouble(released.problem)
  }
  let ending: Promise<void> = Promise.resolve()
  const clock = setInterval(() => {
    // A second in which the database is away must not end the serving: the next one tries again.
    ending = ending.then(endEmbargoes).catch(unexpected)
  }, second)
  return {
    stop: async () => {
      clearInterval(clock)
      stopped.abort()
      await Promise.allSettled([publishing, ending])
    },
  }
}

/** Tries again when the work was cut off, as by a database that went away; a refusal is final. */
async function untilDone(
  work: () => Promise<Problem | null>,
  { trouble, unexpected, again, signal }: Hearers & { readonly again: number; readonly signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      const problem = await work()
      if (problem !== null) trouble(problem)
      return
    } catch (error) {
      unexpected(error)
      await pause(again, undefined, { signal }).catch(() => undefined)
    }
  }
}

interface Hearers {
  readonly trouble: (problem: Problem) => void
  readonly unexpected: (error: unknown) => void
}

/** One process of an installation does it, the others find it done. */
async function publish(console: Context, { origin, tell }: Surroundings): Promise<Problem | null> {
  const outcome = await withLock(console.database, 'publishing', async () => {
    // Results can be read as soon as they are protected, before the report is printed.
    await releasePublishedWaves(console, (wave, released) =>
      tell(
        released.ok
          ? `Results of wave ${wave} are protected and can be read`
          : `error ${released.problem.code}: the results of wave ${wave} are not shown`,
      ),
    )
    let prepared = 0
    const published = await publishDemonstration(console, {
      origin,
      tell: (wave) => {
        prepared += 1
        tell(`Preparing the publication of wave ${wave}: report, news and data in every language …`)
      },
    })
    if (published.ok && prepared > 0) tell('Every publication is out')
    return published
  })
  return outcome.ok ? null : outcome.problem
}
