-- Which keys a member's values and hashes, and an uploaded workbook, lie under; 0 where a member's lie under several.
alter table member
  add column index_key int not null default 1,
  add column sealed_under bigint generated always as (
    case when least(kit_sealed_under(id_no_enc), kit_sealed_under(phone_enc), kit_sealed_under(address_enc),
                    kit_sealed_under(health_enc), kit_sealed_under(family_name_enc), kit_sealed_under(family_phone_enc))
            = greatest(kit_sealed_under(id_no_enc), kit_sealed_under(phone_enc), kit_sealed_under(address_enc),
                       kit_sealed_under(health_enc), kit_sealed_under(family_name_enc), kit_sealed_under(family_phone_enc))
         then kit_sealed_under(id_no_enc) else 0 end) stored;
create index member_by_key on member (division, sealed_under, index_key);
alter table import_file add column sealed_under bigint generated always as (kit_sealed_under(sealed)) stored;
