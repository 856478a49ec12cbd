-- Of which unit somebody was until when, so that the ledger of a past day counts him there.
create table member_former_unit (
  member_id uuid not null references member,
  unit_id   uuid not null references unit,
  -- The first day on which he was of another one.
  until     date not null,
  division  text not null,
  primary key (member_id, until)
);
select kit_scope('member_former_unit');
revoke update, delete on member_former_unit from ${service}_app;
