-- What people said a heading means: for the lists of one unit, of one account, or with neither for the county.
create table import_heading (
  id       uuid primary key,
  kind     text not null check (kind in ('UNITS', 'MEMBERS')),
  unit_id  uuid references unit,
  account  text,
  heading  text not null,
  field    text,
  said_by  text not null,
  said_at  timestamptz not null,
  division text not null,
  check (unit_id is null or account is null),
  unique nulls not distinct (division, kind, unit_id, account, heading)
);
select kit_scope('import_heading');
