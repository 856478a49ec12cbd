-- What this service must know of alliances, units and members to decide who may do what; learnt from events, rebuilt from them.
create table alliance (
  id           uuid primary key,
  division     text not null,
  no           int not null,
  name         text not null,
  effective_on date not null
);
select kit_scope('alliance');

-- valid_to is the first day on which the unit no longer belongs.
create table alliance_seat (
  alliance_id uuid not null,
  unit_id     uuid not null,
  seat        int not null,
  valid_from  date not null,
  valid_to    date,
  division    text not null,
  primary key (alliance_id, unit_id, valid_from)
);
create index alliance_seat_by_unit on alliance_seat (unit_id);
select kit_scope('alliance_seat');

-- Kept apart from the seats so that a leave that arrives before its join is not lost.
create table alliance_leave (
  alliance_id uuid not null,
  unit_id     uuid not null,
  until       date not null,
  division    text not null,
  primary key (alliance_id, unit_id, until)
);
select kit_scope('alliance_leave');

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

create table unit (
  id       uuid primary key,
  division text not null,
  uscc     text not null,
  name     text not null,
  state    text not null,
  version  bigint not null
);
create index unit_by_uscc on unit (uscc);
select kit_scope('unit');

create table member (
  id       uuid primary key,
  division text not null,
  unit_id  uuid not null,
  state    text not null,
  version  bigint not null
);
create index member_by_unit on member (unit_id);
select kit_scope('member');
