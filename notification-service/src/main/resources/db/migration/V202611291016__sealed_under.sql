-- Which key a robot's key lies under.
alter table chat_group add column sealed_under bigint generated always as (kit_sealed_under(robot_key)) stored;
