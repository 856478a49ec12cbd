-- Who hosts when: holiday tables per year, the rotation of an alliance, its months with base plan and actual side by side.
create table holiday_year (
  division    text not null,
  year        int not null,
  provisional boolean not null,
  source      text not null,
  days        jsonb not null,
  version     bigint not null,
  primary key (division, year)
);
select kit_scope('holiday_year');

create table rotation (
  id           uuid primary key,
  division     text not null,
  alliance_id  uuid not null,
  year         int not null check (year between 2000 and 2100),
  day_of_month int not null,
  shift        text not null,
  freeze_months int not null,
  calendar     text not null,
  seats        jsonb not null,
  opening      jsonb not null,
  debts        jsonb not null,
  version      bigint not null,
  unique (alliance_id, year)
);
select kit_scope('rotation');

create table rotation_slot (
  id            uuid primary key,
  division      text not null,
  rotation_id   uuid not null references rotation,
  month         int not null check (month between 1 and 12),
  planned_unit  uuid not null,
  planned_name  text not null,
  actual_unit   uuid,
  actual_name   text,
  turn_of       uuid,
  planned_date  date not null,
  date          date not null,
  state         text not null,
  reason        text,
  unique (rotation_id, month)
);
select kit_scope('rotation_slot');

create table swap_request (
  id           uuid primary key,
  division     text not null,
  rotation_id  uuid not null references rotation,
  from_slot    uuid not null references rotation_slot,
  with_slot    uuid not null references rotation_slot,
  from_unit    uuid not null,
  with_unit    uuid not null,
  reason       text,
  state        text not null,
  proposed_by  text not null,
  proposed_at  timestamptz not null,
  from_accepted boolean not null,
  with_accepted boolean not null,
  decided_by   text,
  decided_at   timestamptz,
  version      bigint not null
);
create index swap_request_by_rotation on swap_request (rotation_id);
create unique index swap_request_one_open on swap_request (from_slot, with_slot) where state = 'PROPOSED';
select kit_scope('swap_request');

create table replan_job (
  id          uuid primary key,
  division    text not null,
  rotation_id uuid not null references rotation,
  state       text not null,
  request     jsonb not null,
  changes     jsonb,
  failure     text,
  applied     boolean not null default false,
  progress    int not null default 0,
  created_by  text not null,
  created_at  timestamptz not null,
  finished_at timestamptz,
  based_on    bigint not null,
  version     bigint not null
);
create index replan_job_unfinished on replan_job (state) where state in ('QUEUED', 'RUNNING');
select kit_scope('replan_job');
