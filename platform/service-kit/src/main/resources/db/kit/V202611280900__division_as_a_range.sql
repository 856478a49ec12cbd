-- The planner cannot look into starts_with(division, …) and guessed two rows for a whole county; a range it can estimate, and indexes serve it.
-- The division of a new row is the one in force, so nobody has to write it, and nobody can write a wrong one.

create or replace function kit_scope(t regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('drop policy if exists division_scope on %s', t);
  -- The settings are read where they stand, not in a sub-select: the planner then knows their values. A missing setting is null or
  -- empty, and the range empty with it.
  execute format(
    'create policy division_scope on %s to %I '
    'using (division >= current_setting(''app.division'', true) and division < current_setting(''app.division_end'', true)) '
    'with check (division >= current_setting(''app.division'', true) and division < current_setting(''app.division_end'', true))',
    t, '${service}_app');
  execute format('alter table %s alter column division set default nullif(current_setting(''app.division'', true), '''')', t);
  execute format('grant select, insert, update, delete on %s to %I', t, '${service}_app');
end $$;

do $$
declare
  scoped record;
begin
  -- Grants are left as they are: some tables had theirs narrowed after they were put under scope.
  for scoped in select polrelid::regclass as t from pg_policy where polname = 'division_scope' loop
    execute format(
      'alter policy division_scope on %s '
      'using (division >= current_setting(''app.division'', true) and division < current_setting(''app.division_end'', true)) '
      'with check (division >= current_setting(''app.division'', true) and division < current_setting(''app.division_end'', true))',
      scoped.t);
    execute format('alter table %s alter column division set default nullif(current_setting(''app.division'', true), '''')',
      scoped.t);
  end loop;
end $$;
