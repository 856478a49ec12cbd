-- Lost, stopped, expelled, transferred out: each from a day until another, by which document and by whom; what was never true stays, marked so.
create table member_standing (
  id                 uuid primary key,
  division           text not null,
  member_id          uuid not null references member,
  state              text not null check (state in ('LOST_CONTACT', 'PARTY_MEMBERSHIP_STOPPED', 'TRANSFERRED_OUT', 'EXPELLED')),
  -- How he stood until then: what he is again where this was a mistake.
  state_before       text not null,
  from_on            date not null,
  -- The first day on which it held no longer.
  until              date,
  document_no        text,
  ended_document_no  text,
  entered_by         text not null,
  entered_at         timestamptz not null,
  -- It was never true; why, the trail says.
  withdrawn_by       text,
  withdrawn_at       timestamptz,
  check (until > from_on),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint one_standing_at_a_time exclude using gist (member_id with =, daterange(from_on, until) with &&)
    where (withdrawn_at is null)
);
create index member_standing_by_member on member_standing (member_id, from_on);
-- Whoever stood so already has a standing, too, that can end or be taken back; of when and by whom nobody knows.
alter table member no force row level security;
insert into member_standing (id, division, member_id, state, state_before, from_on, entered_by, entered_at)
select gen_random_uuid(), division, id, state, 'ACTIVE', registered_on, 'system', now() from member
where state in ('LOST_CONTACT', 'PARTY_MEMBERSHIP_STOPPED', 'TRANSFERRED_OUT', 'EXPELLED');
alter table member force row level security;
select kit_scope('member_standing');
revoke delete on member_standing from ${service}_app;

-- Which standing ended a relation, and when it was to end before: where that was a mistake, this and no other one goes on.
alter table party_membership add column ended_by uuid references member_standing, add column valid_to_before date,
  add check (ended_by is not null or valid_to_before is null);
create index party_membership_by_end on party_membership (ended_by) where ended_by is not null;
