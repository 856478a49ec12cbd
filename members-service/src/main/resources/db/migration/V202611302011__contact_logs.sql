-- Who was talked to, when and how: of members, and of those who live here and are on another county's ledger.
create table contact_log (
  id           uuid primary key,
  division     text not null,
  member_id    uuid references member,
  floating_id  uuid references floating_record,
  about        uuid not null generated always as (coalesce(member_id, floating_id)) stored,
  on_date      date not null,
  method       text not null check (method in ('VISIT', 'TELEPHONE', 'WECHAT', 'CAME')),
  outcome      text not null check (outcome in ('REACHED', 'FAMILY', 'NOT_REACHED')),
  contacted_by text not null,
  remark_enc   bytea,
  entered_by   text not null,
  entered_at   timestamptz not null,
  -- It was never so; why, the trail says.
  withdrawn_by text,
  withdrawn_at timestamptz,
  sealed_under bigint generated always as (kit_sealed_under(remark_enc)) stored,
  check (num_nonnulls(member_id, floating_id) = 1),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index contact_log_about on contact_log (about, on_date desc, id desc);
-- Whom an undone import had brought, and nobody has talked to, goes.
create index contact_log_by_member on contact_log (member_id) where member_id is not null;
create index contact_log_by_key on contact_log (division, sealed_under);
select kit_scope('contact_log');
revoke update, delete on contact_log from ${service}_app;
-- A change of keys writes what is sealed anew, a withdrawal who withdrew and when, and nothing else.
grant update (remark_enc, withdrawn_by, withdrawn_at) on contact_log to ${service}_app;
