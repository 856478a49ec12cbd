-- A failure that nobody foresaw, whose detail repeats what was entered, as PostgreSQL's own details do.
create function note_trap() returns trigger language plpgsql as $$
begin
  raise exception 'caught in a trap' using detail = new.text;
end $$;
create trigger note_trap before insert on note for each row when (new.text like 'trap%') execute function note_trap();
