import { describe, expect, it } from 'vitest'
import { allMigrations } from '../test/support/migrations.ts'
import { migrations } from './main.ts'

describe('the place where parts are plugged together', () => {
  it('knows the schema of every room that has a store', async () => {
    const ids = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id).sort()
    expect(ids(migrations)).toEqual(ids(await allMigrations()))
  })
})
