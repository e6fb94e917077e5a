/**
 * Tallies by SQL: one statement for all tables of a plan, whatever the number of responses.
 *
 * SQL groups by the codes as they are stored; codes become levels here, by the same maps as in memory, so no rule is
 * written twice. Sums of floating point numbers come in whatever order the database takes the rows: they agree with
 * memory to rounding, counts exactly.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database'
import { type Codebook, type Place, placesOf } from '../domain/explore/codebook.ts'
import { type Dimension, groupsOfPlan, levelIn, type TallyPlan } from '../domain/explore/tally-plan.ts'
import { type Tally, type TallyRow, type TallySum, tallyFrom, tallySums } from '../domain/tally/tally.ts'

/** One line of the grouped answer: the codes that were grouped by, null for those of the other tables. */
interface Grouped extends Readonly<Record<TallySum, number>> {
  readonly table: number
  readonly code: number
  readonly groups: readonly number[]
  readonly stratum: number
  readonly origin: number
}

/** @param weightSet name of a weight set of the wave; null counts every response as one */
export async function tallyInDatabase(
  database: Database,
  codebook: Codebook,
  plan: TallyPlan,
  weightSet: string | null = null,
): Promise<readonly Tally[]> {
  const { rows } = await statementFor(codebook, plan, weightSet).execute(database)
  const shape = { blocks: plan.strata?.levels ?? 1, origin: rows[0]?.origin ?? 0 }
  return plan.tables.map((dimension, table) =>
    tallyFrom(
      { ...shape, cells: dimension.levels * groupsOfPlan(plan) },
      rows.flatMap((row) => (row.table === table ? placed(row, dimension, plan) : [])),
    ),
  )
}

/** A grouped line as cell and block; none where it is left out. */
function placed(row: Grouped, dimension: Dimension, { by, strata }: TallyPlan): readonly TallyRow[] {
  const levels = [
    levelIn(dimension, row.code),
    ...by.map((group, index) => levelIn(group, row.groups[index] ?? -1)),
  ]
  const block = strata === null ? 0 : levelIn(strata, row.stratum)
  if (block < 0 || levels.some((level) => level < 0)) return []
  const widths = [dimension, ...by].map(({ levels: width }) => width)
  const cell = levels.reduceRight((sum, level, index) => level + (widths[index] ?? 1) * sum, 0)
  return [{ ...row, block, cell }]
}

function statementFor(codebook: Codebook, plan: TallyPlan, weightSet: string | null): RawBuilder<Grouped> {
  const { tables, by, strata, measure } = plan
  const codes = tables.map((_, index) => sql.ref(`code_${index}`))
  const groups = by.map((_, index) => sql.ref(`group_${index}`))
  const shared = [...groups, ...(strata === null ? [] : [sql.ref('stratum')])]
  const sets = codes.map((code) => sql`(${sql.join([code, ...shared])})`)
  return sql<Grouped>`
    select ${tableNumber(codes)} as table, coalesce(${sql.join(codes)}) as code,
      array[${sql.join(groups)}]::integer[] as groups, ${strata === null ? sql`0` : sql.ref('stratum')} as stratum,
      ${sums(measure !== null)}
    from (${answers(codebook, plan, weightSet)}) answers
    group by grouping sets (${sql.join(sets)})`
}

/** Which table a line belongs to: the one whose code it was grouped by. */
function tableNumber(codes: readonly RawBuilder<unknown>[]) {
  const cases = codes.map((code, index) => sql`when grouping(${code}) = 0 then ${sql.lit(index)}`)
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** The responses that count, with nothing but what is grouped and summed. */
function answers(codebook: Codebook, plan: TallyPlan, weightSet: string | null) {
  const { tables, by, strata, filter, measure } = plan
  const places = placesOf(codebook)
  const code = (variable: string) => sql`r.codes[${placeOf(places, variable).code}]`
  const columns = [
    ...tables.map(({ variable }, index) => sql`${code(variable)} as ${sql.ref(`code_${index}`)}`),
    ...by.map(({ variable }, index) => sql`${code(variable)} as ${sql.ref(`group_${index}`)}`),
    ...(strata === null ? [] : [sql`${code(strata.variable)} as stratum`]),
    weightSet === null ? sql`1::float8 as w` : sql`s.weight as w`,
    ...(measure === null ? [] : [sql`${valueAt(placeOf(places, measure))} - o.origin as d`, sql`o.origin`]),
  ]
  const holds = [
    sql`r.wave_id = ${codebook.wave}`,
    ...filter.map(({ variable, codes }) => sql`${code(variable)} = any(${[...codes]}::integer[])`),
    ...(measure === null ? [] : [sql`${code(measure)} >= 0`]),
  ]
  return sql`
    select ${sql.join(columns)} from analysis.data_rows r
    ${weightSet === null ? sql`` : weightsOf(weightSet)}
    ${measure === null ? sql`` : originOf(codebook, placeOf(places, measure))}
    where ${sql.join(holds, sql` and `)}`
}

function weightsOf(name: string) {
  return sql`join analysis.weights s
    on s.wave_id = r.wave_id and s.response_id = r.response_id and s.name = ${name}`
}

/** y is measured from the mean of the wave, near enough to any group's that squares lose no digits. */
function originOf({ wave }: Codebook, place: Place) {
  return sql`cross join (
    select coalesce(avg(${valueAt(place)}), 0) as origin from analysis.data_rows r
    where r.wave_id = ${wave} and r.codes[${place.code}] >= 0) o`
}

function valueAt({ code, number }: Place) {
  return number === null ? sql`r.codes[${code}]::float8` : sql`r.numbers[${number}]`
}

function placeOf(places: ReadonlyMap<string, Place>, variable: string): Place {
  const place = places.get(variable)
  if (place === undefined) throw new Error(`the data set has no column ${variable}`)
  return place
}

/** The sums of a tally in their own order; those of y are left at 0 where nothing is measured. */
function sums(measured: boolean) {
  const ofY: Readonly<Record<string, RawBuilder<unknown>>> = {
    wy: sql`sum(w * d)`,
    wy2: sql`sum(w * d * d)`,
    w2y: sql`sum(w * w * d)`,
    w2y2: sql`sum(w * w * d * d)`,
  }
  const of: Readonly<Record<string, RawBuilder<unknown>>> = {
    n: sql`count(*)::float8`,
    counted: sql`(count(*) filter (where w > 0))::float8`,
    w: sql`sum(w)`,
    w2: sql`sum(w * w)`,
  }
  const columns = tallySums.map(
    (name) => sql`${of[name] ?? (measured ? ofY[name] : sql`0::float8`)} as ${sql.ref(name)}`,
  )
  return sql`${sql.join(columns)}, ${measured ? sql`min(origin)` : sql`0::float8`} as origin`
}
