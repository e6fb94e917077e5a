/** The tables of the publication room. Nothing in it grows with respondents, and nothing in it is about one. */
import type { Migration } from '#platform/database'

export const migrations: readonly Migration[] = [
  {
    id: '0401_editions',
    sql: `
create schema if not exists publication;

create table publication.editions (
  wave_id text not null,
  number integer not null check (number > 0),
  state text not null check (state in ('preparing', 'scheduled', 'released', 'withdrawn')),
  -- The moment of release; of an edition under embargo in the future.
  release_at timestamptz check ((release_at is null) = (state = 'preparing')),
  withdrawn_at timestamptz check ((withdrawn_at is not null) = (state = 'withdrawn')),
  withdrawn_note jsonb,
  facts jsonb not null,
  -- Why it corrects the edition before it.
  corrects jsonb,
  picks jsonb not null default '[]',
  primary key (wave_id, number)
);

-- Every revision is kept: who changed what is in the audit, what it was is here.
create table publication.texts (
  wave_id text not null,
  number integer not null,
  part text not null,
  language text not null,
  revision integer not null check (revision > 0),
  markdown text not null,
  of_source integer,
  primary key (wave_id, number, part, language, revision),
  foreign key (wave_id, number) references publication.editions
);

create table publication.approvals (
  wave_id text not null,
  number integer not null,
  language text not null,
  approved_by text not null,
  at timestamptz not null,
  content text not null,
  primary key (wave_id, number, language),
  foreign key (wave_id, number) references publication.editions
);

-- What the public gets, as it was made; never made again, so that an address gives the same bytes for good.
create table publication.files (
  wave_id text not null,
  number integer not null,
  path text not null,
  place integer not null,
  language text,
  kind text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  primary key (wave_id, number, path),
  foreign key (wave_id, number) references publication.editions
);
alter table publication.files alter column content set storage external;

create table publication.news (
  wave_id text not null,
  number integer not null,
  language text not null,
  item jsonb not null,
  primary key (wave_id, number, language),
  foreign key (wave_id, number) references publication.editions
);
`,
  },
]
