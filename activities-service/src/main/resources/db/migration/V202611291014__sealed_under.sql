-- Which key a leave reason lies under; few sign-ups have one.
alter table registration add column sealed_under bigint generated always as (kit_sealed_under(reason_sealed)) stored;
create index registration_by_key on registration (division, id) include (sealed_under) where sealed_under is not null;
