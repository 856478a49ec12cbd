-- Who is a unit's liaison depends on the day (G-07): a successor named for next month gets no notices before.
alter table liaison no force row level security;
-- What was heard before holds since ever. An account's name is short; what is not is none, and its notices go to the unit.
alter table liaison add column valid_from date not null default '-infinity';
update liaison set user_sub = null where length(user_sub) > 64;
alter table liaison drop constraint liaison_pkey, add primary key (unit_id, valid_from), alter column valid_from drop default;
alter table liaison force row level security;
-- The liaison of a day is the row with the latest valid_from not after it.
create function liaisons_on(day date) returns setof liaison language sql stable as $$
  select * from liaison l where l.valid_from <= day and not exists (select 1 from liaison later
    where later.unit_id = l.unit_id and later.valid_from > l.valid_from and later.valid_from <= day)
$$;
