/**
 * Those who work on the barometer, and how they sign in. Names and e-mail addresses are in this schema and nowhere else;
 * the audit knows accounts by their ids. Whatever opens a door (passwords, links, sessions, recovery codes) is here as a
 * hash. No address of a machine and no browser's name is stored.
 */
import type { Migration } from '../migration.ts'

export const staffAccounts: Migration = {
  id: '0004_staff',
  sql: `
    create schema staff;

    create table staff.accounts (
      account_id uuid primary key,
      name text not null,
      email text not null,
      -- In the form argon2 writes itself: algorithm, cost, salt, hash.
      password text not null,
      -- The key of the second factor (base32), and the last time step whose code was used: a code opens once.
      otp_key text not null,
      otp_step bigint not null,
      roles text[] not null,
      -- What a translator writes in.
      languages text[] not null,
      -- Set when the account is closed; it then opens nothing, and the audit can still say whose it was.
      closed_at timestamptz
    );
    create unique index accounts_by_email on staff.accounts (lower(email)) where closed_at is null;

    create table staff.recovery_codes (
      account_id uuid not null references staff.accounts,
      code_hash bytea not null,
      primary key (account_id, code_hash)
    );

    -- One-time links: the first set-up, an invitation, or new access for someone who lost a factor.
    create table staff.links (
      link_hash bytea primary key,
      kind text not null check (kind in ('set-up', 'invitation', 'renewal')),
      account_id uuid references staff.accounts,
      email text not null,
      roles text[] not null,
      languages text[] not null,
      otp_key text not null,
      expires_at timestamptz not null,
      check ((account_id is not null) = (kind = 'renewal'))
    );

    create table staff.sessions (
      session_hash bytea primary key,
      -- What the list of one's own sessions calls it; opens nothing.
      session_id uuid not null unique,
      account_id uuid not null references staff.accounts,
      begun_at timestamptz not null,
      seen_at timestamptz not null
    );
    create index sessions_by_account on staff.sessions (account_id);

    -- Browsers that have signed in to an account before: failures of strangers do not slow them down.
    create table staff.browsers (
      browser_hash bytea primary key,
      account_id uuid not null references staff.accounts,
      known_since timestamptz not null
    );

    -- Failed attempts, by what they were made at.
    create table staff.attempts (
      scope text primary key,
      failures integer not null,
      last_at timestamptz not null,
      free_at timestamptz not null
    );
  `,
}
