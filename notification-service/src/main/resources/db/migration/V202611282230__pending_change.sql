-- A change of an activity is told a little later, so that what changes again meanwhile is told once, as it is then.
create table pending_change (
  activity_id uuid primary key,
  due_at      timestamptz not null,
  division    text not null
);
create index pending_change_due on pending_change (division, due_at);
select kit_scope('pending_change');
-- The date the recipient was told before, which a move or a cancellation takes back.
alter table message add column was_at timestamptz;
