-- Health files in a schema of their own, each version sealed as a whole; only what is asked of this schema by name reaches them.
create schema health;
revoke all on schema health from public;
grant usage on schema health to ${service}_app;

create table health.record (
  id           uuid primary key,
  division     text not null,
  member_id    uuid not null references public.member,
  -- Each change is a row of its own, the highest number the one that holds.
  no           int not null check (no > 0),
  content_enc  bytea not null,
  entered_by   text not null,
  entered_at   timestamptz not null,
  sealed_under bigint generated always as (kit_sealed_under(content_enc)) stored,
  unique (member_id, no)
);
create index record_by_key on health.record (division, sealed_under);
select kit_scope('health.record');
revoke update, delete on health.record from ${service}_app;
-- A change of keys seals anew what is there, and nothing else changes.
grant update (content_enc) on health.record to ${service}_app;

-- What may be read: of those whose consent stands at this moment.
create view health.readable with (security_invoker = true, security_barrier = true) as
  select r.id, r.member_id, r.no, r.content_enc, r.entered_by, r.entered_at from health.record r
  where exists (select from public.consent c
    where c.member_id = r.member_id and c.purpose = 'HEALTH' and c.withdrawn_on is null);
grant select on health.readable to ${service}_app;
