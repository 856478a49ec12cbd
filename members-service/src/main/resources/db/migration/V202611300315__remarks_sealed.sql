-- How somebody lives and what is remarked of him speaks of his home and health: both are sealed. What is still plain the service
-- seals by itself; without the index that looks through all members every minute.
alter table member
  drop column sealed_under,
  add column living_enc bytea,
  add column remark_enc bytea;
alter table member add column sealed_under bigint generated always as (
  case when least(kit_sealed_under(id_no_enc), kit_sealed_under(phone_enc), kit_sealed_under(address_enc),
                  kit_sealed_under(health_enc), kit_sealed_under(family_name_enc), kit_sealed_under(family_phone_enc),
                  kit_sealed_under(living_enc), kit_sealed_under(remark_enc))
          = greatest(kit_sealed_under(id_no_enc), kit_sealed_under(phone_enc), kit_sealed_under(address_enc),
                     kit_sealed_under(health_enc), kit_sealed_under(family_name_enc), kit_sealed_under(family_phone_enc),
                     kit_sealed_under(living_enc), kit_sealed_under(remark_enc))
       then kit_sealed_under(id_no_enc) else 0 end) stored;
create index member_by_key on member (division, sealed_under, index_key);
create index member_plain_remark on member (division, id) where living is not null or remark is not null;
