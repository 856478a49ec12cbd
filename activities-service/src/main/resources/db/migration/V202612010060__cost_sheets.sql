-- What an activity cost and who bears it (R-16): a sheet is proposed to its units, binds when all agree, and is corrected by the next.
create table cost_sheet (
  id          uuid primary key,
  division    text not null,
  activity_id uuid not null references activity,
  no          int not null check (no between 1 and 99),
  method      text not null check (method in ('EQUAL', 'BY_HEAD', 'HOST', 'CUSTOM')),
  total       numeric(10, 2) not null check (total > 0),
  reason      text,
  state       text not null check (state in ('DRAFT', 'PROPOSED', 'DISPUTED', 'AGREED', 'SUPERSEDED')),
  written_by  text not null,
  written_at  timestamptz not null,
  proposed_by text,
  proposed_at timestamptz,
  agreed_at   timestamptz,
  version     bigint not null,
  unique (activity_id, no)
);
-- One that binds at most, beside one that units still answer and one that is being written.
create unique index cost_sheet_one_draft on cost_sheet (activity_id) where state = 'DRAFT';
create unique index cost_sheet_one_open on cost_sheet (activity_id) where state in ('PROPOSED', 'DISPUTED');
create unique index cost_sheet_one_agreed on cost_sheet (activity_id) where state = 'AGREED';
select kit_scope('cost_sheet');
revoke delete on cost_sheet from ${service}_app;

create table cost_line (
  sheet_id uuid not null references cost_sheet,
  no       int not null check (no between 1 and 50),
  division text not null,
  what     text not null,
  amount   numeric(10, 2) not null check (amount > 0),
  primary key (sheet_id, no)
);
select kit_scope('cost_line');

-- owed_by is who answers and pays: the unit, or the one it went into.
create table cost_share (
  sheet_id    uuid not null references cost_sheet,
  unit_id     uuid not null,
  division    text not null,
  seat        int not null,
  heads       int check (heads >= 0),
  amount      numeric(10, 2) not null check (amount >= 0),
  owed_by     uuid not null,
  answer      text check (answer in ('AGREES', 'OBJECTS')),
  objection   text,
  answered_by text,
  answered_at timestamptz,
  primary key (sheet_id, unit_id),
  check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
  check ((answer is not distinct from 'OBJECTS') = (objection is not null))
);
create index cost_share_by_debtor on cost_share (owed_by);
select kit_scope('cost_share');

-- What was proposed to a unit stays what it answered, whatever the code does.
create function cost_part_stands() returns trigger language plpgsql as $$
declare
  before uuid := case when tg_op <> 'INSERT' then old.sheet_id end;
  after uuid := case when tg_op <> 'DELETE' then new.sheet_id end;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'owed_by' <> to_jsonb(old) - 'owed_by'
      and exists (select from cost_sheet where id in (before, after) and state in ('AGREED', 'SUPERSEDED')) then
    raise exception 'what was proposed is not changed, nor what was answered' using errcode = 'restrict_violation';
  end if;
  if exists (select from cost_sheet where id in (before, after) and state <> 'DRAFT') and (tg_op <> 'UPDATE'
      or tg_table_name = 'cost_line'
      or to_jsonb(new) - '{owed_by,answer,objection,answered_by,answered_at}'::text[]
        <> to_jsonb(old) - '{owed_by,answer,objection,answered_by,answered_at}'::text[]) then
    raise exception 'what was proposed is not changed' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger cost_share_stands before insert or update or delete on cost_share
  for each row execute function cost_part_stands();
create trigger cost_line_stands before insert or update or delete on cost_line
  for each row execute function cost_part_stands();

create function cost_sheet_stands() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.state = 'DRAFT' or (new.activity_id, new.no, new.method, new.total)
      <> (old.activity_id, old.no, old.method, old.total)) then
    raise exception 'a proposed sheet is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger cost_sheet_stands before update on cost_sheet for each row execute function cost_sheet_stands();

-- Its lines and its shares are its total, to the fen, at the end of every transaction; only drafts change theirs, with the sheet.
create function cost_adds_up() returns trigger language plpgsql as $$
begin
  if exists (select from cost_sheet c where c.id = new.id and (
      c.total <> (select coalesce(sum(s.amount), 0) from cost_share s where s.sheet_id = c.id)
      or c.total <> (select coalesce(sum(l.amount), 0) from cost_line l where l.sheet_id = c.id))) then
    raise exception 'lines or shares are not the total' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger cost_sheet_adds_up after insert or update on cost_sheet
  deferrable initially deferred for each row execute function cost_adds_up();
