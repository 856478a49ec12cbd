-- What a county's alliances have on a day was added up from the days of all of them: a province has forty thousand after a past month.
-- Here the same changes stand by county and month, so that only the rest of the day's own month is added up day by day.

-- As alliance_head, for all alliances of a county and all days of a month ('infinity' is a month of its own).
create table division_head (
  division text not null,
  month    date not null,
  units    int not null,
  members  int not null,
  liaisons int not null,
  venues   int not null,
  primary key (division, month)
);
create index division_head_by_month on division_head (month);
select kit_scope('division_head');

create function division_head_keep() returns trigger language plpgsql as $$
declare
  changed alliance_head := coalesce(new, old);
begin
  insert into division_head as kept (division, month, units, members, liaisons, venues)
  values (changed.division, date_trunc('month', changed.day)::date, coalesce(new.units, 0) - coalesce(old.units, 0),
    coalesce(new.members, 0) - coalesce(old.members, 0), coalesce(new.liaisons, 0) - coalesce(old.liaisons, 0),
    coalesce(new.venues, 0) - coalesce(old.venues, 0))
  on conflict (division, month) do update set units = kept.units + excluded.units, members = kept.members + excluded.members,
    liaisons = kept.liaisons + excluded.liaisons, venues = kept.venues + excluded.venues;
  return null;
end $$;
create trigger division_head after insert or update or delete on alliance_head
  for each row execute function division_head_keep();

create or replace function alliance_head_recount() returns void language plpgsql as $$
declare
  counted text;
begin
  truncate alliance_head, division_head;
  foreach counted in array array['division_head', 'alliance_head', 'alliance_unit', 'member_stay', 'liaison', 'venue'] loop
    execute format('alter table %I no force row level security', counted);
  end loop;
  perform alliance_head_add(s, 1) from alliance_unit s;
  foreach counted in array array['division_head', 'alliance_head', 'alliance_unit', 'member_stay', 'liaison', 'venue'] loop
    execute format('alter table %I force row level security', counted);
  end loop;
end $$;

alter table alliance_head no force row level security;
alter table division_head no force row level security;
insert into division_head (division, month, units, members, liaisons, venues)
select division, date_trunc('month', day)::date, sum(units), sum(members), sum(liaisons), sum(venues)
from alliance_head group by division, date_trunc('month', day)::date;
alter table alliance_head force row level security;
alter table division_head force row level security;
