-- What this service must know of units, members and activities; learnt from events and rebuilt from them.
create table unit (
  id         uuid primary key,
  division   text not null,
  uscc       text not null,
  name       text not null,
  sector     text,
  town       text,
  lon        double precision,
  lat        double precision,
  has_branch boolean not null,
  state      text not null,
  version    bigint not null
);
create index unit_by_uscc on unit (uscc);
select kit_scope('unit');

-- Every fact heard of a member, by version; stays are computed from them, so the order of arrival does not matter.
create table member_fact (
  member_id uuid not null,
  version   bigint not null,
  kind      text not null,
  unit_id   uuid not null,
  category  text,
  state     text,
  on_date   date not null,
  division  text not null,
  primary key (member_id, version)
);
select kit_scope('member_fact');

create table member (
  id       uuid primary key,
  division text not null,
  unit_id  uuid not null,
  category text not null,
  state    text not null
);
create index member_by_unit on member (unit_id);
select kit_scope('member');

-- On which unit's list a member stands, from when; valid_to is the first day on which no longer.
create table member_stay (
  member_id  uuid not null,
  unit_id    uuid not null,
  valid_from date not null,
  valid_to   date,
  division   text not null,
  primary key (member_id, unit_id, valid_from)
);
create index member_stay_by_unit on member_stay (unit_id, valid_from);
select kit_scope('member_stay');

create table activity (
  id           uuid primary key,
  division     text not null,
  alliance_id  uuid not null,
  kind         text not null,
  month        text not null,
  held_on      date,
  report_due   date,
  submitted_on date,
  report_state text not null,
  version      bigint not null
);
create index activity_by_month on activity (month, alliance_id);
select kit_scope('activity');
