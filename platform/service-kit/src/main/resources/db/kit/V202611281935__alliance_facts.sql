-- Which unit sits in which alliance and which unit leads it, on which day: one shape and one rule for every service that has to know.
-- A service that has to know says: select kit_alliance_facts();
create function kit_alliance_facts() returns void language plpgsql as $kit$
begin
  -- Held from valid_from on; valid_to, the first day on which no longer, is worked out from the leaves.
  create table alliance_seat (
    alliance_id uuid not null,
    unit_id     uuid not null,
    seat        int not null,
    valid_from  date not null,
    valid_to    date,
    version     bigint not null,
    division    text not null,
    primary key (alliance_id, unit_id, valid_from)
  );
  create index alliance_seat_by_unit on alliance_seat (unit_id);
  perform kit_scope('alliance_seat');

  -- Kept apart from the seats so that a leave that arrives before its join is not lost.
  create table alliance_leave (
    alliance_id uuid not null,
    unit_id     uuid not null,
    until       date not null,
    version     bigint not null,
    division    text not null,
    primary key (alliance_id, unit_id, version)
  );
  perform kit_scope('alliance_leave');

  create table alliance_lead (
    alliance_id uuid not null,
    unit_id     uuid not null,
    uscc        text not null,
    valid_from  date not null,
    version     bigint not null,
    division    text not null,
    primary key (alliance_id, valid_from)
  );
  create index alliance_lead_by_uscc on alliance_lead (uscc);
  perform kit_scope('alliance_lead');

  -- These three are plain enough for the planner to look into: the indexes serve whatever else a statement asks.
  create function seats_on(day date) returns setof alliance_seat language sql stable as $$
    select * from alliance_seat where valid_from <= day and (valid_to is null or valid_to > day)
  $$;

  -- The lead of a day is the row with the latest valid_from not after it.
  create function leads_on(day date) returns setof alliance_lead language sql stable as $$
    select * from alliance_lead l where l.valid_from <= day and not exists (select 1 from alliance_lead later
      where later.alliance_id = l.alliance_id and later.valid_from > l.valid_from and later.valid_from <= day)
  $$;

  create function units_led(usccs text[], day date) returns setof uuid language sql stable as $$
    select s.unit_id from leads_on(day) l join seats_on(day) s on s.alliance_id = l.alliance_id where l.uscc = any(usccs)
  $$;
end $kit$;
