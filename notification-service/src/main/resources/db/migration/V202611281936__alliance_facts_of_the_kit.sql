-- Seats, leaves and leads get the shape and the versions that all services share, and leaves are kept as such; what was heard is kept.
alter table alliance_seat no force row level security;
alter table alliance_lead no force row level security;
create temporary table heard_seat on commit drop as select * from alliance_seat;
create temporary table heard_leave on commit drop as
  select distinct alliance_id, unit_id, valid_to as until, division from alliance_seat where valid_to is not null;
create temporary table heard_lead on commit drop as select * from alliance_lead;

drop table alliance_seat, alliance_lead;
select kit_alliance_facts();

alter table alliance_seat no force row level security;
alter table alliance_leave no force row level security;
alter table alliance_lead no force row level security;
-- Versions were not kept. What was heard came in the order of its days, before all that is still to be heard: versions up to 0.
create temporary table heard on commit drop as
  select alliance_id, unit_id, day, joins, -row_number() over (
    partition by alliance_id, unit_id order by day desc, joins desc) + 1 as version
  from (select alliance_id, unit_id, valid_from as day, true as joins from heard_seat
    union all select alliance_id, unit_id, until, false from heard_leave) as facts;
-- Seats had no number here, and nobody here asks for one.
insert into alliance_seat (alliance_id, unit_id, seat, valid_from, valid_to, version, division)
  select s.alliance_id, s.unit_id, 0, s.valid_from, s.valid_to, h.version, s.division
  from heard_seat s join heard h on h.alliance_id = s.alliance_id and h.unit_id = s.unit_id and h.day = s.valid_from and h.joins;
insert into alliance_leave (alliance_id, unit_id, until, version, division)
  select l.alliance_id, l.unit_id, l.until, h.version, l.division
  from heard_leave l join heard h on h.alliance_id = l.alliance_id and h.unit_id = l.unit_id and h.day = l.until and not h.joins;
insert into alliance_lead (alliance_id, unit_id, uscc, valid_from, version, division)
  select alliance_id, unit_id, uscc, valid_from, version, division from heard_lead;
alter table alliance_seat force row level security;
alter table alliance_leave force row level security;
alter table alliance_lead force row level security;
