-- What an alliance held in a year stands in one line: the dashboard adds up a province's months without reading its activities.

-- Thirty-six slots, January's three kinds first: R reported, a day on which the report of what was held is due, H held without a known
-- day, or nothing. One report is enough for a month's kind; without any, the earliest day counts (R-04).
create table alliance_year (
  year        int not null,
  alliance_id uuid not null,
  slots       text not null,
  division    text not null,
  primary key (year, alliance_id)
);
select kit_scope('alliance_year');

create function alliance_year_slots(of_alliance uuid, of_year int) returns text language sql stable as $$
  select string_agg(case when held.reported then 'R' else coalesce(held.due::text, held.mark, '') end, ',' order by number, place)
  from generate_series(1, 12) number
  cross join unnest(array['MEETING', 'THEME_DAY', 'COLLECTIVE']) with ordinality kinds(kind, place)
  left join lateral (
    select bool_or(a.report_state in ('SUBMITTED', 'ACCEPTED')) as reported, min(a.report_due) as due, min('H') as mark
    from activity a
    where a.alliance_id = of_alliance and a.month = of_year || '-' || lpad(number::text, 2, '0') and a.kind = kinds.kind) held on true
$$;

create function alliance_year_keep() returns trigger language plpgsql as $$
declare
  changed activity := case tg_op when 'DELETE' then old else new end;
  its_year int := left(changed.month, 4)::int;
begin
  -- Two activities of one alliance are heard of one after the other, so that the later line knows both.
  perform pg_advisory_xact_lock(hashtextextended('alliance_year' || changed.alliance_id, 0));
  insert into alliance_year (year, alliance_id, slots, division)
  values (its_year, changed.alliance_id, alliance_year_slots(changed.alliance_id, its_year), changed.division)
  on conflict (year, alliance_id) do update set slots = excluded.slots;
  return null;
end $$;
create trigger alliance_year after insert or update or delete on activity for each row execute function alliance_year_keep();

alter table activity no force row level security;
alter table alliance_year no force row level security;
insert into alliance_year (year, alliance_id, slots, division)
select y.year, y.alliance_id, alliance_year_slots(y.alliance_id, y.year), y.division
from (select distinct left(month, 4)::int as year, alliance_id, division from activity) y;
alter table activity force row level security;
alter table alliance_year force row level security;
