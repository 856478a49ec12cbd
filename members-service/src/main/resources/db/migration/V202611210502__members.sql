-- The ledger of retired members. What identifies or reaches a person is sealed; equality search goes over keyed hashes.
create table member (
  id                uuid primary key,
  division          text not null,
  unit_id           uuid not null references unit,
  name              text not null,
  initials          text not null,
  sex               smallint not null check (sex in (0, 1, 2, 9)),
  birth             date not null,
  id_birth          date not null,
  category          text not null check (category in ('VETERAN', 'RETIRED', 'RETIRED_NON_CADRE')),
  state             text not null check (state in ('ACTIVE', 'FLOATING_OUT', 'LOST_CONTACT', 'PARTY_MEMBERSHIP_STOPPED',
                                                   'TRANSFERRED_OUT', 'DECEASED', 'EXPELLED')),
  state_before_death text,
  ethnicity         text,
  education         text,
  joined_party_on   date,
  retired_on        date,
  branch            text,
  living            text,
  hobbies           text,
  remark            text,
  registered_on     date not null,
  died_on           date,
  id_no_enc         bytea not null,
  id_no_hash        bytea not null,
  id_no_masked      text not null,
  phone_enc         bytea,
  phone_hash        bytea,
  phone_tail_hash   bytea,
  phone_masked      text,
  address_enc       bytea,
  health_enc        bytea,
  family_name_enc   bytea,
  family_phone_enc  bytea,
  content_hash      bytea not null,
  version           bigint not null,
  unique (division, id_no_hash),
  check ((state = 'DECEASED') = (died_on is not null))
);
create index member_by_unit on member (unit_id, id);
create index member_by_phone on member (phone_hash) where phone_hash is not null;
create index member_by_phone_tail on member (phone_tail_hash) where phone_tail_hash is not null;
create index member_by_initials on member (initials text_pattern_ops);
create index member_by_name on member (name text_pattern_ops);
select kit_scope('member');
revoke delete on member from ${service}_app;
