-- Names are found however they are spelled or dotted, and lists can be in the order of pinyin.
alter table member
  add column pinyin text collate "C" not null default '',
  add column also_initials text,
  add column name_key text collate "C" generated always as (replace(name, '·', '')) stored;
drop index member_by_name;
create index member_by_name on member (division, name_key, id);
create index member_by_pinyin on member (division, pinyin, id);
-- Names from before are read by the service, which has the table.
create index member_unread on member (division, id) where pinyin = '';

-- The second and further ways to spell a name; most have one alone.
create table member_also_read (
  member_id uuid not null references member on delete cascade,
  initials  text collate "C" not null,
  division  text not null,
  primary key (division, initials, member_id)
);
create index member_also_read_by_member on member_also_read (member_id);
select kit_scope('member_also_read');

create function member_keeps_readings() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from member_also_read where member_id = new.id;
  end if;
  insert into member_also_read (member_id, initials, division)
  select new.id, initials, new.division from string_to_table(new.also_initials, ' ') initials on conflict do nothing;
  return null;
end $$;
create trigger member_read_anew after update of also_initials on member
  for each row when (old.also_initials is distinct from new.also_initials) execute function member_keeps_readings();
create trigger member_read after insert on member
  for each row when (new.also_initials is not null) execute function member_keeps_readings();
