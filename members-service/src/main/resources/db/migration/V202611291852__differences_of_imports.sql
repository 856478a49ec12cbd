-- What an import would change or changed, row by row: looked at before it is applied, and the way back afterwards.
create table import_change (
  job_id       uuid not null references import_job,
  seq          int not null,
  row          int,
  kind         text not null check (kind in ('NEW', 'CHANGED', 'UNCHANGED', 'GONE', 'UNCLEAR')),
  member_id    uuid,
  unit_id      uuid not null,
  name         text,
  sealed       bytea,
  written      bigint,
  division     text not null,
  sealed_under bigint generated always as (kit_sealed_under(sealed)) stored,
  primary key (job_id, seq)
);
select kit_scope('import_change');

-- What a person decided of it: of one field of a row, of a row, of a column (row 0), of everything (row 0, no field).
create table import_decision (
  job_id     uuid not null references import_job,
  row        int not null,
  field      text not null,
  take       text not null check (take in ('FILE', 'LEDGER', 'SAME', 'OTHER')),
  member_id  uuid,
  decided_by text not null,
  decided_at timestamptz not null,
  division   text not null,
  primary key (job_id, row, field)
);
select kit_scope('import_decision');

-- Of which day the lists are that were applied to a unit, so that an older one overwrites nothing in silence.
create table unit_listed (
  unit_id  uuid not null references unit,
  job_id   uuid not null references import_job,
  as_of    date not null,
  by       text not null,
  at       timestamptz not null,
  division text not null,
  primary key (unit_id, job_id)
);
select kit_scope('unit_listed');

-- Which fields were last changed by a person and not by a list.
alter table member add column by_hand jsonb;
alter table import_job
  add column gone int not null default 0,
  add column unclear int not null default 0,
  add column based_on uuid references import_job;
