/** The schema of the platform room. */
import type { Migration } from './migration.ts'
import { auditChain } from './schema/audit-chain.ts'
import { staffAccounts } from './schema/staff.ts'

export const platformMigrations: readonly Migration[] = [
  {
    id: '0001_settings',
    sql: `
      create schema if not exists platform;
      create table platform.settings (
        name text primary key,
        value text not null
      );
      comment on table platform.settings is 'Facts about this installation: one row each, written once';
    `,
  },
  {
    id: '0002_audit',
    sql: `
      create table platform.audit (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        actor text not null,
        what text not null,
        about text not null,
        detail jsonb not null default '{}'
      );
      comment on table platform.audit is 'Who did what, about what, when; only ever added to, nothing personal in it';
      create function platform.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception 'the audit is only ever added to' using errcode = 'restrict_violation';
        end
      $$;
      create trigger audit_is_append_only before update or delete or truncate on platform.audit
        for each statement execute function platform.refuse_change();
    `,
  },
  auditChain,
  staffAccounts,
]
