-- Who comes by a paper letter of others, until the county has agreed: what was typed of him is sealed, and is gone once that is decided.
create table inbound_transfer (
  id           uuid primary key,
  division     text not null,
  source       text not null check (source in ('NON_DB', 'IN_PROVINCE')),
  name         text collate "C" not null,
  unit_id      uuid not null references unit,
  org_id       uuid not null references party_org,
  from_place   text not null,
  from_name    text not null,
  letter_no    text not null,
  issued_on    date not null,
  valid_until  date not null,
  dues_paid_to date not null,
  form_enc     bytea,
  state        text not null check (state in ('PENDING', 'APPROVED', 'REFUSED')),
  member_id    uuid references member,
  arrived_on   date,
  requested_by text not null,
  requested_at timestamptz not null,
  decided_by   text,
  decided_at   timestamptz,
  version      bigint not null,
  sealed_under bigint generated always as (kit_sealed_under(form_enc)) stored,
  check (valid_until >= issued_on),
  check ((state = 'PENDING') = (decided_at is null)),
  check ((state = 'PENDING') = (form_enc is not null)),
  check ((state = 'APPROVED') = (member_id is not null)),
  check ((state = 'APPROVED') = (arrived_on is not null))
);
create index inbound_transfer_by_division on inbound_transfer (division, id);
create index inbound_transfer_pending on inbound_transfer (division, id) where state = 'PENDING';
create index inbound_transfer_by_member on inbound_transfer (member_id) where member_id is not null;
create index inbound_transfer_by_key on inbound_transfer (division, sealed_under);
select kit_scope('inbound_transfer');
revoke delete on inbound_transfer from ${service}_app;
