/** Accounts in the database. Rows of closed accounts stay, so that the audit can be read. */
import { sql } from 'kysely'
import type { Database } from '../database/index.ts'
import type { Account, Duties } from './account.ts'

/** With what opens it. */
export interface StoredAccount extends Account {
  readonly password: string
  readonly otpKey: string
  readonly otpStep: number
}

const columns = sql`account_id as id, name, email, roles, languages, password, otp_key as "otpKey",
  otp_step::float8 as "otpStep"`

/** An account that is open. */
export async function findByEmail(database: Database, email: string): Promise<StoredAccount | null> {
  const found = await sql<StoredAccount>`
    select ${columns} from staff.accounts where lower(email) = lower(${email}) and closed_at is null`.execute(
    database,
  )
  return found.rows[0] ?? null
}

/** An account that is open, held until the transaction ends. */
export async function lockAccount(database: Database, id: string): Promise<StoredAccount | null> {
  const found = await sql<StoredAccount>`
    select ${columns} from staff.accounts where account_id::text = ${id} and closed_at is null
    for update`.execute(database)
  return found.rows[0] ?? null
}

/** Accounts are made and closed one at a time, so that there is one first and always an owner. */
export async function holdAccounts(database: Database): Promise<void> {
  await sql`lock table staff.accounts in share row exclusive mode`.execute(database)
}

/** All that were ever made: an audit's entry keeps its name. */
export async function allAccounts(
  database: Database,
): Promise<readonly (Account & { readonly closedAt: Date | null })[]> {
  const found = await sql<Account & { readonly closedAt: Date | null }>`
    select account_id as id, name, email, roles, languages, closed_at as "closedAt" from staff.accounts
    order by closed_at is not null, name collate "fi-x-icu", account_id`.execute(database)
  return found.rows
}

/** The caller has made sure that the address is free. */
export async function insertAccount(database: Database, account: StoredAccount): Promise<void> {
  const { id, name, email, password, otpKey, otpStep, roles, languages } = account
  await sql`insert into staff.accounts (account_id, name, email, password, otp_key, otp_step, roles, languages)
    values (${id}, ${name}, ${email}, ${password}, ${otpKey}, ${otpStep}, ${roles}, ${languages})`.execute(
    database,
  )
}

/** New password and second factor in place of the old; sessions and codes are ended by the caller. */
export async function updateAccess(
  database: Database,
  { id, password, otpKey, otpStep }: StoredAccount,
): Promise<void> {
  await sql`update staff.accounts set password = ${password}, otp_key = ${otpKey}, otp_step = ${otpStep}
    where account_id = ${id}`.execute(database)
}

/** Holds from the next request of the account on. */
export async function updateDuties(
  database: Database,
  id: string,
  { roles, languages }: Duties,
): Promise<void> {
  await sql`update staff.accounts set roles = ${roles}, languages = ${languages} where account_id = ${id}`.execute(
    database,
  )
}

/** Closes an account for good: nothing that opened it opens anything any more. */
export async function markClosed(database: Database, id: string, now: Date): Promise<void> {
  await sql`update staff.accounts set closed_at = ${now} where account_id = ${id}`.execute(database)
  for (const table of ['sessions', 'browsers', 'recovery_codes', 'links'])
    await sql`delete from ${sql.table(`staff.${table}`)} where account_id = ${id}`.execute(database)
}

/** Uses a code of the second factor up; false when that, or a later one, was used before. */
export async function useStep(database: Database, id: string, step: number): Promise<boolean> {
  const used = await sql`update staff.accounts set otp_step = ${step}
    where account_id = ${id} and otp_step < ${step}`.execute(database)
  return used.numAffectedRows === 1n
}

/** Puts new recovery codes in the place of all older ones. */
export async function replaceRecoveryCodes(
  database: Database,
  id: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await sql`delete from staff.recovery_codes where account_id = ${id}`.execute(database)
  for (const hash of hashes)
    await sql`insert into staff.recovery_codes values (${id}, ${hash})`.execute(database)
}

/** Uses a recovery code up; false when there is no such code. */
export async function useRecoveryCode(database: Database, id: string, hash: Buffer): Promise<boolean> {
  const used = await sql`delete from staff.recovery_codes
    where account_id = ${id} and code_hash = ${hash}`.execute(database)
  return used.numAffectedRows === 1n
}

/** How many have not been used. */
export async function countRecoveryCodes(database: Database, id: string): Promise<number> {
  const counted = await sql<{ left: number }>`
    select count(*)::int as left from staff.recovery_codes where account_id = ${id}`.execute(database)
  return counted.rows[0]?.left ?? 0
}
