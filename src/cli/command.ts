/** The contract of a verb of `bin/barometer`. One file per verb; `index.ts` lists them. */
import type { Context } from '#platform/context'
import type { Database, Migration } from '#platform/database'
import type { Problem } from '#shared'

/** An installation that is ready: migrated, and seeded unless that was declined. */
export interface Installation {
  /** The context of whoever runs the command line. */
  readonly console: Context
  /** Signs what pages hand out. */
  readonly secret: string
  /** The steps of the schema that opening it ran. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

export interface Surroundings {
  readonly stdout: (text: string) => void
  /** Messages for people; never part of the result. */
  readonly stderr: (text: string) => void
  readonly workingFolder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Opens (and on first use sets up) the installation in `data`, or at DATABASE_URL. A problem of that ends the verb. */
  readonly open: (options: {
    readonly data?: string | undefined
    readonly demo?: boolean
  }) => Promise<Installation>
  readonly reach: (options: { readonly data?: string | undefined }) => Promise<BareInstallation>
  /**
   * Ends when the process is asked to (Ctrl-C, SIGTERM). A verb that waits for it ends by itself; any other is cut off
   * with its installation closed and its transaction undone.
   */
  readonly untilStopped: () => Promise<void>
}

/** The database of an installation as it is: nothing migrated, nothing put in. For looking at it, and for restoring. */
export interface BareInstallation {
  readonly database: Database
  /** The whole schema of this version. */
  readonly migrations: readonly Migration[]
  close(): Promise<void>
}

/**
 * `done` prints `text` for people or `json` with `--json`, and ends with 0, or with 1 where `holds` is false; `failed` ends with
 * exit status 1, `usage` with 2.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly json: unknown; readonly text: string; readonly holds?: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'usage'; readonly message: string }

export interface Command {
  readonly verb: string
  /** One line for the list of verbs. */
  readonly summary: string
  /** The lines `bin/barometer VERB --help` prints. */
  readonly usage: string
  /** `arguments_` is everything after the verb; `--json` and `--help` are handled by the caller and removed. */
  run(arguments_: readonly string[], surroundings: Surroundings): Promise<Outcome>
}
