-- Who is to be called on by when, and why: at a festival, after a hospital stay or what befell the family, or because of a tag.
create table care_visit (
  id          uuid primary key,
  division    text not null,
  -- Whom an undone import had brought was never to be called on; what somebody said of him keeps him on the ledger.
  member_id   uuid not null references member on delete cascade,
  reason      text not null check (reason in ('FESTIVAL', 'HOSPITAL', 'FAMILY_EVENT', 'CADENCE')),
  festival    text check (festival in ('SPRING_FESTIVAL', 'PARTY_DAY', 'NATIONAL_DAY', 'DOUBLE_NINTH')),
  -- The festival's day, the day it happened, or the day the tags ask for.
  occasion_on date not null,
  due_on      date not null,
  listed_on   date not null,
  -- Who entered it; nobody where it follows from a festival or a tag.
  entered_by  text,
  outcome     text check (outcome in ('VISITED', 'PHONE', 'UNREACHABLE')),
  done_on     date,
  -- What was said stands there, sealed.
  contact_id  uuid references contact_log,
  settled     boolean not null generated always as (outcome is not null and outcome <> 'UNREACHABLE') stored,
  version     bigint not null,
  check ((reason = 'FESTIVAL') = (festival is not null)),
  check ((outcome is null) = (done_on is null)),
  check ((outcome is null) = (contact_id is null)),
  -- One visit per person and festival, and per event.
  constraint one_visit_per_occasion unique nulls not distinct (member_id, reason, festival, occasion_on)
);
-- As the lists walk.
create index care_visit_to_do on care_visit (division, due_on, id) where not settled;
create index care_visit_done on care_visit (division, due_on, id);
create index care_visit_by_contact on care_visit (contact_id) where contact_id is not null;
select kit_scope('care_visit');
revoke delete on care_visit from ${service}_app;
