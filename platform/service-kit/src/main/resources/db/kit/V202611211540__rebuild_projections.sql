-- What was learnt from events can be learnt again: the consumers of a new generation read every topic from its beginning.
create table projection_generation (
  only_one   boolean primary key default true check (only_one),
  generation int not null,
  since      timestamptz not null default clock_timestamp()
);
insert into projection_generation (generation) values (1);

-- Empties the projections and the inbox once per generation, before the service hears its first event. Facts carry versions,
-- so a replica of the older generation that is still running does no harm.
create function kit_rebuild(wanted int, variadic projections regclass[]) returns boolean language plpgsql as $$
declare
  projection regclass;
begin
  update projection_generation set generation = wanted, since = clock_timestamp() where generation < wanted;
  if not found then
    return false;
  end if;
  foreach projection in array projections loop
    execute format('truncate %s', projection);
  end loop;
  truncate inbox;
  return true;
end $$;
