-- Who belongs where, who leads and who is told: learnt from the other services' events, so that planning asks nobody.
create table member (
  id       uuid primary key,
  unit_id  uuid not null,
  state    text not null,
  version  bigint not null,
  division text not null
);
create index member_by_unit on member (unit_id);
select kit_scope('member');

create table unit (
  id       uuid primary key,
  uscc     text not null,
  name     text not null,
  state    text not null,
  version  bigint not null,
  division text not null
);
create index unit_by_uscc on unit (uscc);
select kit_scope('unit');

create table alliance (
  id           uuid primary key,
  no           int not null,
  name         text not null,
  effective_on date not null,
  division     text not null
);
select kit_scope('alliance');

-- valid_to is the first day on which the unit no longer belongs.
create table alliance_seat (
  alliance_id uuid not null,
  unit_id     uuid not null,
  valid_from  date not null,
  valid_to    date,
  division    text not null,
  primary key (alliance_id, unit_id, valid_from)
);
create index alliance_seat_by_unit on alliance_seat (unit_id);
select kit_scope('alliance_seat');

-- The lead of a day is the row with the latest valid_from not after it.
create table alliance_lead (
  alliance_id uuid not null,
  valid_from  date not null,
  unit_id     uuid not null,
  uscc        text not null,
  version     bigint not null,
  division    text not null,
  primary key (alliance_id, valid_from)
);
create index alliance_lead_by_uscc on alliance_lead (uscc);
select kit_scope('alliance_lead');

-- The account a unit's notices go to; null while the post is vacant (G-07).
create table liaison (
  unit_id  uuid primary key,
  user_sub text,
  version  bigint not null,
  division text not null
);
select kit_scope('liaison');

create table activity (
  id           uuid primary key,
  alliance_id  uuid not null,
  host_unit_id uuid not null,
  title        text not null,
  venue        text not null,
  starts_at    timestamptz not null,
  state        text not null,
  version      bigint not null,
  announced    boolean not null default false,
  division     text not null
);
create index activity_by_alliance on activity (alliance_id, starts_at);
select kit_scope('activity');

create table registration (
  activity_id uuid not null,
  member_id   uuid not null,
  state       text not null,
  division    text not null,
  primary key (activity_id, member_id)
);
select kit_scope('registration');

-- The months a unit hosts, for the reminders of N-08.
create table host_slot (
  id           uuid primary key,
  alliance_id  uuid not null,
  host_unit_id uuid not null,
  host_on      date not null,
  version      bigint not null,
  division     text not null
);
select kit_scope('host_slot');
