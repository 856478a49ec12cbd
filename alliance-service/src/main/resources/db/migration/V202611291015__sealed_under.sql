-- Which key a liaison's phone lies under.
alter table liaison add column sealed_under bigint generated always as (kit_sealed_under(phone)) stored;
