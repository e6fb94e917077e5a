/** Addresses on the test server, and statements that manage its databases. */
import { Client } from 'pg'

/** The same server's address, another database. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Databases that tests copy besides the template, each made when a test first asks for it. */
export const sharedDatabases = (template: string) => ({
  seeded: `${template}_seeded`,
  published: `${template}_published`,
})

export async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
