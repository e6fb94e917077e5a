/** The schema of the questionnaire room. */
import type { Migration } from '#platform/database'

export const migrations: readonly Migration[] = [
  {
    id: '0100_questionnaire_versions',
    sql: `
      create schema questionnaire;
      create table questionnaire.versions (
        id text not null,
        version text not null,
        text_version integer not null check (text_version >= 1),
        state text not null check (state in ('draft', 'frozen')),
        document jsonb not null,
        hash text not null,
        saved bigint generated always as identity,
        primary key (id, version, text_version),
        check (state = 'frozen' or text_version = 1)
      );
      comment on table questionnaire.versions is
        'Questionnaires as they were saved; a frozen row never changes, a corrected text is a new row';
      comment on column questionnaire.versions.hash is 'SHA-256 of the document';
      create function questionnaire.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception 'a frozen questionnaire never changes' using errcode = 'restrict_violation';
        end
      $$;
      create trigger frozen_never_changes before update or delete on questionnaire.versions
        for each row when (old.state = 'frozen') execute function questionnaire.refuse_change();
    `,
  },
]
