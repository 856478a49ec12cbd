-- What was announced wrongly is put right, and what people were told before stays beside it.
create table activity_fact_change (
  id          uuid primary key,
  division    text not null,
  activity_id uuid not null references activity,
  title       text not null,
  venue_name  text not null,
  capacity    int not null,
  reason      text not null,
  changed_by  text not null,
  changed_at  timestamptz not null
);
create index activity_fact_change_by_activity on activity_fact_change (activity_id);
select kit_scope('activity_fact_change');
