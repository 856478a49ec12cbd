-- A draft could be cancelled before what it was is remembered; taken back it would be announced although nobody had heard of it.
-- What was ever announced has told something, and so has a version.
alter table activity no force row level security;
alter table aggregate_version no force row level security;
update activity a set state_before = 'DRAFT'
where a.state = 'CANCELLED' and a.state_before is null and not exists (
  select 1 from aggregate_version v where v.aggregatetype = 'activity' and v.aggregateid = a.id);
alter table activity force row level security;
alter table aggregate_version force row level security;
