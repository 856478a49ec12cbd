-- Months called off before that was told as such are told again: who has heard of them still takes them for months with a host (E-16).
-- Row-level security is forced on the owner too, who belongs to no county.
alter table rotation no force row level security;
alter table rotation_slot no force row level security;
alter table aggregate_version no force row level security;
alter table outbox no force row level security;

with off as (
  select r.id, r.division, r.alliance_id, r.year,
    jsonb_agg(jsonb_build_object('slotId', s.id, 'month', s.month, 'hostUnitId', s.planned_unit, 'date', s.date, 'suspended', true)
      order by s.month) as changed
  from rotation r join rotation_slot s on s.rotation_id = r.id
  where s.actual_unit is null group by r.id),
next as (
  insert into aggregate_version as known (aggregatetype, aggregateid, version, division)
  select 'rotation', id, 1, division from off order by id
  on conflict (aggregatetype, aggregateid) do update set version = known.version + 1
  returning aggregateid, version)
insert into outbox (id, aggregatetype, aggregateid, aggregate_version, topic, type, payload, headers, division)
select gen_random_uuid(), 'rotation', off.id, next.version, 'activities.rotation.v1',
  'org.silveralliance.activities.rotation-replanned.v1',
  jsonb_build_object('rotationId', off.id, 'allianceId', off.alliance_id, 'year', off.year, 'changed', off.changed),
  '{"actor": "system"}', off.division
from off join next on next.aggregateid = off.id;

alter table rotation force row level security;
alter table rotation_slot force row level security;
alter table aggregate_version force row level security;
alter table outbox force row level security;
