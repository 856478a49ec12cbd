-- How many units, members, liaisons and venues an alliance has is kept: to count a province's million stays takes longer than anybody
-- waits. The database keeps it by itself, so that nobody who writes a stay, a seat or a post can forget it, an older replica neither.

-- Read from the end of time: what ends adds one on its last day's morrow ('infinity' if it does not), what begins takes one away on its
-- first day. What an alliance has on a day is the sum over all later days: today one row, however long the alliance has existed.
create table alliance_head (
  alliance_id uuid not null,
  day         date not null,
  units       int not null,
  members     int not null,
  liaisons    int not null,
  venues      int not null,
  division    text not null,
  primary key (alliance_id, day)
);
create index alliance_head_by_day on alliance_head (day);
create index alliance_head_by_division on alliance_head (division, day);
select kit_scope('alliance_head');

-- A unit is asked for its seats with every change of what it brings.
create index alliance_unit_by_unit on alliance_unit (unit_id, valid_from);

-- What a unit brings into its alliance beside itself, from when until when.
create view unit_share with (security_invoker = true) as
  select unit_id, 'MEMBER' as what, valid_from as since, coalesce(valid_to, 'infinity') as until from member_stay
  union all
  select unit_id, 'LIAISON', valid_from, coalesce(valid_to, 'infinity') from liaison
  union all
  select unit_id, 'VENUE', valid_from, coalesce(valid_to, 'infinity') from venue;
grant select on unit_share to ${service}_app;

-- A seat with everything its unit brings, each as long as both last; n is 1 to count it, -1 to take it back.
create function alliance_head_add(seat alliance_unit, n int) returns void language sql as $$
  insert into alliance_head as kept (alliance_id, day, units, members, liaisons, venues, division)
  select seat.alliance_id, at.day, coalesce(sum(at.n) filter (where what = 'UNIT'), 0),
    coalesce(sum(at.n) filter (where what = 'MEMBER'), 0), coalesce(sum(at.n) filter (where what = 'LIAISON'), 0),
    coalesce(sum(at.n) filter (where what = 'VENUE'), 0), seat.division
  from (
    select 'UNIT' as what, seat.valid_from as since, coalesce(seat.valid_to, 'infinity') as until
    union all
    select what, greatest(since, seat.valid_from), least(until, seat.valid_to) from unit_share where unit_id = seat.unit_id) part
  cross join lateral (values (until, n), (since, -n)) at(day, n)
  where since < until group by at.day
  on conflict (alliance_id, day) do update set units = kept.units + excluded.units, members = kept.members + excluded.members,
    liaisons = kept.liaisons + excluded.liaisons, venues = kept.venues + excluded.venues
$$;

-- One thing a unit brings, in every seat the unit has at the time.
create function alliance_head_add(unit uuid, what text, since date, until date, n int) returns void language sql as $$
  insert into alliance_head as kept (alliance_id, day, units, members, liaisons, venues, division)
  select s.alliance_id, at.day, 0, sum(case what when 'MEMBER' then at.n else 0 end),
    sum(case what when 'LIAISON' then at.n else 0 end), sum(case what when 'VENUE' then at.n else 0 end), s.division
  from alliance_unit s
  cross join lateral (select greatest(alliance_head_add.since, s.valid_from) as since,
    least(alliance_head_add.until, s.valid_to, 'infinity') as until) part
  cross join lateral (values (part.until, n), (part.since, -n)) at(day, n)
  where s.unit_id = unit and part.since < part.until group by s.alliance_id, at.day, s.division
  on conflict (alliance_id, day) do update set members = kept.members + excluded.members,
    liaisons = kept.liaisons + excluded.liaisons, venues = kept.venues + excluded.venues
$$;

-- Whoever changes a county's seats, stays or posts waits here for whoever did before: a unit that takes a seat while one of its members
-- is registered would else be counted without him.
create function alliance_head_wait(county text) returns void language sql as $$
  select pg_advisory_xact_lock(hashtext('alliance_head' || county))
$$;

create function alliance_head_of_seat() returns trigger language plpgsql as $$
begin
  perform alliance_head_wait(coalesce(new.division, old.division));
  if tg_op <> 'INSERT' then
    perform alliance_head_add(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform alliance_head_add(new, 1);
  end if;
  return null;
end $$;

create function alliance_head_of_share() returns trigger language plpgsql as $$
begin
  perform alliance_head_wait(coalesce(new.division, old.division));
  if tg_op <> 'INSERT' then
    perform alliance_head_add(old.unit_id, tg_argv[0], old.valid_from, old.valid_to, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform alliance_head_add(new.unit_id, tg_argv[0], new.valid_from, new.valid_to, 1);
  end if;
  return null;
end $$;

create trigger alliance_head after insert or update or delete on alliance_unit
  for each row execute function alliance_head_of_seat();
create trigger alliance_head after insert or update or delete on member_stay
  for each row execute function alliance_head_of_share('MEMBER');
create trigger alliance_head after insert or update or delete on liaison
  for each row execute function alliance_head_of_share('LIAISON');
create trigger alliance_head after insert or update or delete on venue
  for each row execute function alliance_head_of_share('VENUE');

-- Everything anew, for all counties, by the tables' owner: after the projections were emptied, or when somebody doubts. He is under
-- row-level security like everybody else and belongs to no county, so it is lifted for him meanwhile.
create function alliance_head_recount() returns void language plpgsql as $$
declare
  counted text;
begin
  truncate alliance_head;
  foreach counted in array array['alliance_head', 'alliance_unit', 'member_stay', 'liaison', 'venue'] loop
    execute format('alter table %I no force row level security', counted);
  end loop;
  perform alliance_head_add(s, 1) from alliance_unit s;
  foreach counted in array array['alliance_head', 'alliance_unit', 'member_stay', 'liaison', 'venue'] loop
    execute format('alter table %I force row level security', counted);
  end loop;
end $$;
select alliance_head_recount();
