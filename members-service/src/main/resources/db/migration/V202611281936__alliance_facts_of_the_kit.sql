-- Seats, leaves and leads get the shape that all services share; what was heard is kept, the lead units' ids come from the register.
alter table alliance_seat no force row level security;
alter table alliance_leave no force row level security;
alter table alliance_lead no force row level security;
alter table unit no force row level security;
create temporary table heard_seat on commit drop as select * from alliance_seat;
create temporary table heard_leave on commit drop as select * from alliance_leave;
create temporary table heard_lead on commit drop as
  select l.*, u.id unit_id from alliance_lead l
  cross join lateral (select id from unit where unit.uscc = l.uscc order by unit.division = l.division desc limit 1) u;
alter table unit force row level security;

drop table alliance_seat, alliance_leave, alliance_lead;
select kit_alliance_facts();

alter table alliance_seat no force row level security;
alter table alliance_leave no force row level security;
alter table alliance_lead no force row level security;
-- Seats had no number here, and nobody here asks for one.
insert into alliance_seat (alliance_id, unit_id, seat, valid_from, valid_to, version, division)
  select alliance_id, unit_id, 0, valid_from, valid_to, version, division from heard_seat;
insert into alliance_leave (alliance_id, unit_id, until, version, division)
  select alliance_id, unit_id, until, version, division from heard_leave;
insert into alliance_lead (alliance_id, unit_id, uscc, valid_from, version, division)
  select alliance_id, unit_id, uscc, valid_from, version, division from heard_lead;
alter table alliance_seat force row level security;
alter table alliance_leave force row level security;
alter table alliance_lead force row level security;
