-- Party organisations 党组织 form a tree whose every fact is dated: what one is called, whom it stands under, how long it is there.
create extension if not exists btree_gist;

create table party_org (
  id           uuid primary key,
  division     text not null,
  level        text not null check (level in ('PARTY_COMMITTEE', 'WORKING_COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'GROUP')),
  form         text not null check (form in ('SINGLE', 'JOINT', 'FUNCTIONAL', 'TEMPORARY', 'FLOATING')),
  basis        text not null check (basis in ('UNIT', 'REGION', 'TRADE', 'INTEREST', 'OTHER')),
  basis_note   text,
  document_no  text not null,
  founded_on   date not null,
  dissolved_on date,
  successor_id uuid references party_org,
  version      bigint not null,
  check (dissolved_on > founded_on),
  check (successor_id is null or dissolved_on is not null and successor_id <> id)
);
create index party_org_by_division on party_org (division, id);
select kit_scope('party_org');
revoke delete on party_org from ${service}_app;

create table party_org_name (
  org_id     uuid not null references party_org,
  name       text not null,
  valid_from date not null,
  valid_to   date,
  division   text not null,
  primary key (org_id, valid_from),
  check (valid_to > valid_from),
  constraint one_name_at_a_time exclude using gist (org_id with =, daterange(valid_from, valid_to) with &&)
);
select kit_scope('party_org_name');

create table party_org_place (
  org_id     uuid not null references party_org,
  parent_id  uuid references party_org,
  valid_from date not null,
  valid_to   date,
  division   text not null,
  primary key (org_id, valid_from),
  check (valid_to > valid_from),
  check (parent_id <> org_id),
  constraint one_place_at_a_time exclude using gist (org_id with =, daterange(valid_from, valid_to) with &&)
);
create index party_org_place_by_parent on party_org_place (parent_id);
select kit_scope('party_org_place');

-- Whose members an organisation gathers: one unit, several of a joint one, none where it stands on a region or an interest.
create table party_org_unit (
  org_id   uuid not null references party_org,
  unit_id  uuid not null references unit,
  division text not null,
  primary key (org_id, unit_id)
);
create index party_org_unit_by_unit on party_org_unit (unit_id);
select kit_scope('party_org_unit');

-- What was done to an organisation, by which document and why; of each field what it was and what it became, of corrections too.
create table party_org_step (
  id          uuid primary key,
  org_id      uuid not null references party_org,
  kind        text not null check (kind in ('FOUNDED', 'RENAMED', 'MOVED', 'DISSOLVED', 'CORRECTED')),
  field       text,
  was         text,
  becomes     text,
  on_day      date not null,
  document_no text not null,
  reason      text,
  done_by     text not null,
  done_at     timestamptz not null default clock_timestamp(),
  division    text not null
);
create index party_org_step_by_org on party_org_step (org_id, id);
select kit_scope('party_org_step');
revoke update, delete on party_org_step from ${service}_app;
