-- A unit that sat in two alliances at a time counted its members twice. The verbs refuse it; this refuses whatever gets past them.
create extension if not exists btree_gist;

-- Of two seats that overlap the later one was decided later: it ends the other. Row-level security is forced on the owner too.
alter table alliance_unit no force row level security;
alter table alliance_head no force row level security;
alter table member_stay no force row level security;
alter table liaison no force row level security;
alter table venue no force row level security;
update alliance_unit s set valid_to = later.valid_from
from (select id, lead(valid_from) over (partition by unit_id order by valid_from, id) as valid_from from alliance_unit) later
where later.id = s.id and (s.valid_to is null or s.valid_to > later.valid_from);
alter table alliance_unit force row level security;
alter table alliance_head force row level security;
alter table member_stay force row level security;
alter table liaison force row level security;
alter table venue force row level security;

alter table alliance_unit add constraint one_seat_at_a_time exclude using gist (unit_id with =,
  daterange(valid_from, case when valid_to < valid_from then valid_from else valid_to end) with &&);
