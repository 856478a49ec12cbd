-- Alliances and what is dated about them: member units, lead units, leaders, liaisons, venues (G-04 to G-08).
create table alliance (
  id           uuid primary key,
  division     text not null,
  no           int not null,
  name         text not null,
  state        text not null,
  proposal_id  uuid not null references grouping_proposal (id),
  document_no  text not null,
  effective_on date not null,
  version      bigint not null
);
create index alliance_by_no on alliance (division, no);
select kit_scope('alliance');

-- A unit belongs to one alliance on a day; valid_to is the first day on which no longer.
create table alliance_unit (
  id          uuid primary key,
  alliance_id uuid not null references alliance (id),
  unit_id     uuid not null,
  seat        int not null,
  valid_from  date not null,
  valid_to    date,
  division    text not null,
  unique (alliance_id, unit_id, valid_from)
);
create unique index alliance_unit_now on alliance_unit (unit_id) where valid_to is null;
select kit_scope('alliance_unit');

create table lead_unit (
  id          uuid primary key,
  alliance_id uuid not null references alliance (id),
  unit_id     uuid not null,
  valid_from  date not null,
  valid_to    date,
  document_no text not null,
  division    text not null,
  unique (alliance_id, valid_from)
);
create unique index lead_unit_now on lead_unit (alliance_id) where valid_to is null;
select kit_scope('lead_unit');

-- The meeting at which an alliance put its leader forward; without one there is no leader (G-06).
create table leader_nomination (
  id          uuid primary key,
  alliance_id uuid not null references alliance (id),
  meeting_on  date not null,
  present     int not null,
  votes       jsonb not null,
  elected     uuid not null,
  recorded_by text not null,
  division    text not null
);
select kit_scope('leader_nomination');

create table leader (
  id            uuid primary key,
  alliance_id   uuid not null references alliance (id),
  member_id     uuid not null,
  nomination_id uuid not null references leader_nomination (id),
  valid_from    date not null,
  valid_to      date,
  state         text not null,
  division      text not null,
  unique (alliance_id, valid_from)
);
create unique index leader_now on leader (alliance_id) where valid_to is null;
create index leader_by_member on leader (member_id);
select kit_scope('leader');

create table liaison (
  id         uuid primary key,
  unit_id    uuid not null,
  user_sub   text,
  name       text not null,
  phone      bytea not null,
  valid_from date not null,
  valid_to   date,
  division   text not null,
  unique (unit_id, valid_from)
);
create unique index liaison_now on liaison (unit_id) where valid_to is null;
select kit_scope('liaison');

create table venue (
  id         uuid primary key,
  unit_id    uuid not null,
  address    text not null,
  capacity   int not null,
  step_free  boolean not null,
  contact    text not null,
  valid_from date not null,
  valid_to   date,
  division   text not null,
  unique (unit_id, valid_from)
);
create unique index venue_now on venue (unit_id) where valid_to is null;
select kit_scope('venue');
