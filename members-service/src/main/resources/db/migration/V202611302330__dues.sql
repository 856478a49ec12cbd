-- What retired members have as a pension from a month on, and which months of their party dues are settled (M-21).
create table member_pension (
  id         uuid primary key,
  division   text not null,
  member_id  uuid not null references member,
  month      date not null check (extract(day from month) = 1),
  pension    numeric(9, 2) not null check (pension > 0),
  entered_by text not null,
  entered_at timestamptz not null
);
-- What was said last of a month counts; what was said before stays.
create index member_pension_by_member on member_pension (member_id, month desc, id desc);
select kit_scope('member_pension');
revoke update, delete on member_pension from ${service}_app;

create table dues_settlement (
  id           uuid primary key,
  division     text not null,
  member_id    uuid not null references member,
  org_id       uuid not null references party_org,
  month        date not null check (extract(day from month) = 1),
  kind         text not null check (kind in ('PAID', 'EXEMPT')),
  pension      numeric(9, 2),
  amount       numeric(9, 2) not null check (amount >= 0),
  on_date      date not null,
  reason       text,
  entered_by   text not null,
  entered_at   timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  check (case kind when 'PAID' then pension is not null and amount > 0 else reason is not null and amount = 0 end),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
-- A month is settled once, whoever asks at the same time.
create unique index dues_settled_once on dues_settlement (member_id, month) where withdrawn_at is null;
create index dues_settlement_by_member on dues_settlement (member_id);
create index dues_settlement_by_org on dues_settlement (org_id, month);
select kit_scope('dues_settlement');
revoke update, delete on dues_settlement from ${service}_app;
grant update (withdrawn_by, withdrawn_at) on dues_settlement to ${service}_app;
