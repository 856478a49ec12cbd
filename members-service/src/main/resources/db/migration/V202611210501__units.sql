-- Units keep their id through new names and codes, and every former name stays findable (E-08).
create table unit (
  id                   uuid primary key,
  division             text not null,
  uscc                 text not null,
  uscc_override_reason text,
  name                 text not null,
  kind                 text,
  sector               text,
  town                 text,
  lon                  double precision,
  lat                  double precision,
  has_branch           boolean not null,
  state                text not null check (state in ('ACTIVE', 'MERGED', 'DISSOLVED')),
  version              bigint not null,
  created_at           timestamptz not null default clock_timestamp(),
  unique (division, uscc)
);
create index unit_by_name on unit (division, name);
select kit_scope('unit');

create table unit_former_name (
  unit_id  uuid not null references unit,
  name     text not null,
  uscc     text not null,
  until    date not null,
  document text,
  division text not null,
  primary key (unit_id, until, name)
);
select kit_scope('unit_former_name');
