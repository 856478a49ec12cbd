-- Activities from draft to accepted report: who signed up, who came, what was reported.
create table activity_type (
  division text not null,
  code     text not null,
  parent   text not null,
  name     text not null,
  retired  boolean not null,
  primary key (division, code)
);
select kit_scope('activity_type');

create table activity (
  id          uuid primary key,
  division    text not null,
  alliance_id uuid not null,
  slot_id     uuid references rotation_slot,
  kind        text not null,
  type        text,
  title       text not null,
  host_unit   uuid not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  venue_name  text not null,
  capacity    int not null check (capacity > 0),
  confirmed   int not null default 0,
  last_ticket bigint not null default 0,
  month       text not null,
  state       text not null,
  reason      text,
  created_by  text not null,
  held_at     timestamptz,
  version     bigint not null,
  check (ends_at > starts_at),
  -- Sign-ups never exceed capacity (reliability.md, invariant 8), whatever the code does.
  constraint activity_never_overbooked check (confirmed between 0 and capacity)
);
create index activity_by_alliance on activity (alliance_id, month);
create index activity_by_start on activity (starts_at, id);
select kit_scope('activity');

create table activity_date_change (
  id          uuid primary key,
  division    text not null,
  activity_id uuid not null references activity,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  reason      text not null,
  changed_by  text not null,
  changed_at  timestamptz not null
);
create index activity_date_change_by_activity on activity_date_change (activity_id);
select kit_scope('activity_date_change');

create table registration (
  id            uuid primary key,
  division      text not null,
  activity_id   uuid not null references activity,
  member_id     uuid not null,
  unit_id       uuid not null,
  guest         boolean not null,
  state         text not null,
  ticket        bigint not null,
  channel       text not null,
  actor         text not null,
  registered_at timestamptz not null,
  promoted_at   timestamptz,
  reason        text,
  approved_by   text,
  version       bigint not null,
  unique (activity_id, member_id)
);
create index registration_waiting on registration (activity_id, ticket) where state = 'WAITLISTED';
create index registration_by_member on registration (member_id);
select kit_scope('registration');

create table attendance (
  id             uuid primary key,
  division       text not null,
  activity_id    uuid not null references activity,
  member_id      uuid not null,
  unit_id        uuid not null,
  guest          boolean not null,
  status         text not null,
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  corrected_from text,
  corrected_by   text,
  corrected_at   timestamptz,
  version        bigint not null,
  unique (activity_id, member_id)
);
select kit_scope('attendance');

create table report (
  activity_id  uuid primary key references activity,
  division     text not null,
  due          date not null,
  state        text not null,
  summary      text not null,
  photos       jsonb not null,
  reason       text,
  submitted_on date,
  submitted_by text,
  decided_on   date,
  decided_by   text,
  version      bigint not null
);
select kit_scope('report');

create table activity_photo (
  id          uuid primary key,
  division    text not null,
  activity_id uuid not null references activity,
  name        text not null,
  caption     text,
  sha256      text not null,
  media_type  text not null,
  size        int not null check (size between 1 and 5242880),
  bytes       bytea not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  unique (activity_id, sha256)
);
select kit_scope('activity_photo');
