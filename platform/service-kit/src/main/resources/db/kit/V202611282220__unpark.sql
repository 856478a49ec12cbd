-- Whoever takes facts out of parking does it in the transaction that says so on the trail, so not over the relay's own connection.
-- The service itself may still change nothing of a fact: this function, which runs as the owner, is the only door, and the policy keeps
-- the owner too to the division in force.

create policy unparks on outbox to current_user
  using (division >= current_setting('app.division', true) and division < current_setting('app.division_end', true))
  with check (division >= current_setting('app.division', true) and division < current_setting('app.division_end', true));

create function outbox_unpark(aggregate uuid, again boolean) returns bigint
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with freed as (
    update public.outbox
    set parked_at = null, attempts = 0, published_at = case when again then null else clock_timestamp() end
    where aggregateid = aggregate and parked_at is not null
    returning 1)
  select count(*) from freed
$$;
revoke all on function outbox_unpark(uuid, boolean) from public;
grant execute on function outbox_unpark(uuid, boolean) to ${service}_app;
