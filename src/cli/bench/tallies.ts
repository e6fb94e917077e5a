/** What tables cost when the database tallies them: the demonstration wave 2022 repeated to 100,000 responses. */
import { sql } from 'kysely'
import { type ExplorationRequest, explore, makeWeightSet } from '#analysis/use-cases'
import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import { unwrap } from '#shared'
import { atMost, type Measure, secondsOf } from './figure.ts'

const responses = 100_000
const wave = 'bench-tallies'

export const measureTallies: Measure = async ({ data, surroundings }) => {
  const { console: ctx, close } = await surroundings.open({ data, demo: true })
  try {
    unwrap(await explore(ctx, { ...asked('coop_change'), wave: '2022' }))
    const writing = await secondsOf(() => repeatWave(ctx.database))
    await weigh(ctx)
    const table = await shortest(ctx, { by: ['org_type'] })
    const layered = await shortest(ctx, { by: ['org_type', 'role'] })
    const weighted = await shortest(ctx, { by: ['org_type'], weightSet: 'bench' })
    const battery = await shortest(ctx, { question: 'coop_statements', by: ['org_type'] })
    return [
      atMost('writing 100,000 stored rows in the database', writing, 's', 10),
      atMost('one question × background, 100,000 responses, by SQL', table, 's', 1),
      atMost('one question × two backgrounds, 100,000, by SQL', layered, 's', 1),
      atMost('one weighted question × background, 100,000, by SQL', weighted, 's', 1),
      atMost('a battery of 7 × background, 100,000, by SQL', battery, 's', 1),
    ]
  } finally {
    await close()
  }
}

const asked = (question: string): ExplorationRequest => ({
  wave,
  question,
  by: [],
  filter: [],
  weightSet: null,
})

/** Seconds of the quickest of three: what else the machine does only adds. */
async function shortest(ctx: Context, more: Partial<ExplorationRequest>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < 3; time += 1) {
    times.push(await secondsOf(async () => unwrap(await explore(ctx, { ...asked('coop_change'), ...more }))))
  }
  return Math.min(...times)
}

/** A wave with the heading of 2022 and its stored rows over and over, each under an id of its own. */
async function repeatWave(database: Database): Promise<void> {
  await sql`insert into fieldwork.waves
    select (jsonb_populate_record(w, ${JSON.stringify({ wave_id: wave })}::jsonb)).*
    from fieldwork.waves w where wave_id = '2022' on conflict do nothing`.execute(database)
  await sql`insert into analysis.data_rows
    select ${wave}, gen_random_uuid(), (row_number() over () - 1)::integer, codes, numbers
    from analysis.data_rows, generate_series(1, ${responses}::integer / (
      select rows from analysis.data_sets where wave_id = '2022') + 1)
    where wave_id = '2022' limit ${responses}`.execute(database)
  await sql`insert into analysis.data_sets
    select ${wave}, hash, ${responses}, variables from analysis.data_sets where wave_id = '2022'`.execute(
    database,
  )
}

async function weigh(ctx: Context): Promise<void> {
  const text = 'Made up for measuring'
  unwrap(
    await makeWeightSet(ctx, {
      wave,
      name: 'bench',
      method: 'post-stratification',
      frame: { fi: text, sv: text, en: text },
      margins: [
        {
          variables: ['quote_permission'],
          groups: [
            { of: [['yes']], target: 60 },
            { of: [['no', 'not_answered', 'not_asked']], target: 40 },
          ],
        },
      ],
      trim: null,
    }),
  )
}
