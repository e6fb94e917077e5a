/**
 * The tables of the fieldwork room. Tables that grow with respondents carry (wave_id, response_id) in every key; none has
 * a sequence, a time stamp or an order of arrival that could be laid beside a list of contacts.
 */
import type { Migration } from '#platform/database'

export const migrations: readonly Migration[] = [
  {
    id: '0201_waves_and_responses',
    sql: `
create schema if not exists fieldwork;

create table fieldwork.waves (
  wave_id text primary key,
  title jsonb not null,
  state text not null check (state in ('draft', 'open', 'closed', 'cleaned', 'published', 'archived')),
  questionnaire_id text not null,
  questionnaire_version text not null,
  languages text[] not null,
  field_start date not null,
  field_end date check (field_end >= field_start),
  synthetic boolean not null,
  credit jsonb,
  -- What an import was made from, so that the same file is known again.
  source_hash text,
  -- Set when the wave is cleaned, never changed after.
  content_hash text,
  counts jsonb,
  check ((content_hash is null) = (state in ('draft', 'open', 'closed'))),
  check ((content_hash is null) = (counts is null))
);

-- A response while its wave is in the field or being cleaned. Gone when the wave is frozen.
create table fieldwork.responses (
  wave_id text not null,
  response_id uuid not null,
  session_hash bytea not null,
  resume_hash bytea,
  state text not null check (state in ('started', 'submitted')),
  submit_key_hash bytea,
  languages text[] not null,
  last_section text,
  started_on date not null,
  -- The day of the last page saved, or of the submission.
  saved_on date not null,
  excluded text,
  primary key (wave_id, response_id)
) with (fillfactor = 80);

create index responses_by_resume_code on fieldwork.responses (wave_id, resume_hash) where resume_hash is not null;

create table fieldwork.pages (
  wave_id text not null,
  response_id uuid not null,
  section text not null,
  language text not null,
  answers jsonb not null,
  primary key (wave_id, response_id, section),
  foreign key (wave_id, response_id) references fieldwork.responses on delete cascade
) with (fillfactor = 80);

-- How many unknown codes a wave was offered in the latest minute (minutes since 1970): a budget, not a log.
create table fieldwork.unknown_codes (
  wave_id text primary key,
  minute bigint not null,
  offered integer not null
);

-- The responses a wave's figures rest on, one canonical document each.
create table fieldwork.frozen_responses (
  wave_id text not null,
  response_id uuid not null,
  content jsonb not null,
  excluded text,
  primary key (wave_id, response_id)
);
`,
  },
  {
    id: '0202_frozen_is_frozen',
    sql: `
create function fieldwork.keep_frozen_responses() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and not exists (
    select from fieldwork.waves where wave_id = new.wave_id and content_hash is not null
  ) then
    return new;
  end if;
  raise exception 'the responses of a cleaned wave never change' using errcode = 'restrict_violation';
end
$$;

create trigger keep before insert or update or delete on fieldwork.frozen_responses
  for each row execute function fieldwork.keep_frozen_responses();

create function fieldwork.keep_cleaned_wave() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (
    new.wave_id, new.questionnaire_id, new.questionnaire_version, new.content_hash, new.counts
  ) is not distinct from (
    old.wave_id, old.questionnaire_id, old.questionnaire_version, old.content_hash, old.counts
  ) then
    return new;
  end if;
  raise exception 'the data set of wave % is frozen', old.wave_id using errcode = 'restrict_violation';
end
$$;

create trigger keep before update or delete on fieldwork.waves
  for each row when (old.content_hash is not null) execute function fieldwork.keep_cleaned_wave();
`,
  },
  {
    // A function only for speed: its plans are kept, which more than doubles how many pages a server saves a second.
    id: '0203_save_page',
    sql: `
create function fieldwork.save_page(
  in_wave text, in_response uuid, in_session bytea, in_day date,
  in_section text, in_language text, in_answers jsonb, in_cleared text[]
) returns boolean language plpgsql as $$
begin
  update fieldwork.responses r
  set last_section = in_section, saved_on = in_day,
    languages = case when in_language = any (r.languages) then r.languages else r.languages || in_language end
  where r.wave_id = in_wave and r.response_id = in_response
    and r.session_hash = in_session and r.state = 'started'
    and exists (
      select from fieldwork.waves w
      where w.wave_id = in_wave and w.state = 'open' and in_language = any (w.languages)
        and in_day between w.field_start and coalesce(w.field_end, 'infinity')
    );
  if not found then
    return false;
  end if;
  insert into fieldwork.pages as p (wave_id, response_id, section, language, answers)
  values (in_wave, in_response, in_section, in_language, in_answers)
  on conflict (wave_id, response_id, section) do update
  set language = excluded.language, answers = (p.answers - in_cleared) || excluded.answers;
  return true;
end
$$;
`,
  },
]
