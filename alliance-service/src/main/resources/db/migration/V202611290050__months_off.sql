-- In a month that its rotation calls off (停办) an alliance owes nothing; and what was not held after all does not come back late.
create table rotation_month (
  id          uuid primary key,
  division    text not null,
  alliance_id uuid not null,
  month       text not null,
  suspended   boolean not null,
  version     bigint not null
);
create index rotation_month_suspended on rotation_month (alliance_id, month) where suspended;
select kit_scope('rotation_month');

create table activity_not_held (
  id       uuid primary key,
  division text not null,
  version  bigint not null
);
select kit_scope('activity_not_held');
