-- A rebuild empties tables that a replica of the older generation still writes to. To hold some of them while waiting for the others
-- would keep everybody from them as long as that replica likes; so it takes all of them or none, and asks again in a moment.

-- Empties the projections and the inbox once per generation; what is counted from them is held meanwhile, too. After a minute the start
-- fails with the reason, which is better than a new replica that hangs: whoever starts it starts it again.
create function kit_rebuild_alone(wanted int, projections regclass[], counted regclass[]) returns boolean
  language plpgsql set lock_timeout = '250ms' as $$
declare
  tables text := (select string_agg(t::text, ', ' order by t::text) from unnest(projections || counted || 'inbox'::regclass) t);
  until timestamptz := clock_timestamp() + interval '1 minute';
begin
  loop
    if not exists (select 1 from projection_generation where generation < wanted) then
      return false;
    end if;
    begin
      execute format('lock table %s in access exclusive mode', tables);
      return kit_rebuild(wanted, variadic projections);
    exception when lock_not_available or deadlock_detected then
      if clock_timestamp() > until then
        raise exception 'A replica of the older generation does not let go of what is to be learnt again';
      end if;
    end;
    perform pg_sleep(0.25);
  end loop;
end $$;
