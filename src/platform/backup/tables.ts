/** The tables of the product, as a backup needs to know them. */
import { sql } from 'kysely'
import type { Database } from '../database/index.ts'

export interface Table {
  readonly schema: string
  readonly name: string
  /** What can be written, with its PostgreSQL type; computed columns are left out. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Columns that count upwards by themselves. */
  readonly counters: readonly string[]
}

/** Whoever is referred to comes before who refers; the notes of the schema's steps are not among them. */
export async function tablesOf(database: Database, schemas: readonly string[]): Promise<readonly Table[]> {
  const tables = await sql<Table>`
    select n.nspname as schema, c.relname as name,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        filter (where a.attgenerated = '') as columns,
      coalesce(array_agg(a.attname::text) filter (where a.attidentity <> ''), '{}') as counters
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any(${schemas})
      and (n.nspname, c.relname) <> ('platform', 'migrations')
    group by 1, 2 order by 1, 2`.execute(database)
  const references = await sql<{ from: string; to: string }>`
    select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and conrelid <> confrelid`.execute(database)
  return afterWhatTheyReferTo(tables.rows, references.rows)
}

export const nameOf = (table: Pick<Table, 'schema' | 'name'>) => `${table.schema}.${table.name}`

function afterWhatTheyReferTo(
  tables: readonly Table[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly Table[] {
  const ordered = new Map<string, Table>()
  const visit = (table: Table, path: readonly string[]) => {
    const name = nameOf(table)
    if (ordered.has(name) || path.includes(name)) return
    for (const { from, to } of references) {
      const referred = from === name ? tables.find((other) => nameOf(other) === to) : undefined
      if (referred !== undefined) visit(referred, [...path, name])
    }
    ordered.set(name, table)
  }
  for (const table of tables) visit(table, [])
  return [...ordered.values()]
}
