-- A name is found by any part of it: its characters, their pinyin or the first letters of that, from each character on, along one index.
-- The build before looks for second ways to spell a name in member_also_read, which stays until it has stopped everywhere.
-- No foreign key: it would ask for the member again with each part of a ledger of a hundred thousand names.
create table member_name_part (
  member_id uuid not null,
  part      text collate "C" not null,
  division  text not null,
  primary key (division, part, member_id)
);
create index member_name_part_by_member on member_name_part (member_id, part);
select kit_scope('member_name_part');

-- The whole name and the first letters from the surname on have indexes of their own. V is how ü is typed, which the table reads as u.
create function name_parts(name text, initials text, also text, pinyin text) returns setof text language sql immutable as $$
  select substr(name, n) from generate_series(2, length(name)) n
  union
  select translate(lower(substr(initials, n)), 'v', 'u') from generate_series(2, length(initials)) n
  union
  select translate(lower(substr(one, n)), 'v', 'u') from string_to_table(also, ' ') one, generate_series(1, length(one)) n
  union
  select translate(array_to_string(syllables[n:], ''), 'v·', 'u')
  from string_to_array(pinyin, ' ') syllables, generate_series(1, cardinality(syllables)) n
$$;

-- Of many people at once, an import's, only which they are is noted: their parts are written when they are on the ledger.
create table member_parts_to_come (
  division text not null,
  first    uuid not null,
  last     uuid not null,
  primary key (division, first)
);
select kit_scope('member_parts_to_come');

create function members_have_parts() returns trigger language plpgsql as $$
begin
  if (select count(*) from added) > 100 then
    insert into member_parts_to_come (division, first, last)
    select division, (array_agg(id order by id))[1], (array_agg(id order by id desc))[1] from added group by division;
  else
    insert into member_name_part (member_id, part, division)
    select id, part, division from added, name_parts(name_key, initials, also_initials, pinyin) part;
  end if;
  return null;
end $$;
create trigger members_have_parts after insert on member
  referencing new table as added for each statement execute function members_have_parts();

create function member_has_other_parts() returns trigger language plpgsql as $$
begin
  delete from member_name_part where member_id = new.id;
  insert into member_name_part (member_id, part, division)
  select new.id, part, new.division from name_parts(new.name_key, new.initials, new.also_initials, new.pinyin) part;
  return null;
end $$;
create trigger member_has_other_parts after update of name, initials, also_initials, pinyin on member
  for each row when ((old.name, old.initials, old.also_initials, old.pinyin)
    is distinct from (new.name, new.initials, new.also_initials, new.pinyin)) execute function member_has_other_parts();

create function member_has_no_parts() returns trigger language plpgsql as $$
begin
  delete from member_name_part where member_id in (select id from gone);
  return null;
end $$;
create trigger member_has_no_parts after delete on member
  referencing old table as gone for each statement execute function member_has_no_parts();

-- Those of names from before are written in the same way, and found as it goes on; nothing is held up.
alter table unit no force row level security;
alter table member_parts_to_come no force row level security;
insert into member_parts_to_come (division, first, last)
select distinct division, uuid '00000000-0000-0000-0000-000000000000', uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff' from unit;
alter table member_parts_to_come force row level security;
alter table unit force row level security;
