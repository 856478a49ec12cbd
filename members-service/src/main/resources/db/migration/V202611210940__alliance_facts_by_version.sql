-- Seats, leaves and leads carry the version of the fact they came from, so that facts told out of order end up as told in order.
alter table alliance_seat add column version bigint not null default 0;
alter table alliance_lead add column version bigint not null default 0;

-- Kept apart from the seats so that a leave that arrives before its join is not lost.
create table alliance_leave (
  alliance_id uuid not null,
  unit_id     uuid not null,
  until       date not null,
  version     bigint not null,
  division    text not null,
  primary key (alliance_id, unit_id, version)
);
select kit_scope('alliance_leave');
