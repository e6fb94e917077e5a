/**
 * The tables of the analysis room. What grows with respondents carries (wave_id, response_id) in every key, so that a
 * distributed PostgreSQL can shard it by response. A set is written rows first, heading last, and never changed after.
 */
import type { Migration } from '#platform/database'

export const migrations: readonly Migration[] = [
  {
    id: '0301_data_sets',
    sql: `
create schema if not exists analysis;

-- One a wave: what the rows are. Written last, when every row is there.
create table analysis.data_sets (
  wave_id text primary key,
  -- SHA-256 of the frozen responses the rows were made from.
  hash text not null,
  rows integer not null,
  -- The codebook, and where each variable stands in the arrays.
  variables jsonb not null,
  unique (wave_id, hash)
);

-- One a response. Of every variable its code or missing mark; of numbers also the number, NaN where missing. No texts.
create table analysis.data_rows (
  wave_id text not null,
  response_id uuid not null,
  -- Place in the data set's own order, which is one of content, not of arrival.
  row integer not null,
  codes integer[] not null,
  numbers float8[] not null,
  primary key (wave_id, response_id)
);
-- Whole arrays are never looked for. Their statistics would cost seconds and tell the planner that every row is a group of
-- its own, so that it sorts all rows where it should hash a few hundred cells.
alter table analysis.data_rows alter column codes set statistics 0, alter column numbers set statistics 0;

create function analysis.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is frozen', tg_table_name using errcode = 'restrict_violation';
end
$$;

create function analysis.refuse_late_rows() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct wave_id from added) a join analysis.data_sets using (wave_id)) then
    raise exception 'the data set is whole already' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;

create function analysis.check_data_set() returns trigger language plpgsql as $$
begin
  if not exists (
    select from fieldwork.waves w where w.wave_id = new.wave_id and w.content_hash = new.hash
  ) then
    raise exception 'a data set is made of the frozen responses of its wave' using errcode = 'restrict_violation';
  end if;
  if new.rows <> (select count(*) from analysis.data_rows r where r.wave_id = new.wave_id) then
    raise exception 'a data set has all its rows' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger keep before update or delete or truncate on analysis.data_sets
  for each statement execute function analysis.refuse_change();
create trigger keep before update or delete or truncate on analysis.data_rows
  for each statement execute function analysis.refuse_change();
create trigger whole after insert on analysis.data_rows
  referencing new table as added for each statement execute function analysis.refuse_late_rows();
create trigger sound before insert on analysis.data_sets
  for each row execute function analysis.check_data_set();
`,
  },
  {
    id: '0302_weight_sets',
    sql: `
-- Named and documented: what they were made to meet, how well they do, what they cost.
create table analysis.weight_sets (
  wave_id text not null,
  name text not null,
  data_set text not null,
  about jsonb not null,
  primary key (wave_id, name),
  foreign key (wave_id, data_set) references analysis.data_sets (wave_id, hash)
);

create table analysis.weights (
  wave_id text not null,
  name text not null,
  response_id uuid not null,
  weight float8 not null check (weight >= 0 and weight < 'infinity'),
  primary key (wave_id, name, response_id)
);

create function analysis.refuse_late_weights() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct wave_id, name from added) a join analysis.weight_sets using (wave_id, name)) then
    raise exception 'the weight set is whole already' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;

create function analysis.check_weight_set() returns trigger language plpgsql as $$
declare
  given bigint;
  fitting bigint;
  needed bigint;
begin
  select rows into needed from analysis.data_sets d where d.wave_id = new.wave_id;
  select count(*), count(r.row) into given, fitting
  from analysis.weights w left join analysis.data_rows r using (wave_id, response_id)
  where w.wave_id = new.wave_id and w.name = new.name;
  if (given, fitting) is distinct from (needed, needed) then
    raise exception 'a weight set has one weight for each row' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger keep before update or delete or truncate on analysis.weight_sets
  for each statement execute function analysis.refuse_change();
create trigger keep before update or delete or truncate on analysis.weights
  for each statement execute function analysis.refuse_change();
create trigger whole after insert on analysis.weights
  referencing new table as added for each statement execute function analysis.refuse_late_weights();
create trigger sound before insert on analysis.weight_sets
  for each row execute function analysis.check_weight_set();
`,
  },
  {
    id: '0303_releases',
    sql: `
-- Decided before a release; without a row the policy of the questionnaire holds.
create table analysis.policies (
  wave_id text primary key,
  policy jsonb not null
);

-- What has ever been shown of a wave, as it withstood the attacker. Numbers only; texts come from the codebook.
create table analysis.releases (
  wave_id text not null,
  -- 1, 2 … : later releases are protected together with the earlier ones.
  number integer not null check (number > 0),
  -- Hash of the data set it was made from.
  data_set text not null,
  policy jsonb not null,
  shown jsonb not null,
  report jsonb not null,
  primary key (wave_id, number)
);
create trigger keep before update or delete or truncate on analysis.releases
  for each statement execute function analysis.refuse_change();
`,
  },
]
