/**
 * The file of a backup: gzip of lines of JSON. A heading, then for each table its name followed by its rows a thousand to
 * a line, then an end with the number of rows and the SHA-256 of all lines before it. A file without its end is no backup.
 */
import { z } from 'zod'

export const heading = z.object({
  format: z.literal('partnership-barometer backup'),
  version: z.literal(1),
  /** The steps of the schema that the rows fit. */
  steps: z.array(z.object({ id: z.string(), checksum: z.string() })).min(1),
})
export type Heading = z.infer<typeof heading>

/** Before rows of a table: its name and the columns they have. */
export const tableLine = z.object({
  table: z.object({ schema: z.string(), name: z.string() }),
})

export const endLine = z.object({
  end: z.object({ rows: z.number(), sha256: z.string() }),
})
