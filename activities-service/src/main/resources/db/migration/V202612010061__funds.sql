-- 公益金 and 县管党费 as a journal (R-17): movements in double entry that nobody changes, and a balance that cannot fall below zero.
create table fund (
  id         uuid primary key,
  division   text not null,
  kind       text not null check (kind in ('WELFARE', 'PARTY_DUES')),
  name       text not null,
  balance    numeric(12, 2) not null default 0 constraint fund_never_overdrawn check (balance >= 0),
  created_by text not null,
  created_at timestamptz not null,
  unique (division, kind)
);
select kit_scope('fund');
revoke update, delete on fund from ${service}_app;
grant update (balance) on fund to ${service}_app;

-- A year without a row has no budget and is open.
create table fund_year (
  fund_id   uuid not null references fund,
  year      int not null check (year between 2000 and 2200),
  division  text not null,
  budget    numeric(12, 2) check (budget >= 0),
  document  text,
  closed_by text,
  closed_at timestamptz,
  primary key (fund_id, year)
);
select kit_scope('fund_year');
revoke delete on fund_year from ${service}_app;

-- A large activity's claim on a fund; one that was not refused stands alone for its activity (E-25).
create table subsidy (
  id          uuid primary key,
  division    text not null,
  activity_id uuid not null references activity,
  asked       numeric(10, 2) not null check (asked > 0),
  purpose     text not null,
  exception   text,
  units       int not null,
  people      int not null,
  state       text not null check (state in ('APPLIED', 'REVIEWED', 'GRANTED', 'PAID', 'REFUSED')),
  applied_by  text not null,
  applied_at  timestamptz not null,
  reviewed_by text,
  reviewed_at timestamptz,
  fund_id     uuid references fund,
  granted     numeric(10, 2) check (granted > 0 and granted <= asked),
  reason      text,
  decided_by  text check (decided_by <> applied_by),
  decided_at  timestamptz,
  paid_on     date,
  check ((granted is not null) = (state in ('GRANTED', 'PAID'))),
  check (reviewed_by <> applied_by),
  check ((paid_on is not null) = (state = 'PAID'))
);
create unique index subsidy_once on subsidy (activity_id) where state <> 'REFUSED';
create index subsidy_by_time on subsidy (division, applied_at, id);
select kit_scope('subsidy');
revoke delete on subsidy from ${service}_app;

create table fund_move (
  id         uuid primary key,
  division   text not null,
  fund_id    uuid not null references fund,
  no         int not null check (no > 0),
  kind       text not null check (kind in ('INCOME', 'EXPENSE', 'GRANT', 'PAYMENT', 'REVERSAL')),
  on_date    date not null,
  source     text not null,
  document   text not null,
  balance    numeric(12, 2) not null,
  subsidy_id uuid references subsidy,
  reverses   uuid unique references fund_move,
  entered_by text not null,
  entered_at timestamptz not null,
  unique (fund_id, no),
  check ((kind = 'REVERSAL') = (reverses is not null)),
  check ((kind in ('GRANT', 'PAYMENT')) = (subsidy_id is not null))
);
create index fund_move_by_day on fund_move (fund_id, on_date);
create unique index fund_move_of_a_subsidy on fund_move (subsidy_id, kind);
select kit_scope('fund_move');
revoke update, delete on fund_move from ${service}_app;

-- AVAILABLE is what may still be granted, COMMITTED is granted and not yet paid; RECEIVED and SPENT are where it came from and went.
create table fund_entry (
  move_id  uuid not null references fund_move,
  account  text not null check (account in ('AVAILABLE', 'COMMITTED', 'RECEIVED', 'SPENT')),
  division text not null,
  amount   numeric(12, 2) not null check (amount <> 0),
  primary key (move_id, account)
);
select kit_scope('fund_entry');
revoke update, delete on fund_entry from ${service}_app;

create function fund_moves_the_balance() returns trigger language plpgsql as $$
begin
  update fund set balance = balance + new.amount where id = (select m.fund_id from fund_move m where m.id = new.move_id);
  return null;
end $$;
create trigger fund_entry_moves after insert on fund_entry for each row when (new.account = 'AVAILABLE')
  execute function fund_moves_the_balance();

create function fund_balance_follows() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'a balance changes by entries only' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger fund_balance_follows before update on fund for each row execute function fund_balance_follows();

create function fund_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a movement is not changed' using errcode = 'restrict_violation';
end $$;
create trigger fund_move_stands before update or delete on fund_move for each row execute function fund_stands();
create trigger fund_entry_stands before update or delete on fund_entry for each row execute function fund_stands();

create function fund_year_stands() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed year is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger fund_year_stands before update on fund_year for each row execute function fund_year_stands();

create function fund_move_in_an_open_year() returns trigger language plpgsql as $$
begin
  if exists (select from fund_year y where y.fund_id = new.fund_id and y.year = extract(year from new.on_date)
      and y.closed_at is not null) then
    raise exception 'the year is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger fund_move_in_an_open_year before insert on fund_move
  for each row execute function fund_move_in_an_open_year();

create function subsidy_stands() returns trigger language plpgsql as $$
begin
  if old.state in ('GRANTED', 'PAID') and (new.state not in (old.state, 'PAID')
      or (new.granted, new.fund_id, new.applied_by) is distinct from (old.granted, old.fund_id, old.applied_by)) then
    raise exception 'a granted subsidy is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger subsidy_stands before update on subsidy for each row execute function subsidy_stands();

create function fund_move_balances() returns trigger language plpgsql as $$
declare
  move uuid := (to_jsonb(new)->>case tg_table_name when 'fund_move' then 'id' else 'move_id' end)::uuid;
begin
  if (select count(*) <> 2 or sum(e.amount) <> 0 from fund_entry e where e.move_id = move) then
    raise exception 'the entries of a movement are no double entry' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger fund_move_balances after insert on fund_move
  deferrable initially deferred for each row execute function fund_move_balances();
create constraint trigger fund_entry_balances after insert on fund_entry
  deferrable initially deferred for each row execute function fund_move_balances();
