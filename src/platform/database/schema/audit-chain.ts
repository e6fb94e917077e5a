/**
 * The audit as a chain: every row holds the SHA-256 of the row before it together with its own content, so that a row
 * changed, removed or slipped in later is found. A row added takes its place at the end when its transaction is the only
 * one that adds; others wait until that has ended.
 */
import type { Migration } from '../migration.ts'

export const auditChain: Migration = {
  id: '0003_audit_chain',
  sql: `
    alter table platform.audit alter column id drop identity;
    alter table platform.audit add column previous bytea;
    alter table platform.audit add column hash bytea;

    -- Everything a row says, in one form: jsonb writes its keys in one order, the moment is in UTC to the microsecond.
    create function platform.audit_content(entry platform.audit) returns text language sql stable as $$
      select jsonb_build_array(
        entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        entry.actor, entry.what, entry.about, entry.detail
      )::text
    $$;

    create function platform.link_audit() returns trigger language plpgsql as $$
      declare
        before platform.audit;
      begin
        perform pg_advisory_xact_lock(hashtext('partnership-barometer'), hashtext('audit'));
        select * into before from platform.audit order by id desc limit 1;
        new.id := coalesce(before.id, 0) + 1;
        new.previous := coalesce(before.hash, '\\x');
        new.hash := sha256(new.previous || convert_to(platform.audit_content(new), 'UTF8'));
        return new;
      end
    $$;

    alter table platform.audit disable trigger audit_is_append_only;
    do $$
      declare
        entry platform.audit;
        place bigint := 0;
        before bytea := '\\x';
      begin
        for entry in select * from platform.audit order by id loop
          place := place + 1;
          update platform.audit set id = place where id = entry.id;
          entry.id := place;
          entry.hash := sha256(before || convert_to(platform.audit_content(entry), 'UTF8'));
          update platform.audit set previous = before, hash = entry.hash where id = place;
          before := entry.hash;
        end loop;
      end
    $$;
    alter table platform.audit enable trigger audit_is_append_only;

    alter table platform.audit alter column previous set not null;
    alter table platform.audit alter column hash set not null;
    -- No two rows can follow the same one, whatever a transaction could see when it began.
    alter table platform.audit add unique (previous);
    create trigger audit_is_a_chain before insert on platform.audit
      for each row execute function platform.link_audit();
  `,
}
