-- Who of a county's members lives away and who of others lives here: two sides of one register, dated, with how each is reached.
create table floating_record (
  id               uuid primary key,
  division         text not null,
  direction        text not null check (direction in ('OUT', 'IN')),
  member_id        uuid references member,
  -- Of somebody who came from elsewhere and is on no ledger of ours.
  name             text collate "C",
  unit_id          uuid references unit,
  home_branch      text,
  from_place       text not null,
  to_place         text not null,
  from_on          date not null,
  returned_on      date,
  survey_method    text not null check (survey_method in ('HOME_VISIT', 'TELEPHONE')),
  surveyed_on      date not null,
  certificate_no   text,
  placed_in        text,
  placed_on        date,
  placed_for       text[] not null default '{}',
  address_enc      bytea not null,
  phone_enc        bytea not null,
  phone_masked     text not null,
  family_name_enc  bytea not null,
  family_phone_enc bytea not null,
  -- Whether the ledger already said so when this was recorded: what it says again once the record is withdrawn.
  was_away         boolean not null,
  recorded_by      text not null,
  recorded_at      timestamptz not null,
  -- It was never true; why, the trail says.
  withdrawn_by     text,
  withdrawn_at     timestamptz,
  version          bigint not null,
  sealed_under bigint generated always as (
    case when least(kit_sealed_under(address_enc), kit_sealed_under(phone_enc), kit_sealed_under(family_name_enc),
                    kit_sealed_under(family_phone_enc))
            = greatest(kit_sealed_under(address_enc), kit_sealed_under(phone_enc), kit_sealed_under(family_name_enc),
                       kit_sealed_under(family_phone_enc))
         then kit_sealed_under(address_enc) else 0 end) stored,
  check ((direction = 'OUT') = (member_id is not null)),
  check ((direction = 'IN') = (name is not null)),
  check ((direction = 'IN') = (unit_id is not null)),
  check (returned_on > from_on),
  check (placed_on >= from_on),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check ((placed_in is null) = (placed_on is null)),
  check ((placed_in is null) = (cardinality(placed_for) = 0))
);
-- Nobody is away twice at once.
create unique index floating_record_open on floating_record (member_id) where returned_on is null and withdrawn_at is null;
create index floating_record_by_member on floating_record (member_id, from_on);
create index floating_record_by_division on floating_record (division, id);
create index floating_record_by_key on floating_record (division, sealed_under);
select kit_scope('floating_record');
revoke delete on floating_record from ${service}_app;
-- Whom a list of names says to live away, and of whom nobody has asked where.
create index member_away on member (division, id) where state = 'FLOATING_OUT';
