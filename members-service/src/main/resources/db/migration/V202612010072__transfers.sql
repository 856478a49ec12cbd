-- Letters 介绍信 by which a party relation goes from a branch to another organisation: until its receipt the old branch is responsible.
create table member_transfer (
  id           uuid primary key,
  division     text not null,
  member_id    uuid not null references member,
  letter_no    text not null,
  from_org_id  uuid not null references party_org,
  kind         text not null check (kind in ('IN_COUNTY', 'OTHER_COUNTY', 'OUTSIDE')),
  to_org_id    uuid references party_org,
  to_place     text,
  -- As it was called when the letter was written, and as the letter says.
  to_name      text not null,
  issued_on    date not null,
  -- The last day on which a receipt counts; after it the letter is expired, which nobody writes down.
  valid_until  date not null,
  dues_paid_to date not null,
  state        text not null check (state in ('ISSUED', 'RECEIVED', 'RETURNED', 'WITHDRAWN')),
  closed_on    date,
  return_ground text check (return_ground in ('WRONG_RECEIVER', 'INCOMPLETE', 'DUES', 'NOT_ACCEPTED', 'OTHER')),
  issued_by    text not null,
  issued_at    timestamptz not null,
  closed_by    text,
  closed_at    timestamptz,
  version      bigint not null,
  unique (division, letter_no),
  check ((kind = 'IN_COUNTY') = (to_org_id is not null)),
  check ((kind = 'IN_COUNTY') = (to_place is null)),
  check (valid_until > issued_on),
  check (closed_on >= issued_on),
  check ((state = 'ISSUED') = (closed_on is null)),
  check ((state = 'RETURNED') = (return_ground is not null))
);
-- Nobody is on the way twice at once.
create unique index member_transfer_open on member_transfer (member_id) where state = 'ISSUED';
create index member_transfer_by_member on member_transfer (member_id);
create index member_transfer_by_day on member_transfer (division, valid_until, id);
create index member_transfer_by_day_open on member_transfer (division, valid_until, id) where state = 'ISSUED';
select kit_scope('member_transfer');
revoke delete on member_transfer from ${service}_app;

-- The last letter of a county in a year.
create table transfer_letter_no (
  division text not null,
  year     int not null,
  last     int not null check (last between 1 and 99999),
  primary key (division, year)
);
select kit_scope('transfer_letter_no');
revoke delete on transfer_letter_no from ${service}_app;
