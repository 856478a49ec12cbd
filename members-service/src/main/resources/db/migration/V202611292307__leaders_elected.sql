-- Who was ever put forward to lead an alliance, learnt from alliance-service: he is not taken off the ledger with the import that brought him.
create table member_elected (
  member_id   uuid not null,
  alliance_id uuid not null,
  since       date not null,
  division    text not null,
  primary key (member_id, alliance_id, since)
);
select kit_scope('member_elected');
