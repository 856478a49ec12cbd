-- What a retired member is paid out as a pension from a month on; his party dues follow from it (M-21). Below a yuan they would be nothing.
create table member_pension (
  id         uuid primary key,
  division   text not null,
  member_id  uuid not null references member,
  month      date not null check (extract(day from month) = 1),
  pension    numeric(9, 2) not null check (pension >= 1),
  entered_by text not null,
  entered_at timestamptz not null
);
-- What was said last of a month counts; what was said before stays.
create index member_pension_by_member on member_pension (member_id, month desc, id desc);
select kit_scope('member_pension');
revoke update, delete on member_pension from ${service}_app;
